import { strict as assert } from 'node:assert';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { answerTopics, topicsNote, parseTopics, topicColumns } from '../../../src/core/exchange/openTopics';
import { backlogMarkdown, backlogOf } from '../../../src/core/report/backlog';
import { diagramOf, mermaidOf } from '../../../src/core/report/diagram';
import { wellFormed } from '../../../src/core/text/visibleText';
import { lineBreakOf } from '../../../src/core/text/textEdit';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { csvText, findingsCsv } from '../../../src/core/exchange/csv';
import { otmOf } from '../../../src/core/exchange/otm';
import { plain } from '../../../src/core/report/plainWording';
import { findingsSarif } from '../../../src/core/exchange/sarif';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { tmsQuestionsOf } from '../../../src/core/exchange/tmsQuestions';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { reportPage } from '../../../src/core/report/reportPage';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import type { Session } from '../../../src/core/session/session';
import { hostileText } from '../report/hostileText';
import { noteText } from '../note/randomNotes';
import { md } from '../report/rendered';
import { hostileWords } from './hostileShops';
import { reworded } from '../report/reworded';
import { sessionOf } from '../report/sessions';
import { shop } from '../report/shop';
import { jsonText } from '../../../src/core/exchange/exportFormat';

/** A format and where its findings stand in it. */
const formats: Record<
  string,
  { write: (session: Session) => string; findingsIn: (value: never) => unknown[] }
> = {
  'Threat Composer': {
    write: threatComposerOf,
    findingsIn: ({ threats }: { threats: { id: string }[] }) => threats.map(({ id }) => id),
  },
  'Threat Dragon': {
    write: threatDragonOf,
    findingsIn: ({
      detail,
    }: {
      detail: { diagrams: { cells: { data: { threats?: { id: string }[] } }[] }[] };
    }) =>
      detail.diagrams.flatMap(({ cells }) =>
        cells.flatMap(({ data }) => (data.threats ?? []).map(({ id }) => id)),
      ),
  },
  'Open Threat Model': {
    write: otmOf,
    findingsIn: ({ threats }: { threats: { id: string }[] }) => threats.map(({ id }) => id),
  },
  'TM-BOM': {
    write: tmBomOf,
    findingsIn: ({ threats, assumptions }: Record<'threats' | 'assumptions', { description: string }[]>) =>
      [...threats, ...assumptions].filter(({ description }) => /^Kind: /m.test(description)),
  },
  SARIF: {
    write: (session) =>
      findingsSarif([session], { linesOf: () => null, folder: '', version: '1.2.3', withSuppressed: true }),
    findingsIn: ({
      runs,
    }: {
      runs: { results: { ruleId: string; partialFingerprints: Record<string, string> }[] }[];
    }) =>
      runs.flatMap(({ results }) =>
        results
          .filter(({ ruleId }) => ruleId !== 'open-question')
          .map(({ partialFingerprints }) => partialFingerprints['threatInterviews/v1']),
      ),
  },
};

const rowsOf = (session: Session, column: string): (string | undefined)[] => {
  const [header = [], ...rows] = csvParseRows(findingsCsv([session]).slice(1));
  return rows.map((row) => row[header.indexOf(column)]);
};

