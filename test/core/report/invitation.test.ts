import { strict as assert } from 'node:assert';
import { agreementPage } from '../../../src/core/report/invitation';
import { followUpMessage } from '../../../src/core/report/followUpMessage';
import { invitationText } from '../../../src/core/report/invitation';
import { agreementOf } from '../../../src/core/planning/agreement';
import { interviewKinds } from '../../../src/core/planning/kinds/interviewKinds';
import type { Meeting, Session } from '../../../src/core/session/session';
import { assertGolden } from './golden';
import { md, textOf } from './rendered';
import { sessionOf } from './sessions';

const file = `title: Contoso Shop
classification: internal
timezone: Europe/Rome
documents:
  - { title: Architecture overview, link: 'https://wiki.example/shop', status: received }
  - { title: Security concept, status: requested }
  - { title: Threat model of last year, status: none }
people:
  - { id: robin, name: Robin Vale, duties: [organizer, notetaker], why: asks the questions }
  - { id: dana, name: Dana Reyes, duties: [participant], why: knows the payment flow }
  - { id: lee, name: Lee Wong }
meetings:
  - id: architects-1
    title: Architects, first interview
    role: architects
    purpose: How the shop is built
    agenda: [Show the architecture, The shopper]
    location: Room 2
    start: 2026-11-23T09:00
    minutes: 120
    people: [dana, lee, me, Ann]
  - { id: business, role: business }
agreement: { communication: "Nobody is on trial.\\nQuestions go to #shop-security." }
`;
const note = `## Payment provider #interactor/service

- [ ] #ask @lee Who may see the **webhook's** URL? due:2026-11-25
- [>] Do you track failed attempts? @lee
- [ ] Of nobody?
- [x] #ask @dana Done?
`;
const shop = sessionOf(note, file);
const [architects, business] = shop.meetings as readonly [Meeting, Meeting];

describe('the invitation', () => {
  it('reads as expected', () => {
    const text = invitationText(shop, architects);
    assertGolden('test/golden/invitation.md', text);
  });
  it('can be written before anything is known', () => {
    const text = invitationText(shop, business);
    assert.match(text, /^- When: to be agreed$/m);
    assert.ok(text.includes(`## What it is about\n\n${interviewKinds.business.purpose}.\n`));
    assert.doesNotMatch(text, /Who comes|null/);
  });
  it('of a workshop says that everybody looks for threats', () =>
    assert.match(invitationText(shop, { ...business, role: 'workshop' }), /We look for threats together/));
  it('names the day alone where no time is known', () =>
    assert.match(
      invitationText(shop, { ...business, start: '2027-02-28' }),
      /^- When: Sunday, 28 February 2027$/m,
    ));
  it('makes a link of nothing but an address of the web', () => {
    const linked = (link: string) =>
      invitationText({ ...shop, documents: [{ title: 'a', link, status: null }] }, architects);
    assert.match(linked('https://a.example/?b=(c)'), /^- a: <https:\/\/a\.example\/\?b=\(c\)>$/m);
    for (const link of [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a.example/> <b>',
      'https://a@b.example',
    ]) {
      assert.doesNotMatch(md.render(linked(link)), /href|<b>/);
    }
  });
});

describe('the agreement', () => {
  it('reads as expected', () => {
    const page = agreementPage(shop, architects);
    assertGolden('test/golden/agreement.md', page);
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
  it('of a session says once what to expect', () => {
    const page = agreementPage(sessionOf('', 'title: Shop\n'), null);
    assert.equal(page.split('No threat model finds everything.').length, 2);
    assert.match(page, /^# Shop: what we agree on\n\n## Goal\n/);
  });
});

describe('the follow-up message', () => {
  it('reads as expected', () => {
    const message = followUpMessage(shop, 'Lee Wong', 'markdown') ?? '';
    assertGolden('test/golden/follow-up.md', message);
  });
  it('says the same as plain text', () => {
    const text = followUpMessage(shop, 'lee', 'text') ?? '';
    assert.match(
      text,
      /^Hello Lee Wong,\n\nthank you .*\n\n\d{4} Who may see the webhook's URL\? \(Payment provider, by 2026-11-25\)\n\n\d{4} Do you/,
    );
    assert.doesNotMatch(text, /[\\*\u2060]/);
  });
  it('is none where nothing is open', () => {
    assert.equal(followUpMessage(shop, 'dana', 'text'), null);
    assert.equal(followUpMessage(shop, 'nobody', 'text'), null);
  });
});
