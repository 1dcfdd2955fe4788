import { strict as assert } from 'node:assert';
import { copiedFindings, copiedQuestions } from '../../../src/core/report/backlog';
import { findingsMarkdown, type ReportOptions } from '../../../src/core/report/findingsMarkdown';
import { reportPage } from '../../../src/core/report/reportPage';
import type { Session } from '../../../src/core/session/session';
import { assertGolden } from './golden';
import { assertLintFree } from './lintFree';
import { sampleSessions, sessionOf } from './sessions';
import { shop } from './shop';

const report = (session: Session, options: Partial<ReportOptions> = {}): string =>
  findingsMarkdown(session, { folderOfReport: session.folder, ...options });

const architects = 'shop/notes/architects-1.interview.md';

describe('the findings report', () => {
  it('of a session', () =>
    assertGolden('test/golden/report-session.md', report(shop, { drawing: 'shop/overview.svg' })));
  it('of one interview', () =>
    assertGolden(
      'test/golden/report-interview.md',
      report(shop, { scope: { kind: 'interview', file: architects } }),
    ));
  it('of chosen findings', () =>
    assertGolden(
      'test/golden/report-findings.md',
      report(shop, { scope: { kind: 'findings', findings: shop.findings.slice(0, 2) } }),
    ));
  it('of a session for management', () => {
    const management = report(shop, { form: 'management' });
    assertGolden('test/golden/report-management.md', management);
    assertLintFree(management);
  });
  it('of the sample', () => {
    const [sample] = sampleSessions();
    assert.ok(sample);
    assertGolden('test/golden/report-sample.md', report(sample));
    assertGolden('test/golden/report-sample-management.md', report(sample, { form: 'management' }));
    assertGolden('test/golden/report-sample.html', reportPage(report(sample), sample));
  });
  it('in German, with sections and headings of its own', () => {
    const german = report({
      ...shop,
      report: {
        ...shop.report,
        language: 'de',
        sections: ['risks', 'summary', 'hints', 'dismissed', 'open', 'assumptions', 'roadmap', 'limits'],
        headings: { risks: 'Was passieren *kann*' },
      },
    });
    assertGolden('test/golden/report-german.md', german);
    assertLintFree(german);
  });
  it('of a session without anything', () => {
    const empty = report(sessionOf('', 'title: Contoso Shop'));
    assertGolden('test/golden/report-empty.md', empty);
    assertLintFree(empty);
  });

  it('says of a risk on the roadmap what came of it', () =>
    assert.match(
      report(sessionOf('- #risk! a\n  - how: b\n  - status: done\n'), { form: 'management' }),
      /\n {2}- Status: done\n[^]*\n\| Risk \|.* Status \|\n.*\n\| a \|.* done \|\n/,
    ));
  it('is accepted by markdownlint', () => assertLintFree(report(shop)));
  it('with code at the end of an attack path is accepted by markdownlint', () => {
    for (const path of [
      'b\n    ```sh\n    c\n    ```',
      '\n    1. b\n\n       ```sh\n       c\n       ```\n    2. d',
    ])
      assertLintFree(report(sessionOf(`- #risk! a\n  - how: ${path}\n  - mitigation: e\n`)));
  });
  it('of the sample is accepted by markdownlint', () =>
    sampleSessions().forEach((session) => assertLintFree(report(session))));
  it('has the same bytes for the same notes', () =>
    assert.equal(report(structuredClone(shop)), report(shop)));
  it('ends with what is open about the solution as a whole', () => {
    const note = '- [ ] Who pays?\n- #ask Who?\n  - about: Till\n\n## Shopper #interactor\n\n- [ ] How?\n';
    const groups = /## Open[^]*/.exec(report(sessionOf(note)))?.[0].match(/^- .*/gm);
    assert.deepEqual(groups, ['- Shopper', '- Till', '- The solution as a whole']);
  });
  it('links from where it stands', () =>
    assert.match(
      report(shop, { folderOfReport: 'out' }),
      /\(\.\.\/shop\/notes\/architects-1\.interview\.md#L13\)/,
    ));
  it('links from outside the indexed folder', () =>
    assert.match(
      report(shop, { folderOfReport: '/home/out', folderOfNotes: '/home/work' }),
      /\(\.\.\/work\/shop\/notes\/architects-1\.interview\.md#L13\)/,
    ));
});

describe('copied as Markdown', () => {
  it('findings', () => assertGolden('test/golden/copied-findings.md', copiedFindings(shop, shop.findings)));
  it('questions and asks', () =>
    assertGolden(
      'test/golden/copied-questions.md',
      copiedQuestions(shop, [...shop.questions, ...shop.asks]),
    ));
  it('nothing', () => assert.equal(copiedFindings(shop, []), ''));
});
