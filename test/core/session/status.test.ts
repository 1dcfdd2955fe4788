import assert from 'node:assert/strict';
import type { Finding, Session } from '../../../src/core/session/session';
import {
  begunInterviews,
  behindAll,
  cancelledInterviews,
  countsAsHint,
  isLapsed,
  isOverdue,
  isOwed,
  isToReview,
  isWaiting,
  plannedIn,
  waitingIn,
} from '../../../src/core/session/status';
import { type Files, sessionOf } from './literalSession';

const askables = ({ questions, asks }: Session) => [...questions, ...asks];

/** Asserts of which questions and asks something is true. */
const assertTrueOf =
  (isTrue: (askable: ReturnType<typeof askables>[number]) => boolean) =>
  (text: string, ...expected: string[]): void =>
    assert.deepEqual(
      askables(sessionOf(text))
        .filter(isTrue)
        .map((askable) => askable.text),
      expected,
    );

const everything = `- [ ] open?
- [>] deferred? @lee
- [x] answered?
- [-] not applicable?
- #ask asked?
- [x] #ask done?
- [-] #ask dropped?
`;

describe('a question or an ask', () => {
  it('waits until it is settled', () => assertTrueOf(isWaiting)(everything, 'open?', 'deferred?', 'asked?'));
  it('is owed if somebody was asked', () => assertTrueOf(isOwed)(everything, 'deferred?', 'asked?'));
  it('is overdue after its due day, while it waits', () =>
    assertTrueOf((askable) => isOverdue(askable, '2026-11-25'))(
      '- #ask a due:2026-11-24\n- #ask b due:2026-11-25\n- [x] #ask c due:2026-11-24\n- [>] d? @lee due:2026-11-24\n',
      'd?',
      'a',
    ));
});

describe('a finding', () => {
  const findings = `- #hint a
- #hint b
  - status: dropped
- #risk c
- #risk d
  - how: so
- #dismissed e
  - because: no
`;
  const assertFindings = (isTrue: (finding: Finding) => boolean, ...expected: string[]): void =>
    assert.deepEqual(
      sessionOf(findings)
        .findings.filter(isTrue)
        .map(({ text }) => text),
      expected,
    );
  it('counts as a hint until somebody wrote down how', () => assertFindings(countsAsHint, 'a', 'b', 'c'));
  it('is to be reviewed as a hint that is not closed', () =>
    assertFindings((finding) => isToReview(finding, '2026-11-25'), 'a', 'c'));

  const assertLapsed = (isLapsedThen: boolean, ...below: readonly string[]): void => {
    const [finding] = sessionOf(
      `- #risk a\n  - how: b\n${below.map((line) => `  ${line}\n`).join('')}`,
    ).findings;
    assert.equal(finding && isLapsed(finding, '2026-11-25'), isLapsedThen);
  };
  const until = (day: string) => ['- decision: accept', `  - until: ${day}`];
  it('has lapsed after the last day for which it was accepted', () => {
    assertLapsed(true, ...until('2026-11-24'));
    assertLapsed(false, ...until('2026-11-25'));
    assertLapsed(false, '- decision: accept');
    assertLapsed(false, '- decision: treat', '  - until: 2026-11-24');
  });
  it('has not lapsed where it is closed', () => {
    for (const status of ['done', 'dropped'])
      assertLapsed(false, ...until('2026-11-24'), `- status: ${status}`);
  });
});

