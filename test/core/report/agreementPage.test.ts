import { strict as assert } from 'node:assert';
import { agreementOf, sessionAgreement } from '../../../src/core/planning/agreement';
import { interviewKinds } from '../../../src/core/planning/kinds/interviewKinds';
import { agreementPage } from '../../../src/core/report/agreementPage';
import type { Session } from '../../../src/core/session/session';
import { assertGolden } from './golden';
import { architects, business, invited } from './invited';
import { md, textOf } from './rendered';
import { sessionOf } from './sessions';

/** Of which nothing is said but its role. */
const meetingOf = (role: string): typeof business => ({
  ...business,
  role: role as typeof business.role,
  purpose: null,
  agenda: [],
  minutes: null,
});

describe('the agreement', () => {
  it('reads as expected', () => {
    const page = agreementPage(invited, architects);
    assertGolden('test/golden/agreement.md', page);
  });
  it('reads as expected in German, where the file says nothing', () => {
    const silent: Session = { ...sessionOf('', 'title: Shop\n'), language: 'de' };
    const pages = [null, ...Object.keys(interviewKinds).map(meetingOf)].map((meeting) =>
      agreementPage(silent, meeting),
    );
    assertGolden('test/golden/agreement-german.md', pages.join('\n'));
  });
  it('of a meeting takes what fits its kind where the file says nothing', () => {
    const silent: Session = sessionOf('', 'title: Shop\n');
    for (const kind of Object.values(interviewKinds)) {
      const page = agreementPage(silent, {
        ...business,
        role: kind.role,
        purpose: null,
        agenda: [],
        minutes: 120,
      });
      const said = textOf(md.parse(page, {})).split('\n');
      for (const part of Object.values(agreementOf(kind, 120))) assert.ok(said.includes(part), part);
    }
  });
  it('of a meeting takes what fits its kind where the file has the usual words of a session', () => {
    const said = (materials: string) => {
      const usual = { ...sessionAgreement(false), materials, rules: [] };
      return agreementPage({ ...sessionOf('', 'title: Shop\n'), agreement: usual }, business);
    };
    const usual = sessionAgreement(false).materials;
    assert.match(said(usual), /\nNothing to prepare\.\n/);
    assert.match(said(usual), /\nNone: it is short/);
    assert.match(said('Bring cake.'), /\nBring cake\.\n/);
  });
  it('says what the six categories are, a line each', () =>
    assert.equal(agreementPage(invited, null).match(/^- \*\*[\w ]+\*\*: \S/gm)?.length, 6));
  it('of a session says once what to expect', () => {
    const page = agreementPage(sessionOf('', 'title: Shop\n'), null);
    assert.equal(page.split('No threat model finds everything.').length, 2);
    assert.match(page, /^# Shop: what we agree on\n\n## Goal\n/);
  });
});
