/** The report as a reader of Markdown sees it: headings, tables, links, and every finding once. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { reportSections } from '../../../src/core/sessionFile/sessionFile';
import type { Session } from '../../../src/core/session/session';
import { hostileText } from './hostileText';
import { md } from './rendered';
import { reworded } from './reworded';
import { sampleSessions } from './sessions';
import { shop } from './shop';

const report = (session: Session): string => findingsMarkdown(session, { folderOfReport: session.folder });

/** What stands below each heading of level 2. */
function sectionsIn(markdown: string): Map<string, readonly Token[]> {
  const sections = new Map<string, Token[]>();
  let current: Token[] = [];
  md.parse(markdown, {}).forEach((token, index, all) => {
    if (token.type === 'heading_open' && token.tag === 'h2') {
      current = [];
      sections.set(all[index + 1]?.content ?? '', current);
    }
    current.push(token);
  });
  return sections;
}

const itemsOfFirstLevel = (tokens: readonly Token[]): number =>
  tokens.filter(({ type, level }) => type === 'list_item_open' && level === 1).length;

const rowsIn = (tokens: readonly Token[]): number => {
  const body = tokens.filter(({ type }) => type === 'tbody_open').length;
  return tokens.filter(({ type }) => type === 'tr_open').length - body;
};

/** Of each line of a table the bars that end a cell, as Git hosts count them: those in code do too. */
const rowsOfBars = (markdown: string): number[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.replace(/\\./g, '').split('|').length);

/** Renderers cut off or fill up what is too long or short, so the text is counted. */
function assertRows(markdown: string): void {
  for (const table of markdown.match(/^(?:\|.*\n)+/gm) ?? [])
    assert.equal(new Set(rowsOfBars(table)).size, 1, table);
}

function assertEachOnce(session: Session): void {
  const sections = sectionsIn(report(session));
  const count = (name: string) => itemsOfFirstLevel(sections.get(name) ?? []);
  const risks = session.findings.filter(({ kind, demonstrated }) => kind === 'risk' && demonstrated).length;
  const dismissed = session.findings.filter(({ kind }) => kind === 'dismissed').length;
  const hints = session.findings.length - risks - dismissed;
  // A row for each measure that was not dropped, and one for a risk without any: but not where it is accepted.
  const rows = session.findings
    .filter(
      ({ demonstrated, decision, status }) =>
        demonstrated && decision?.kind !== 'accept' && status !== 'dropped',
    )
    .map(({ mitigations }) => Math.max(1, mitigations.filter(({ status }) => status !== 'dropped').length))
    .reduce((sum, count) => sum + count, 0);
  assert.deepEqual(
    [count('Risks'), count('Hints'), count('Dismissed'), rowsIn(sections.get('Roadmap') ?? [])],
    [risks, hints, dismissed, rows],
  );
}

const all = (session: Session): Session => ({
  ...session,
  report: { ...session.report, sections: [...reportSections] },
});

describe('in the report of the sample', () => {
  const [sample] = sampleSessions();
  assert.ok(sample);
  const whole = all(sample);
  const tokens = md.parse(report(whole), {});

  it('are all sections, each with something', () => {
    const sections = sectionsIn(report(whole));
    assert.equal(sections.size, reportSections.length);
    for (const [heading, content] of sections) assert.ok(content.length > 3, heading);
  });
  it('is every finding once', () => assertEachOnce(whole));
  it('has every row of a table as many cells as its header', () => {
    assert.ok(rowsOfBars(report(whole)).length > 20);
    assertRows(report(whole));
  });
  it('leads every link to a line that is there', () => {
    const links = tokens
      .flatMap(({ children }) => children ?? [])
      .flatMap((token) => (token.type === 'link_open' ? [String(token.attrGet('href'))] : []));
    assert.ok(links.length > 30);
    // Those of documents are the session's own.
    const away = new Set(sample.documents.map(({ link }) => link));
    for (const link of links.filter((one) => !away.has(one))) {
      const [file = '', line = 'L1'] = link.split('#');
      const path = join('media/sample', decodeURIComponent(file));
      assert.ok(existsSync(path), `${path} in ${dirname(path)}`);
      assert.ok(readFileSync(path, 'utf8').split('\n').length >= Number(line.slice(1)), link);
    }
  });
  it('is nobody named for management', () => {
    const management = findingsMarkdown(whole, { folderOfReport: '', form: 'management' });
    const named = sample.people.filter(({ name }) => management.includes(name)).map(({ name }) => name);
    assert.deepEqual(named, []);
  });
});

describe('in the report of hostile notes', () => {
  it('is every finding once', () =>
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 20 }), (words) =>
        assertEachOnce(all(reworded(shop, words))),
      ),
      { numRuns: 30 },
    ));
  it('has every row of a table as many cells as its header', () =>
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 20 }), (words) =>
        assertRows(report(all(reworded(shop, words)))),
      ),
      { numRuns: 60 },
    ));
});
