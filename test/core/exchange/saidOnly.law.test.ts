import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { findingsCsv } from '../../../src/core/exchange/csv';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { otmOf } from '../../../src/core/exchange/otm';
import { documentFormat, pageFormat } from '../../../src/core/exchange/reportFormats';
import { findingsSarif } from '../../../src/core/exchange/sarif';
import { threatComposerOf } from '../../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../../src/core/exchange/tmBom';
import { tmsQuestionsOf } from '../../../src/core/exchange/tmsQuestions';
import * as germanInterviews from '../../../src/core/planning/kinds/germanRoleInterviews';
import * as germanTogether from '../../../src/core/planning/kinds/germanTogether';
import { backlogMarkdown } from '../../../src/core/report/backlog';
import { messageWordsOf } from '../../../src/core/report/words/messageWords';
import { calendarOf } from '../../../src/core/report/calendar/calendarOf';
import { diagramPage } from '../../../src/core/report/diagram';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { overviewSvg } from '../../../src/core/report/overviewSvg';
import { english } from '../../../src/core/report/words/english';
import { german } from '../../../src/core/report/words/german';
import type { Session } from '../../../src/core/session/session';
import { saidOfEncryption } from './saidOfEncryption';
import { type WrittenSession, writtenSession } from './randomSessions';
import { fixedWords, rulesOfValues } from './rulesOfValues';
import {
  valuesOfCalendar,
  valuesOfDocument,
  valuesOfMermaid,
  valuesOfPage,
  valuesOfXml,
} from './valuesOfFiles';

const inReport = { folderOfReport: '' };
const now = new Date('2026-11-22T10:00:00Z');

const reports = new WeakMap<Session, readonly string[]>();

/** In both forms. */
function reportsOf(session: Session): readonly string[] {
  const written = reports.get(session) ?? [
    findingsMarkdown(session, inReport),
    findingsMarkdown(session, { ...inReport, form: 'management' }),
  ];
  reports.set(session, written);
  return written;
}

/** Each format as values; a text is one. */
const formats: Record<string, (written: WrittenSession) => unknown> = {
  csv: ({ session }) => csvParse(findingsCsv([session]).slice(1)).map((row) => ({ ...row })),
  // What is wrong in files is told by the rules of the format page.
  json: ({ session }) => JSON.parse(JSON.stringify(exportJson([{ ...session, problems: [] }]))) as unknown,
  'threat-composer': ({ session }) => JSON.parse(threatComposerOf(session)) as unknown,
  'threat-dragon': ({ session }) => JSON.parse(threatDragonOf(session)) as unknown,
  otm: ({ session }) => JSON.parse(otmOf(session)) as unknown,
  'tm-bom': ({ session }) => JSON.parse(tmBomOf(session)) as unknown,
  sarif: ({ session }) =>
    JSON.parse(
      findingsSarif([session], { linesOf: () => null, folder: '', withSuppressed: true, version: '1.2.3' }),
    ) as unknown,
  'tms-questions': ({ catalog }) =>
    JSON.parse(new TextDecoder('utf-16le').decode(tmsQuestionsOf([catalog]))) as unknown,
  report: ({ session }) => ({ text: [...reportsOf(session), backlogMarkdown(session)] }),
  // With the drawn diagram in it.
  html: ({ session }) =>
    [inReport, { ...inReport, form: 'management' as const }].map((options) =>
      valuesOfPage(String(pageFormat.write(session, options).content)),
    ),
  docx: async ({ session }) => {
    const { content } = await documentFormat.write(session, inReport);
    assert.ok(typeof content !== 'string');
    return valuesOfDocument(content);
  },
  mermaid: ({ session }) => valuesOfMermaid(diagramPage(session)),
  'overview-svg': ({ session }) => valuesOfXml(overviewSvg(session)),
  calendar: ({ session }) => [
    valuesOfCalendar(calendarOf([session], { now, reminderDays: 2 }).text ?? ''),
    ...session.meetings.map((meeting) =>
      valuesOfCalendar(calendarOf([session], { now, reminderDays: 2, meetings: [meeting] }).text ?? ''),
    ),
  ],
};

