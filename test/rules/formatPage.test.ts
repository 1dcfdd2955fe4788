/** The examples of the format page, as the page says they are to be understood. */
import assert from 'node:assert/strict';
import { builtInCatalog } from '../../src/builtIn/builtInCatalog';
import { FolderIndex } from '../../src/core/session/folderIndex';
import type { Session } from '../../src/core/session/session';

const note = `---
title: Architects, first interview
role: architects
date: 2026-11-23T09:00
minutes: 120
attendees: [dana, lee, me]
---

# Architects, first interview

Dana draws the system on the whiteboard. We start from the shopper.

## Shopper #interactor/human

- [x] How does it authenticate toward the solution? ^authentication
  E-mail and password, then a session cookie. #hint the cookie lives 90 days
  Staff get 30 minutes.
  - [ ] Does signing out revoke it?
- [-] Is there any mechanism to regularly change the credentials? ^credential-rotation
  Shoppers choose when.
- [>] If a request with wrong credentials is submitted, do you track it? @lee due:2026-11-25 ^failed-authentication
- [ ] What happens when somebody signs in from a new country?

- #hint/D Checkout calls the loyalty service synchronously, without a time-out
  - how: flood the loyalty service; every checkout thread waits on it
  - likelihood: medium
- #control/I Card numbers never reach our servers: the payment page is the provider's.
- #flow Shopper -> Web shop: orders, e-mail address (HTTPS)

## Payment provider #interactor/service

- #risk/T The webhook from the provider is not signed ^R-1
  - how: anyone who learns the URL marks an order as paid
  - likelihood: high
  - mitigation: verify the provider's signature header
  - effort: days
- [ ] #ask @lee Who may see the webhook's URL? due:2026-11-25
`;

const sessionFile = `title: Contoso Shop
stage: design
people:
  - id: dana
    name: Dana Reyes
    duties: [participant]
  - id: lee
meetings:
  - title: Architects, first interview
    role: architects
    start: 2026-11-23T09:00
    minutes: 120
    people: [dana, lee]
    note: architects-1.interview.md
`;

function sessionOf(...calibration: string[]): Session {
  const index = new FolderIndex('shop', builtInCatalog());
  index.set('threat-session.yaml', sessionFile);
  // In front of the first element, so that they rate all there are.
  const said = calibration.map((line) => `- ${line}\n`).join('');
  index.set('architects-1.interview.md', `${note.replace('\n## ', `\n${said}\n## `)}\n`);
  const [session] = index.sessions();
  assert.ok(session);
  return session;
}

const findingsOf = (session: Session): string[] =>
  session.findings.map(
    ({ kind, text, stride, element, severity, severityFrom }) =>
      `${kind} ${stride.join('')} ${element}: ${text.slice(0, 24)} (${severity}, ${severityFrom})`,
  );

describe('the examples of the format page', () => {
  it('have no problem', () => assert.deepEqual(sessionOf().problems, []));

  it('hold three findings, the first one Spoofing on Shopper without a letter typed', () =>
    assert.deepEqual(findingsOf(sessionOf()), [
      'hint S Shopper: the cookie lives 90 days (null, null)',
      'hint D Shopper: Checkout calls the loyal (null, null)',
      'risk T Payment provider: The webhook from the pro (null, null)',
    ]));
  it('are rated once the business has said what hurts', () =>
    assert.deepEqual(findingsOf(sessionOf('#calibration/S high orders', '#calibration/T medium prices')), [
      'hint S Shopper: the cookie lives 90 days (high, calibration)',
      'hint D Shopper: Checkout calls the loyal (null, null)',
      'risk T Payment provider: The webhook from the pro (high, calibration)',
    ]));

  it('hold five questions, each with its categories', () =>
    assert.deepEqual(
      sessionOf().questions.map(
        ({ id, stride, status, saidBy }) => `${id} ${stride.join('')} ${status} ${saidBy.join()}`,
      ),
      [
        'authentication S answered the attendees',
        'null S open ',
        'credential-rotation S not-applicable the attendees',
        'failed-authentication SR deferred ',
        'null  open ',
      ],
    ));
  it('defer a question to Lee', () => {
    const deferred = sessionOf().questions[3];
    assert.deepEqual([deferred?.deferredTo, deferred?.due], ['lee', '2026-11-25']);
  });
  it('ask Lee', () =>
    assert.deepEqual(
      sessionOf().asks.map(({ text, owners, due, status }) => ({ text, owners, due, status })),
      [{ text: "Who may see the webhook's URL?", owners: ['lee'], due: '2026-11-25', status: 'open' }],
    ));
  it('draw one flow', () =>
    assert.deepEqual(
      sessionOf().flows.map(({ from, to, data, protocol }) => [from, to, data, protocol]),
      [['Shopper', 'Web shop', 'orders, e-mail address', 'HTTPS']],
    ));
});