describe('a file for another tool, made of hostile notes', () => {
  for (const [name, { write, findingsIn }] of Object.entries(formats)) {
    it(`is ${name} with every finding once`, () =>
      fc.assert(
        fc.property(hostileWords, (words) => {
          const text = write(reworded(shop, words));
          const found = findingsIn(JSON.parse(text) as never);
          assert.equal(found.length, shop.findings.length);
          assert.equal(new Set(found).size, shop.findings.length);
          // What only half of a character is left of, not every program can read.
          assert.doesNotMatch(text, /\\ud[89a-f]/i);
        }),
        { numRuns: 60 },
      ));
  }
  it('keeps the ids and numbers of a finding that has an id, whatever it says', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...shop.findings.filter(({ id }) => id !== null)),
        fc.stringMatching(/^\w[\w ]{0,30}$/),
        (finding, text) => {
          const changed = shop.findings.map((one) => (one === finding ? { ...one, text } : one));
          const idsIn = (session: Session) =>
            [...Object.values(formats).map(({ write }) => write(session)), findingsCsv([session])].map(
              (file) =>
                file.match(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|"(?:number|numericId)": \d+/g),
            );
          assert.deepEqual(idsIn({ ...shop, findings: changed }), idsIn(shop));
        },
      ),
      { numRuns: 30 },
    ));
  it('keeps all ids while the title of a session with an id of its own changes', () => {
    const uuids = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g;
    const idsAs = (plan: Partial<Session>) =>
      [
        ...Object.values(formats).map(({ write }) => write({ ...shop, ...plan })),
        findingsCsv([{ ...shop, ...plan }]),
      ].map((file) => file.match(uuids));
    assert.deepEqual(idsAs({ id: 'ours', title: 'Mended' }), idsAs({ id: 'ours' }));
    // Who gives a session its title as id keeps what is out.
    assert.deepEqual(idsAs({ id: shop.title, title: 'Mended' }), idsAs({}));
  });
  it('is a table with every finding and action in one row, and nothing to calculate', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const [header = [], ...rows] = csvParseRows(findingsCsv([reworded(shop, words)]).slice(1));
        const all = [...shop.findings, ...shop.actions];
        assert.deepEqual(rows.map((row) => row.length), all.map(() => header.length)); // prettier-ignore
        assert.equal(new Set(rows.map((row) => row[header.indexOf('UUID')])).size, all.length);
        assert.equal(
          rows.filter((row) => row[header.indexOf('Kind')] === 'action').length,
          shop.actions.length,
        );
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@\t\r]/);
      }),
      { numRuns: 60 },
    ));
  it('is a table with nothing to calculate where a semicolon ends a cell', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const table = findingsCsv([reworded(shop, words)]);
        assert.doesNotMatch(table, /(?:;|(?<!\r)\n)[ \t"]*[=+\-@]|\r\n\s*[=+\-@]/);
      }),
      { numRuns: 60 },
    ));
  it('knows things apart in two sessions of one title', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const one = reworded(shop, words);
        const [header = [], ...rows] = csvParseRows(findingsCsv([one, { ...one, folder: 'other' }]).slice(1));
        const ids = rows.map((row) => row[header.indexOf('UUID')]);
        const count = shop.findings.length + shop.actions.length;
        assert.equal(new Set(ids).size, 2 * count);
        assert.deepEqual(ids.slice(0, count), rowsOf(one, 'UUID'));
      }),
      { numRuns: 20 },
    ));
  it('is a task list with every quick win and open action once', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const session = reworded(shop, words);
        const items = md.parse(backlogMarkdown(session), {}).filter(({ type, level }) => type === 'list_item_open' && level === 1); // prettier-ignore
        assert.equal(items.length, backlogOf(session).length);
      }),
      { numRuns: 60 },
    ));
  it('is a catalog with every question once', () =>
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), (texts) => {
        const questions = texts.map((text, at) => ({ id: `q${at}`, text }));
        const { catalog } = parseCatalog(JSON.stringify({ questions }));
        const bytes = tmsQuestionsOf([catalog]);
        const written = JSON.parse(new TextDecoder('utf-16le', { fatal: true }).decode(bytes)) as {
          text: string;
        }[];
        assert.deepEqual(
          written.map(({ text }) => text),
          [...new Set(catalog.questions.map(({ text }) => plain(text)))],
        );
      }),
      { numRuns: 60 },
    ));
  it('is a diagram of which every line is a line', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const session = reworded(shop, words);
        const lines = mermaidOf(session).split('\n').slice(1, -1);
        const { nodes, arrows } = diagramOf(session);
        const label = String.raw`"[^"\x00-\x1f]+"`;
        const count = (line: RegExp) => lines.filter((one) => line.test(one)).length;
        assert.equal(count(new RegExp(String.raw`^ {2,4}n\d+(?:\[${label}\]|\(\(${label}\)\)|\[\(${label}\)\])$`)), nodes.length); // prettier-ignore
        assert.equal(count(new RegExp(String.raw`^ {2}n\d+ [=-]{2}>(?:\|${label}\|)? n\d+$`)), arrows.length);
        assert.equal(lines.length, nodes.length + arrows.length + 3);
      }),
      { numRuns: 60 },
    ));
});