type Leaf = readonly [path: string, value: string | number | boolean | null];

/** `{ a: [{ b: true }] }` → `[['a[].b', true]]` */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, `${path}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key));
  return [[path, value as Leaf[1]]];
}

/** Ids, also in part, and in a report what leads to a line or names a box of the diagram. */
const ids = /-?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|-[0-9a-f]{8}\b|#L\d+|\b[nz]\d+\b/g;

const wordsIn = (text: string): string[] =>
  (
    text
      .replace(ids, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^\d+$/.test(word));

/** Where something stands, in a note or on a diagram, and how many of its kind there were before. */
const isCounted = (path: string): boolean =>
  /(?:line|Line|Column|number|numericId|minutes|ruleIndex|zIndex|threatTop|diagramTop|\.x|\.y|[wW]idth|height|position|detail\.diagrams\[\]\.id)$/.test(
    path,
  );

/** Words that only a person wrote here: see `randomSessions`. */
const isSaid = (text: string): boolean =>
  /(?:quib|zorf|mallu|drenk|fwip)\d|\b(?:ann|ben|cyd)\b/i.test(text) ||
  saidOfEncryption.has(text.replace(/\s+/g, ' '));

/** What a format chooses: yes or no, a number, or one of its own words. An id, a day or a place is none. */
const isChosen = ([path, value]: Leaf): boolean =>
  !/(?:^|\.)text\[\]$/.test(path) &&
  (typeof value === 'string' && !/@stroke-/.test(path)
    ? !isSaid(value) && wordsIn(value).length > 0 && value.search(ids) < 0 && !isPlaceOrDay.test(value)
    : value !== null && !isCounted(path));

const isPlaceOrDay = /^\d{4}-\d\d-\d\d|^[a-c]\.interview\.md|^https:\/\/zorf/;

const sampled = (): readonly WrittenSession[] => fc.sample(writtenSession, { numRuns: 200, seed: 8 });

const sources = (): string =>
  readdirSync('src/core', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(`src/core/${path}`, 'utf8'))
    .join('\n');

describe('what stands in an export', () => {
  const sessions = sampled();
  it('is explained by rules that are there', () => {
    const text = sources();
    const names = new Set(
      Object.values(rulesOfValues).flatMap((rules) => Object.values(rules).map(({ by }) => by)),
    );
    const isThere = (name: string) => new RegExp(`\\b(?:function|const|class) ${name}\\b`).test(text);
    assert.deepEqual([...names].filter((name) => !isThere(name)), []); // prettier-ignore
  });
  for (const [format, valuesOf] of Object.entries(formats)) {
    describe(`of the format ${format}`, () => {
      let leaves: readonly (readonly Leaf[])[] = [];
      before(async function () {
        this.timeout(60_000);
        leaves = await Promise.all(sessions.map(async (written) => leavesOf(await valuesOf(written))));
      });
      it('is chosen by a rule that has a name', () => {
        const found = new Map<string, Set<string>>();
        for (const [path, value] of leaves.flat().filter(isChosen)) {
          const seen = found.get(path) ?? new Set();
          found.set(path, seen.add(String(value)));
        }
        const rules = rulesOfValues[format] ?? {};
        const unknown = [...found].flatMap(([path, values]) => {
          const rule = rules[path];
          if (!rule) return [`${path}: ${[...values].slice(0, 12).join(' | ')}`];
          const more =
            rule.values === null ? [] : [...values].filter((value) => !rule.values?.includes(value));
          return more.length ? [`${path} by ${rule.by}: ${more.join(' | ')}`] : [];
        });
        assert.deepEqual(unknown, [], 'rulesOfValues.ts says which rule sets each value of a format');
        const gone = Object.entries(rules).flatMap(([path, { values }]) =>
          values === null && found.has(path)
            ? []
            : (values ?? [path])
                .filter((value) => !found.get(path)?.has(value))
                .map((value) => `${path}: ${value}`),
        );
        assert.deepEqual(gone, [], 'a rule of rulesOfValues.ts sets what no format holds');
      });
      it('is in words that somebody wrote, or that are the format’s own', () => {
        const own = new Set([
          ...wordsIn(fixedWords[format] ?? ''),
          ...(inWordsOfReports.has(format) ? wordsOfReports : []),
          ...(format === 'calendar' ? wordsOfMessages : []),
        ]);
        const strange = new Set<string>();
        sessions.forEach(({ written }, index) => {
          // A symbolic name has no accents.
          const said = new Set([
            ...wordsIn(written),
            ...wordsIn(written.normalize('NFKD').replace(/\p{M}/gu, '')),
          ]);
          for (const [, value] of leaves[index] ?? [])
            if (typeof value === 'string')
              for (const word of wordsIn(value)) if (!said.has(word) && !own.has(word)) strange.add(word);
        });
        assert.deepEqual([...strange].sort(), []);
      });
    });
  }
});

describe('the encryption of a flow in an export', () => {
  const sessions = sampled().map(({ session }) => session);
  const unknown = 'Nobody said for certain whether it is encrypted.';
  interface Said {
    readonly protocol: string;
    /** As a format that knows yes and no has it. */
    readonly encrypted: boolean;
    readonly description: string;
  }
  const flowsIn: Record<string, (session: Session) => readonly Said[]> = {
    'threat-dragon': (session) =>
      (
        JSON.parse(threatDragonOf(session)) as {
          detail: { diagrams: { cells: { shape: string; data: Said & { isEncrypted: boolean } }[] }[] };
        }
      ).detail.diagrams
        .flatMap(({ cells }) => cells)
        .flatMap(({ shape, data }) => (shape === 'flow' ? { ...data, encrypted: data.isEncrypted } : [])),
    otm: (session) =>
      (
        JSON.parse(otmOf(session)) as {
          dataflows: { description: string; attributes: { protocol?: string; encrypted?: string } }[];
        }
      ).dataflows.map(({ description, attributes: { protocol = '', encrypted } }) => {
        // It can leave out what nobody said.
        assert.equal(encrypted === undefined, (saidOfEncryption.get(protocol) ?? null) === null, protocol);
        return { description, protocol, encrypted: encrypted === 'true' };
      }),
    'tm-bom': (session) =>
      (
        JSON.parse(tmBomOf(session)) as { data_flows: { description?: string; encrypted: boolean }[] }
      ).data_flows.map(({ description = '', encrypted }) => {
        const [first = ''] = description.split('\n');
        return { description, encrypted, protocol: saidOfEncryption.has(first) ? first : '' };
      }),
  };
  for (const [format, flowsOf] of Object.entries(flowsIn))
    it(`is what the note says: ${format}`, () => {
      const met = new Set<boolean | null>();
      for (const { protocol, encrypted, description } of sessions.flatMap(flowsOf)) {
        const expected = saidOfEncryption.get(protocol) ?? null;
        met.add(expected);
        assert.deepEqual(
          [encrypted, description.includes(unknown)],
          [expected ?? false, expected === null],
          protocol,
        );
      }
      assert.equal(met.size, 3);
    });
});

/** What people read is in the words of the tables for their language. */
const inWordsOfReports: ReadonlySet<string> = new Set(['report', 'html', 'docx', 'mermaid', 'overview-svg']);

const wordsOfTable = (table: unknown) =>
  leavesOf(table).flatMap(([, value]) => (typeof value === 'string' ? wordsIn(value) : []));

const wordsOfReports = [english, german].flatMap(wordsOfTable);

/** With what people are to expect of each kind of meeting, in German; the English of it is among the fixed words. */
const wordsOfMessages = [
  messageWordsOf('en'),
  messageWordsOf('de'),
  germanInterviews,
  germanTogether,
].flatMap((table) => wordsOfTable({ ...table }));
