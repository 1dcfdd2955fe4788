import assert from 'node:assert/strict';
import { sectionsOf } from '../../../src/core/report/sectionPlan';
import type { ReportScope } from '../../../src/core/report/reportPart';
import { noReportPlan, reportSections, type ReportPlan } from '../../../src/core/sessionFile/reportPlan';

const session: ReportScope = { kind: 'session' };

describe('the sections of a report', () => {
  const assertSections = (
    plan: Partial<ReportPlan>,
    form: 'full' | 'management',
    sections: readonly string[],
    scope: ReportScope = session,
  ): void => assert.deepEqual(sectionsOf({ ...noReportPlan, ...plan }, form, scope), sections);
  const forManagement = ['summary', 'risks', 'roadmap', 'quick-wins', 'scope', 'limits'];

  it('are all', () => assertSections({}, 'full', reportSections));
  it('are those of the file, in its order, each once', () =>
    assertSections({ sections: ['risks', 'summary', 'risks'] }, 'full', ['risks', 'summary']));
  it('are fewer for management', () => assertSections({}, 'management', forManagement));
  it('never have open details for management', () =>
    assertSections(
      { form: 'management', sections: ['hints', 'diagram', 'open', 'risks', 'interviews'] },
      'management',
      ['diagram', 'risks'],
    ));
  it('of another form are not those of the file', () => {
    assertSections({ sections: ['risks'] }, 'management', forManagement);
    assertSections({ form: 'management', sections: ['risks'] }, 'full', reportSections);
  });
  it('of chosen findings have what makes sense for them', () =>
    assertSections(
      { sections: ['limits'] },
      'full',
      ['summary', 'risks', 'hints', 'dismissed', 'roadmap', 'quick-wins', 'interviews'],
      { kind: 'findings', findings: [] },
    ));
});
