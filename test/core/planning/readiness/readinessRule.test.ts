import assert from 'node:assert/strict';
import { readinessRules } from '../../../../src/core/planning/readiness/readiness';
import { readinessCodes } from '../../../../src/core/sessionFile/sessionFile';
import { itemsOf, readyBut } from './readySession';

/** Sessions that together lack everything that there is a rule for. */
const lacking = [
  'title: Web shop\npace: three-days\n',
  `title: Web shop
pace: one-day
depth: deep
workingHours: { from: '09:00', to: '17:00' }
scope: { in: [Checkout] }
documents: [{ title: Overview, status: requested }]
people:
  - { id: dana, name: Dana, knowledge: architecture, manager: true }
  - { id: lee, name: Lee, knowledge: development, why: wrote it, email: lee@shop.example }
meetings:
  - { id: business, role: business, start: 2026-11-21T19:00, minutes: 60, people: [lee] }
  - { id: architects-1, role: architects, start: 2026-11-23T09:00, minutes: 150, people: [dana, lee, a, b, c] }
  - { id: again, role: follow-up, start: 2026-11-23T11:00, minutes: 30, people: [lee] }
`,
  `title: Web shop
stage: production
components: [{ name: Search, people: [f] }, { name: Sign-on }]
meetings: [{ title: Search, people: [a, b, c, d, e] }]
`,
  `title: Web shop
pace: three-days
scope: { in: [a, b, c, d, e, f, g, h, i, j, k, l, m] }
documents: [{ title: Overview }]
people: [{ id: dana, name: Dana }]
meetings:
  - { id: one, role: architects, start: 2026-11-20T09:00, minutes: 60, people: [dana] }
  - { id: two, role: architects, start: 2026-11-23T09:00, minutes: 60, people: [dana] }
  - { id: three, role: discussion, people: [dana] }
`,
].flatMap(itemsOf);

const assertMessage = (text: string, code: string, message: string) =>
  assert.equal(itemsOf(text).find((item) => item.code === code)?.message, message);

const requested = (title: string) =>
  readyBut(['title: Overview', `title: ${title}`], ['status: received', 'status: requested']);

describe('the words of readiness', () => {
  it('name what is missing', () => {
    assertMessage(requested('Plan'), 'document-not-received', 'The document "Plan" has not come yet.');
    assertMessage(
      readyBut(['role: business', 'role: follow-up']),
      'missing-role',
      'No meeting has the role business, which this pace calls for.',
    );
    assertMessage(
      readyBut(['minutes: 120, people: [robin, dana, lee]', 'minutes: 125, people: []']),
      'no-break',
      '"architects-1" goes on for more than two hours without a break.',
    );
  });
  it('are one line, however long the file’s are', () =>
    assertMessage(
      requested(`"a\\nb${'x'.repeat(500)}"`),
      'document-not-received',
      `The document "a b${'x'.repeat(76)}…" has not come yet.`,
    ));
  it('tell one item from another, whatever the length', () => {
    const keyOf = (end: string) => itemsOf(requested('x'.repeat(100) + end)).map(({ key }) => key);
    assert.notDeepEqual(keyOf('a'), keyOf('b'));
  });
  it('have a rule for each code that a file can switch off, in their order', () =>
    assert.deepEqual(
      readinessRules.map(({ code }) => code),
      readinessCodes,
    ));
  for (const { code, level } of readinessRules) {
    it(`of ${code} are sentences with a reason`, () => {
      const [item] = lacking.filter((each) => each.code === code);
      assert.ok(item);
      assert.equal(item.level, level);
      assert.match(item.message, /^(?:\p{Lu}|"|\d).*\.$/u);
      assert.match(item.reason, /^\p{Lu}.*\.$/u);
    });
  }
  it('name the fix where there is one', () => {
    const titleOf = (code: string) => lacking.find((item) => item.code === code)?.fix?.title;
    assert.equal(titleOf('long-business-interview'), 'Make It 30 Minutes');
    assert.equal(titleOf('unfilled-duty'), undefined);
    assert.equal(titleOf('missing-knowledge'), undefined);
  });
});
