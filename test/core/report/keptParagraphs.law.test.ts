/** What a person wrote into a report is never lost and never doubled, and changes nothing else. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findingsMarkdown, type ReportOptions } from '../../../src/core/report/findingsMarkdown';
import { keptIn } from '../../../src/core/report/keptParagraphs';
import { reportSections, type ReportSection } from '../../../src/core/sessionFile/sessionFile';
import type { Session } from '../../../src/core/session/session';
import { shop } from './shop';
import { assertLintFree } from './lintFree';

const report = (session: Session, options: Partial<ReportOptions> = {}): string =>
  findingsMarkdown(session, { folderOfReport: 'shop', ...options });

const lines = fc.constantFrom(
  'Ours.',
  '',
  '- a list',
  '## A heading',
  '| a |',
  '```',
  '<b>',
  '<!-- kept -->x',
  '> q',
);
const block = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.array(lines, { maxLength: 5 }))
  .map(([name, body]) => [`<!-- kept: ${name} -->`, ...body, '<!-- /kept -->'].join('\n'));
/** Where somebody might write: between any two lines of a report. */
const places = fc.array(fc.tuple(fc.nat(), block), { maxLength: 6 });
const sections = fc.uniqueArray(fc.constantFrom(...reportSections), { maxLength: 13 });

function written(into: string, blocks: readonly (readonly [number, string])[]): string {
  const all = into.split('\n');
  for (const [place, text] of blocks) {
    const blank = all.flatMap((line, index) =>
      line === '' && index > 0 && !isInKept(all, index) ? [index] : [],
    );
    all.splice(blank[place % blank.length] ?? all.length, 0, '', ...text.split('\n'));
  }
  return all.join('\n');
}

/** Between the lines of what is kept already. */
const isInKept = (all: readonly string[], index: number): boolean => {
  const before = all.slice(0, index);
  const count = (pattern: RegExp) => before.filter((line) => pattern.test(line)).length;
  return count(/^<!-- kept: /) > count(/^<!-- \/kept/);
};

const planned = (chosen: readonly ReportSection[]): Session => ({
  ...shop,
  report: { ...shop.report, sections: chosen },
});

const textsIn = (markdown: string): string[] =>
  keptIn(markdown)
    .map(({ text }) => text)
    .toSorted();

describe('what a person wrote into a report', () => {
  const blocks = (given: readonly (readonly [number, string])[]) => given.map(([, text]) => text).toSorted();

  it('is there once in the next one, whatever sections that has', () =>
    fc.assert(
      fc.property(places, sections, sections, (given, before, after) => {
        const edited = written(report(planned(before)), given);
        const next = report(planned(after), { previous: edited });
        assert.deepEqual(textsIn(next), blocks(given));
      }),
      { numRuns: 60 },
    ));
  it('stands where it stood when the report is made again', () =>
    fc.assert(
      fc.property(places, sections, (given, chosen) => {
        const once = report(planned(chosen), { previous: written(report(planned(chosen)), given) });
        assert.equal(report(planned(chosen), { previous: once }), once);
      }),
      { numRuns: 40 },
    ));
  it('adds to the report and changes nothing', () =>
    fc.assert(
      fc.property(places, (given) => {
        let next = report(shop, { previous: written(report(shop), given) });
        for (const [, text] of given) next = next.replace(`\n${text}\n`, '');
        assert.equal(next, report(shop));
      }),
      { numRuns: 40 },
    ));

  const kept = '<!-- kept: why -->\nOurs.\n<!-- /kept -->';
  it('stays with its section when that moves, and when the language changes', () => {
    const edited = report(shop).replace('## Hints\n', `## Hints\n\n${kept}\n`);
    const german = report({ ...shop, report: { ...shop.report, language: 'de' } }, { previous: edited });
    assert.ok(german.includes(`## Hinweise\n\n${kept}\n\nWas `));
    assertLintFree(german);
  });
  it('stays in a section that has nothing else to say', () => {
    const edited = report(shop).replace('## Dismissed\n', `## Dismissed\n\n${kept}\n`);
    const next = report({ ...shop, findings: [] }, { previous: edited });
    assert.ok(next.includes(`## Dismissed\n\n${kept}\n\n## Controls`));
  });
  it('goes to the end when its section is gone', () => {
    const edited = report(shop).replace('## Hints\n', `## Hints\n\n${kept}\n`);
    assert.ok(report(planned(['summary', 'limits']), { previous: edited }).endsWith(`\n\n${kept}\n`));
  });
});
