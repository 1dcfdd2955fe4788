import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import {
  exportTo,
  toolFormatNames,
  toolFormats,
  type ToolFormatName,
} from '../../../src/core/exchange/exporter';
import { calendarFormat } from '../../../src/core/exchange/reportFormats';
import type { Session } from '../../../src/core/session/session';
import { assertGolden } from '../report/golden';
import { sampleSessions, sessionsOf } from '../report/sessions';
import { shop, shopFiles } from '../report/shop';

const { catalog } = parseCatalog(readFileSync('media/sample/heating.questions.yaml', 'utf8'));

const options = {
  linesOf: () => null,
  folder: 'notes',
  version: '1.2.3',
  withSuppressed: false,
  catalogsOf: () => [catalog] as const,
};

function written(name: ToolFormatName, sessions: readonly Session[]): string {
  const file = exportTo(toolFormats[name], sessions, options);
  assert.ok(file);
  const { content } = file;
  return typeof content === 'string' ? content : new TextDecoder('utf-16le').decode(content);
}

describe('a file for another tool', () => {
  let sample: readonly Session[];
  before(() => (sample = sampleSessions()));
  for (const name of toolFormatNames) {
    it(`${name} says of the sample what it always said`, () =>
      assertGolden(`test/golden/sample-${toolFormats[name].file}`, written(name, sample)));
    it(`${name} has the same bytes for the same notes`, () => {
      const reversed = sessionsOf(Object.fromEntries(Object.entries(shopFiles).reverse()));
      assert.equal(written(name, reversed), written(name, [shop]));
    });
  }
});

describe('a question that is planned', () => {
  const planned = '## A #process\n\n- [ ] Why?\n';
  const begun = `---\nstarted: 2026-11-24T10:00\n---\n${planned}`;
  /** What a format has in front of the question, in the note of an interview that began and of one that did not. */
  const says = (name: ToolFormatName, open: string, notAsked: string | null) =>
    it(`is not open in ${name}`, () => {
      const before = (note: string) =>
        /(.{0,40})Why\?/s.exec(written(name, sessionsOf({ 'a.interview.md': note })))?.[1] ?? null;
      assert.ok(before(begun)?.endsWith(open), before(begun) ?? '');
      assert.equal(before(planned)?.slice(-(notAsked ?? '').length) ?? null, notAsked);
    });
  says('threat-composer', 'Open questions\\n\\n- ', 'Planned, not asked\\n\\n- ');
  says('threat-dragon', '"Open: ', '"Planned, not asked: ');
  says('otm', '"openQuestions": "', '"plannedQuestions": "');
  says('tm-bom', '"Open question: ', '\\nPlanned, not asked: ');
  says('sarif', `"text": "`, null);
});

describe('the exporter', () => {
  const other = sessionsOf({ 'other/a.interview.md': '- #hint it is slow\n' });
  it('names the file and its extension', () => {
    const { name, extension } = exportTo(toolFormats['threat-composer'], [shop], options);
    assert.deepEqual({ name, extension }, { name: 'findings.tc.json', extension: 'json' });
  });
  it('gives several sessions to a format that takes them', () =>
    assert.ok(exportTo(toolFormats.csv, [shop, ...other], options)));
  it('gives nothing where a format holds one session and there are several', () =>
    assert.equal(exportTo(toolFormats.otm, [shop, ...other], options), null));
  it('gives nothing where a format holds one session and there is none', () =>
    assert.equal(exportTo(toolFormats.otm, [] as readonly Session[], options), null));
  it('tells what a calendar cannot hold', () => {
    const meetings = 'title: A\nmeetings:\n  - { id: one, title: One }\n';
    const sessions = sessionsOf({ 'threat-session.yaml': meetings });
    const { content, leftOut } = exportTo(calendarFormat, sessions, { now: new Date(0), reminderDays: 2 });
    assert.equal(content, '');
    assert.deepEqual(leftOut, [
      '“One” has no start with a time of day: write one such as start: 2026-11-23T09:00.',
    ]);
  });
});
