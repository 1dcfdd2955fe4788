/** What the product writes is accepted by markdownlint with its defaults, but for what each test names. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { invitationText } from '../../../src/core/report/invitation';
import { usualWorkingHours } from '../../../src/core/planning/newSession/planOptions';
import type { NewSessionOptions } from '../../../src/core/planning/newSession/planOptions';
import { sessionOf } from './sessions';
import { filesOf } from '../planning/newSession/sessionOf';
import { assertLintFree } from './lintFree';
import { agreementPage } from '../../../src/core/report/agreementPage';

describe('markdownlint accepts', () => {
  for (const name of ['invitation', 'agreement']) {
    it(`the ${name} as it is expected`, () => assertLintFree(readFileSync(`test/golden/${name}.md`, 'utf8')));
  }
  it('the follow-up message as it is expected, under a heading', () =>
    assertLintFree(`# Mail\n\n${readFileSync('test/golden/follow-up.md', 'utf8')}`));
  it('an invitation before anything is known', () => {
    const shop = sessionOf('', 'title: Shop\nmeetings: [{ id: business, role: business }]\n');
    const [business] = shop.meetings;
    assert.ok(business);
    assertLintFree(invitationText(shop, business));
  });
  it('the agreement of a session that says nothing', () =>
    assertLintFree(agreementPage(sessionOf('', 'title: Shop\n'), null)));

  for (const [name, given] of Object.entries<Partial<NewSessionOptions>>({
    'half a day': {},
    'one day': { pace: 'one-day' },
    'three days': { pace: 'three-days' },
    production: { stage: 'production', components: ['Single sign-on', 'Mail'], pace: 'three-days' },
    workshops: { workshop: true, pace: 'three-days' },
    'a team that speaks German': { language: 'de', pace: 'three-days' },
    'a place without a time zone': { timezone: null },
  })) {
    it(`the notes of a new session of ${name}, whose title stands in front matter and heading`, () => {
      const files = filesOf({
        title: 'Web shop',
        timezone: 'Europe/Rome',
        pace: 'half-day',
        stage: 'design',
        workshop: false,
        language: 'en',
        components: [],
        start: '2026-11-23',
        workingHours: usualWorkingHours,
        ...given,
      });
      const notes = files.filter(({ path }) => path.endsWith('.md'));
      assert.ok(notes.length > 0);
      for (const { text } of notes) assertLintFree(text, { MD025: { front_matter_title: '' } });
    });
  }
});