/** A note with anything in it, and a session of its own. */
const anySession = fc
  .tuple(noteText, fc.array(hostileText, { maxLength: 6 }))
  .map(([text, hints]) =>
    sessionOf([text, '', ...hints.map((hint) => `- #hint ${hint}`), ''].join(lineBreakOf(text))),
  );

describe('a file for another tool, made of any note', () => {
  for (const [name, { write, findingsIn }] of Object.entries(formats)) {
    it(`is ${name} with every finding once`, () =>
      fc.assert(
        fc.property(anySession, (session) => {
          const found = findingsIn(JSON.parse(write(session)) as never);
          assert.deepEqual(
            [found.length, new Set(found).size],
            [session.findings.length, session.findings.length],
          );
        }),
        { numRuns: 40 },
      ));
  }
  it('is a table with every finding and action once', () =>
    fc.assert(
      fc.property(anySession, (session) => {
        const ids = rowsOf(session, 'UUID');
        const count = session.findings.length + session.actions.length;
        assert.deepEqual([ids.length, new Set(ids).size], [count, count]);
      }),
      { numRuns: 40 },
    ));
  it('is JSON with every finding once', () =>
    fc.assert(
      fc.property(anySession, (session) => {
        const { sessions } = JSON.parse(jsonText(exportJson([session]))) as ReturnType<typeof exportJson>;
        assert.deepEqual(
          sessions.map(({ findings }) => findings.map(({ text }) => text)),
          [session.findings.map(({ text }) => wellFormed(text))],
        );
      }),
      { numRuns: 40 },
    ));
  it('is a report and a page with every finding once', () =>
    fc.assert(
      fc.property(anySession, (session) => {
        const sections = ['risks', 'hints', 'dismissed'] as const;
        const chosen = { ...session, report: { ...session.report, sections } };
        const markdown = findingsMarkdown(chosen, { folderOfReport: '' });
        const items = md.parse(markdown, {}).filter(({ type }) => type === 'list_item_open');
        assert.equal(items.filter(({ level }) => level === 1).length, session.findings.length);
        assert.equal(reportPage(markdown, chosen).match(/<li>/g)?.length ?? 0, items.length);
      }),
      { numRuns: 40 },
    ));
});

/** No file in UTF-8 holds half a character. */
const fromDisk = (text: string): string => text.replace(/[\p{Surrogate}\uFFFD]/gu, '?');

describe('open topics with any words', () => {
  const topic = fc.record({
    id: fc.stringMatching(/^[0-9a-f]{32}$/),
    type: fc.constantFrom('External Interactor', 'Process', 'Data Store', 'Flow', 'Threat Event', ''),
    name: hostileText,
    text: hostileText,
  });
  it('are asked and found again, or told to be left out', () =>
    fc.assert(
      fc.property(fc.array(topic, { minLength: 1, maxLength: 5 }), (topics) => {
        const rows = topics.map(({ id, type, name, text }) => [
          id,
          type,
          name,
          '',
          'Topic to be clarified',
          text,
        ]);
        const table = parseTopics(fromDisk(csvText([topicColumns, ...rows])));
        assert.ok(table);
        const { text, asked, leftOut } = topicsNote(null, table);
        const keys = new Set(table.topics.map(({ key }) => key));
        assert.equal(asked + leftOut.length, keys.size);
        const { asks, findings } = sessionOf(text);
        assert.deepEqual(findings, []);
        assert.equal(asks.filter(({ id }) => keys.has(id ?? '')).length, asked);

        const answered = text.replaceAll('\n  - source:', '\n  - answer: Yes\n  - source:');
        const back = answerTopics(table, sessionOf(answered));
        assert.ok(back.answered >= asked);
        assert.deepEqual(
          parseTopics(back.text)?.topics.map(({ key }) => key),
          table.topics.map(({ key }) => key),
        );
      }),
      { numRuns: 100 },
    ));
});