describe('an interview', () => {
  const assertBegun = (files: Files, ...expected: string[]): void =>
    assert.deepEqual([...begunInterviews(sessionOf(files))].sort(), expected);
  const note = 'a.interview.md';

  for (const tag of [
    'hint',
    'risk',
    'dismissed',
    'ask',
    'control',
    'assumption',
    'action',
    'calibration/S',
  ]) {
    it(`has begun with nothing but #${tag}`, () => assertBegun(`- #${tag} a\n`, note));
  }
  it('has begun with nothing but #flow', () => assertBegun('- #flow A -> B\n', note));
  it('has begun with an answer', () => assertBegun('- [x] a?\n', note));
  it('has begun when it was started', () => assertBegun('---\nstarted: 2026-11-24T10:00\n---\n', note));
  it('has begun when it was ended', () => assertBegun('---\nended: 2026-11-24T10:00\n---\n', note));
  it('has not begun with questions and elements', () => assertBegun('## Shop #process\n\n- [ ] a?\n'));

  const [earlier, later] = ['- #ask @lee Who?\n', '- [ ] #ask @lee Who?\n'];
  const both = (first: string, second: string) => ({
    'a.interview.md': `---\ndate: 2026-11-23\n---\n${first}`,
    'b.interview.md': `---\ndate: 2026-11-24\n---\n${second}`,
  });
  it('has not begun with what an earlier one left open', () => assertBegun(both(earlier, later), note));
  it('has not begun with an ask that another of the same day holds: nobody can tell who asked first', () =>
    assertBegun({
      'a.interview.md': `---\ndate: 2026-11-24T10:00\n---\n${earlier}`,
      'b.interview.md': `---\ndate: 2026-11-24\n---\n${later}`,
    }));
  it('has not begun with a flow of an earlier one, in its words, that it asks about', () => {
    const asks = '\n  - [ ] Who?\n';
    const told = '- #flow A -> B: orders (TLS)';
    assertBegun(both(told, told + asks), note);
    assertBegun(both(told, told), note, 'b.interview.md');
    assertBegun(both(told, `- #flow A -> B: cards\n- [x] Why?${asks}`), note, 'b.interview.md');
    assertBegun(both(told, `${told}\n  - [x] Who?\n`), note, 'b.interview.md');
  });

  const prepared = [
    '- #flow A -> B: cards',
    '- #ask @lee Who?',
    '- #assumption it is dry',
    '- #action @lee buy a key',
    '- [>] Who? @lee',
  ];
  const asking = (tag: string) => `${tag}\n- [ ] What?\n`;
  const asked = '- [x] Why?\n';
  it('has not begun with what one prepares, where it lies ahead', () => {
    for (const tag of prepared) {
      assertBegun(both(asked, asking(tag)), note);
      assertBegun({ [note]: `---\ndate: 2099-11-24T10:00\n---\n${asking(tag)}` });
      assertBegun({ [note]: `---\ndate: 2026-11-24\n---\n${asked}`, 'b.interview.md': `---\ndate: 2026-11-25T08:00\n---\n${asking(tag)}` }, note); // prettier-ignore
    }
  });
  it('has begun with that where it does not: behind it is one that has begun, or nobody can tell', () => {
    for (const tag of prepared) {
      assertBegun(both(asking(tag), asked), note, 'b.interview.md');
      assertBegun({ [note]: asking(tag) }, note);
      assertBegun({ [note]: `---\ndate: 2026-11-24\n---\n${asking(tag)}`, 'b.interview.md': `---\ndate: 2026-11-24T10:00\n---\n${asked}` }, note, 'b.interview.md'); // prettier-ignore
    }
  });
  it('is still to come on the day of one that has begun, at a later hour', () => {
    const at = (time: string, text: string) => `---\ndate: 2026-11-24T${time}\n---\n${text}`;
    for (const tag of prepared)
      assertBegun({ [note]: at('08:30', asked), 'b.interview.md': at('09:15', asking(tag)) }, note);
  });
  it('has begun with that and no question, which is what was said', () => {
    for (const tag of prepared.slice(0, -1)) assertBegun(both(asked, tag), note, 'b.interview.md');
  });
  it('has begun with what nobody can prepare', () => {
    for (const more of [
      '- #hint a',
      '- #control a',
      '- #calibration/S high a',
      '- [x] #ask @lee When?',
      '- [x] #action @lee buy',
      '- #assumption a\n  - status: wrong',
      '- [x] How?',
      '- [ ] How?\n  - So.',
    ])
      assertBegun(both(asked, `${asking('#flow A -> B: cards')}${more}`), note, 'b.interview.md');
  });
  it('that is cancelled has begun with what nobody can prepare alone', () => {
    const files = (second: string, more = '') => ({
      'threat-session.yaml': `title: Shop\nmeetings:\n  - { title: B, status: cancelled, note: b.interview.md }\n${more}`,
      ...both(asked, second),
      'c.interview.md': `---\ndate: 2026-11-25\n---\n${asked}`,
    });
    const held = [note, 'c.interview.md'];
    const all = [note, 'b.interview.md', 'c.interview.md'];
    const assertCancelled = (text: Files, ...expected: string[]): void =>
      assert.deepEqual([...cancelledInterviews(sessionOf(text))], expected);
    for (const tag of prepared) {
      assertBegun(files(tag), ...held);
      assertBegun(files(asking(tag)), ...held);
    }
    assertCancelled(files('- #assumption a\n'), 'b.interview.md');
    assertBegun(files('- #hint a\n'), ...all);
    assertCancelled(files('- #hint a\n'));
    for (const crossedOut of ['- [-] Who pays?', '- [-] #ask @lee Who?', '- #action a\n  - status: dropped'])
      assertCancelled(files(`${crossedOut}\n`), 'b.interview.md');
    assertCancelled(files('- [-] Who pays?\n  Nobody\n'));
    assertCancelled(files('- [ ] a?\n', '  - { title: B2, note: b.interview.md }\n'));
  });
  it('asks nobody yet what stands in one that lies ahead', () => {
    const session = sessionOf(both(asked, `${asking('- #ask @lee Who?')}- [>] When? @lee\n`));
    assert.deepEqual(
      waitingIn(session, plannedIn(session)).map(({ text }) => text),
      ['When?', 'Who?'],
    );
  });
  it('has begun when it was the first of three to ask', () =>
    assertBegun({ ...both(earlier, later), 'c.interview.md': `---\ndate: 2026-11-25\n---\n${later}` }, note));
  it('has begun when that is answered', () =>
    assertBegun(both(earlier, later.replace('[ ]', '[x]')), note, 'b.interview.md'));
  it('has begun with what was answered before', () => assertBegun(both('- [x] a?\n', '- [ ] a?\n'), note));
});

describe('a moment behind all of some', () => {
  const moments = ['', '2026-11-23', '2026-11-24', '2026-11-24T08:00', '2026-11-24T09:00', '2026-11-24T09:00:30', '2026-11-25T07:00']; // prettier-ignore
  const isBehind = (past: readonly string[], moment: string): boolean =>
    past.every((other) => {
      const length = Math.min(other.length, moment.length, 16);
      return other.slice(0, length) < moment.slice(0, length);
    });

  it('is behind each of them, as exactly as both are known', () => {
    for (const one of moments)
      for (const two of moments)
        for (const three of moments)
          for (const moment of moments)
            for (const past of [[], [one], [one, two], [one, two, three]])
              assert.equal(behindAll(past)(moment), isBehind(past, moment), `${moment}: ${past.join()}`);
  });
  it('is found at once for many', () => {
    const many = Array.from({ length: 30_000 }, () => '2026-11-24T09:00');
    const isLate = behindAll(many);
    const begun = Date.now();
    assert.ok(many.every(() => isLate('2026-11-25T09:00')));
    // One by one it is nearly a billion comparisons.
    assert.ok(Date.now() - begun < 3000);
  });
});
