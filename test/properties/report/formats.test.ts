import { strict as assert } from 'node:assert';
import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { answerTopics } from '../../../src/core/report/formats/answerTopics';
import { topicsNote } from '../../../src/core/report/formats/askTopics';
import { csvText, findingsCsv } from '../../../src/core/report/formats/csv';
import { parseTopics, topicColumns } from '../../../src/core/report/formats/openTopics';
import { otmOf } from '../../../src/core/report/formats/otm';
import { findingsSarif } from '../../../src/core/report/formats/sarif';
import { threatComposerOf } from '../../../src/core/report/formats/threatComposer';
import { threatDragonOf } from '../../../src/core/report/formats/threatDragon';
import { tmBomOf } from '../../../src/core/report/formats/tmBom';
import type { Session } from '../../../src/core/session/session';
import { hostileText } from '../../unit/report/hostileText';
import { hostileWords } from '../../unit/report/formats/hostileShops';
import { reworded } from '../../unit/report/reworded';
import { sessionOf } from '../../unit/report/sessions';
import { shop } from '../../unit/report/shop';

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
    write: (session) => findingsSarif([session], { linesOf: () => null, folder: '' }),
    findingsIn: ({ runs }: { runs: { results: { ruleId: string; partialFingerprints: object }[] }[] }) =>
      runs.flatMap(({ results }) =>
        results
          .filter(({ ruleId }) => ruleId !== 'open-question')
          .flatMap(({ partialFingerprints }) => Object.values(partialFingerprints) as unknown[]),
      ),
  },
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
  it('is a table with every finding in one row, and nothing to calculate', () =>
    fc.assert(
      fc.property(hostileWords, (words) => {
        const [header = [], ...rows] = csvParseRows(findingsCsv([reworded(shop, words)]).slice(1));
        assert.deepEqual(rows.map((row) => row.length), shop.findings.map(() => header.length)); // prettier-ignore
        assert.equal(new Set(rows.map((row) => row[header.indexOf('UUID')])).size, shop.findings.length);
        for (const cell of rows.flat()) assert.doesNotMatch(cell, /^\s*[=+\-@\t\r]/);
      }),
      { numRuns: 60 },
    ));
  it('holds every finding that a note does', () =>
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 6 }), (texts) => {
        const session = sessionOf(texts.map((text) => `- #hint ${text}\n`).join(''));
        assert.equal(csvParseRows(findingsCsv([session]).slice(1)).length, session.findings.length + 1);
      }),
      { numRuns: 60 },
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
