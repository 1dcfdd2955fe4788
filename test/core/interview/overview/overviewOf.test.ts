import assert from 'node:assert/strict';
import type { Overview } from '../../../../src/core/interview/overview/overview';
import { overviewOf } from '../../../../src/core/interview/overview/overviewOf';
import { indexOf, type Files } from '../../session/literalSession';

const noon = '2026-11-24T12:00';

function overview(files: Files, now = noon): Overview {
  const index = indexOf(files);
  const [session] = index.sessions();
  assert.ok(session);
  return overviewOf(session, session.file === null ? null : (index.sessionFile(session.file) ?? null), now);
}

/** Asserts some of what is shown, in a few words a line. */
const assertShown =
  (wordsOf: (overview: Overview) => readonly string[]) =>
  (files: Files, expected: readonly string[], now = noon): void =>
    assert.deepEqual(wordsOf(overview(files, now)), expected);

const assertFindings = assertShown(({ findings }) =>
  findings.map(
    ({ severity, risks, hints, first }) =>
      `${severity}: ${risks} ${hints}: ${first.map(({ text }) => text).join(', ')}`,
  ),
);

const assertAsks = assertShown(({ asks }) =>
  asks.map(
    ({ person, open, overdue, first }) =>
      `${person}: ${open} ${overdue}: ${first.map(({ text, due }) => `${text} ${due}`).join(', ')}`,
  ),
);

const assertInterviews = assertShown(({ interviews }) =>
  interviews.map(({ title, state, file }) => `${title}: ${state}${file === null ? ', no note' : ''}`),
);

const note = (frontMatter: string, text = '') => `---\ntitle: A\n${frontMatter}\n---\n\n${text}`;
const lee = 'title: Shop\npeople: [{ id: lee, name: Lee Park }, { id: dana, name: Dana Reyes }]\n';

describe('the overview of a session', () => {
  it('has a row for each external interactor, with what was asked', () => {
    const { interactors } = overview(
      '## Shopper #interactor/human\n\n- [x] Who? ^/S\n- [ ] What? ^/S\n- #hint/S it\n\n## Shop #process\n',
    );
    assert.deepEqual(
      interactors.map(({ name, type, cells }) => ({ name, type, cell: cells[0], cells: cells.length })),
      [
        {
          ...{ name: 'Shopper', type: 'human', cells: 6 },
          cell: { stride: 'S', asked: 2, answered: 1, open: 1, planned: 0, hints: 1, risks: 0 },
        },
      ],
    );
  });

  it('knows nothing of an empty session', () =>
    assert.deepEqual(overview(''), {
      ...{ title: 'workspace', classification: null, interactors: [], findings: [], asks: [] },
      interviews: [
        { title: 'a', role: null, date: null, state: 'to-come', people: [], file: 'a.interview.md' },
      ],
      readiness: null,
    }));

  it('ranks findings by severity, risks before hints, unrated last, without what was dismissed', () =>
    assertFindings(
      '- #hint! a\n- #hint b\n- #risk! c\n  - how: so\n- #risk!! d\n- #dismissed!! e\n  - because: no\n',
      ['critical: 0 1: d', 'high: 1 1: c, a', 'null: 0 1: b'],
    ));

  it('lists eight of many, and counts all', () =>
    assertFindings(Array.from({ length: 12 }, (_, index) => `- #hint h${index}\n`).join(''), [
      'null: 0 12: h0, h1, h2, h3, h4, h5, h6, h7',
    ]));

  it('cuts a text that goes on and on, between characters', () => {
    const [group] = overview(`- #hint ${'😀'.repeat(300)}\n`).findings;
    assert.equal(group?.first[0]?.text, `${'😀'.repeat(199)}…`);
  });

  it('lists asks by person: who is late, then who is next, then nobody', () =>
    assertAsks(
      {
        'threat-session.yaml': lee,
        'a.interview.md':
          '- #ask a?\n- #ask @dana b? due:2026-11-24\n- #ask @lee c?\n- #ask @lee d? due:2026-11-23\n- [x] #ask @lee e?\n',
      },
      ['Lee Park: 2 1: d? 2026-11-23, c? null', 'Dana Reyes: 1 0: b? 2026-11-24', 'null: 1 0: a? null'],
    ));

  it('asks both of two, and takes deferred questions for asks, but no open ones', () =>
    assertAsks('- #ask @lee @dana a?\n\n## Shopper #interactor\n\n- [>] b? @lee due:2026-11-20\n- [ ] c?\n', [
      'lee: 2 1: b? 2026-11-20, a? null',
      'dana: 1 0: a? null',
    ]));

  it('counts a note that ended as held, whatever its date', () =>
    assertInterviews(note('date: 2026-12-24\nended: 2026-11-24T11:00'), ['A: held']));
  it('knows one that goes on', () => assertInterviews(note('started: 2026-11-24T11:30'), ['A: now']));
  it('counts one that nobody ended as held', () =>
    assertInterviews(note('started: 2026-11-20T11:30'), ['A: held']));
  it('counts one whose time is over as held', () =>
    assertInterviews(note('date: 2026-11-24T11:00\nminutes: 60'), ['A: held']));
  it('expects one whose time is not over', () =>
    assertInterviews(note('date: 2026-11-24T11:00\nminutes: 61', '## Shopper #interactor\n\n- [ ] a?\n'), [
      'A: to-come',
    ]));
  it('counts one of today that says anything as held', () =>
    assertInterviews(note('date: 2026-11-24', '- #hint a\n'), ['A: held']));
  for (const tag of [
    '#control a',
    '#ask a',
    '#assumption a',
    '#action a',
    '#calibration/S high',
    '#flow A -> B',
  ]) {
    it(`counts one of today that holds nothing but ${tag} as held`, () =>
      assertInterviews(note('date: 2026-11-24', `- ${tag}\n`), ['A: held']));
  }
  it('expects one of today that asks again what an earlier one left open', () =>
    assertInterviews(
      {
        'a.interview.md': note('date: 2026-11-23', '- #ask @lee Who pays?\n'),
        'b.interview.md': note('date: 2026-11-24', '- [ ] #ask @lee Who pays?\n').replace('A', 'B'),
      },
      ['A: held', 'B: to-come'],
    ));
  it('expects one of tomorrow, whatever was prepared in it', () =>
    assertInterviews(note('date: 2026-11-25', '- #hint a\n'), ['A: to-come']));
  it('counts an undated note that says anything as held', () =>
    assertInterviews('- [x] a?\n  yes\n', ['a: held']));

  it('takes meetings without a note from the plan, all in the order of the calendar', () =>
    assertInterviews(
      {
        'threat-session.yaml':
          'title: Shop\nmeetings:\n  - { title: B, start: 2026-11-26T10:00 }\n  - { title: C, start: 2026-11-20, note: c.interview.md }\n  - { title: A2, start: 2026-11-23T10:00, note: a.interview.md }\n',
        'a.interview.md': '',
      },
      ['C: held, no note', 'A2: held', 'B: to-come, no note'],
    ));

  it('does not expect a meeting that is off, with a note that was prepared or without', () =>
    assertInterviews(
      {
        'threat-session.yaml':
          'title: Shop\nmeetings:\n  - { title: B, start: 2026-11-26T10:00, status: cancelled }\n  - { title: C, note: c.interview.md, status: cancelled }\n  - { title: D, note: d.interview.md, status: cancelled }\n',
        'c.interview.md': '---\ndate: 2026-11-20\n---\n- [ ] a?\n',
        'd.interview.md': '---\ndate: 2026-11-20\n---\n- [x] a?\n  held all the same\n',
      },
      ['D: held'],
    ));

  it('counts what is missing, before what is advised', () => {
    const { readiness } = overview({
      'threat-session.yaml': 'title: Shop\ngoals: [a]\npace: half-day\nscope: { in: [Shop] }\n',
      'a.interview.md': '',
    });
    assert.ok(readiness);
    assert.deepEqual(
      [readiness.first.length, readiness.first[0]],
      [
        8,
        {
          key: 'nothing-out-of-scope',
          level: 'missing',
          message: 'Nothing is out of scope yet.',
          reason: 'Unless it is said what stays out, every interview finds its own border.',
        },
      ],
    );
    assert.ok(readiness.missing > 8);
  });

  it('asks nothing of a session that plans nothing', () =>
    assert.equal(overview({ 'threat-session.yaml': 'title: Shop\n', 'a.interview.md': '' }).readiness, null));

  it('reads CRLF and a byte order mark like anything else', () =>
    assertFindings('\uFEFF- #hint! a\r\n- #hint b\r\n', ['high: 0 1: a', 'null: 0 1: b']));
});
