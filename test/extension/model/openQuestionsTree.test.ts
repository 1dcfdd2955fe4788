import assert from 'node:assert/strict';
import { openQuestionsTree, type OpenQuestionsOptions } from '../../../src/extension/model/openQuestionsTree';
import { Identities } from '../../../src/extension/model/row';
import { eachRow, rowCalled, sessionsOf, shownText, tooltipText, type Files } from './literalView';

const today = '2026-11-21';

const treeOf = (files: Files, options: Partial<OpenQuestionsOptions> = {}) => {
  const all = { groupBy: 'interactor', filter: '', closed: false, ...options } as const;
  return openQuestionsTree(sessionsOf(files), all, () => today, new Identities());
};

const assertTree = (files: Files, options: Partial<OpenQuestionsOptions>, ...expected: string[]) =>
  assert.deepEqual(shownText(treeOf(files, options).rows), expected);

const files = {
  'threat-session.yaml':
    'title: Shop\npeople:\n  - { id: lee, name: Lee Wong }\n  - { id: dana, name: Dana Reyes }\n',
  'a.interview.md': `---
title: Architects
date: 2026-11-20
---

- [ ] Why?

## Shopper #interactor/human

- [ ] How does it authenticate? ^authentication
- [x] Which roles? ^roles
  Two.
- [-] Any device?
- [>] Who tracks it? @lee due:2026-11-25
- [ ] #ask @dana @lee Who may see it? due:2026-11-20
- [x] #ask @dana And now?
`,
};

const notTicked = {
  'a.interview.md': '- [ ] Why?\n  - because\n- [ ] Who?\n- [>] When? @lee\n  - later\n',
};

describe('the open questions tree', () => {
  it('says of an open question with its answer below that nobody ticked it', () =>
    assertTree(
      notTicked,
      {},
      'Whole solution | 3',
      '  Why? | answered, not ticked',
      '  Who?',
      '  When? | deferred · lee',
    ));
  it('groups by interactor: overdue first, then by date, then as in the notes', () =>
    assertTree(
      files,
      { groupBy: 'interactor' },
      'Shopper | 3 · 1 overdue',
      '  Who may see it? | overdue since 2026-11-20 · ask · Dana Reyes, Lee Wong',
      '  Who tracks it? | due 2026-11-25 · deferred · Lee Wong',
      '  How does it authenticate? | S',
      'Whole solution | 1',
      '  Why?',
    ));
  it('has what is asked of a flow under its name, behind the elements', () =>
    assertTree(
      '## Shop #process\n- #flow -> Bank\n  - [ ] Who sees it?\n- [ ] Why?\n',
      { groupBy: 'interactor' },
      'Shop | 1',
      '  Why?',
      'Shop → Bank | 1',
      '  Who sees it?',
    ));
  it('groups by person in the order of the session file; what two shall answer stands with both', () =>
    assertTree(
      files,
      { groupBy: 'person' },
      'Lee Wong | 2 · 1 overdue',
      '  Who may see it? | overdue since 2026-11-20 · ask · Shopper',
      '  Who tracks it? | due 2026-11-25 · deferred · Shopper',
      'Dana Reyes | 1 · 1 overdue',
      '  Who may see it? | overdue since 2026-11-20 · ask · Shopper',
      'Nobody in particular | 2',
      '  Why?',
      '  How does it authenticate? | Shopper · S',
    ));
  it('says how to reach a person, as agreed', () => {
    const channels = {
      ...files,
      'threat-session.yaml':
        'title: Shop\npeople:\n  - { id: lee, name: Lee Wong, channel: ext. 12 }\n  - { id: dana, channel: chat }\n',
    };
    const { rows } = treeOf(channels, { groupBy: 'person' });
    assert.deepEqual(
      rows.map(({ description }) => description),
      ['2 · 1 overdue · ext. 12', '1 · 1 overdue · chat', '2'],
    );
    const tooltips = rows[0]?.children.map(tooltipText).join('\n') ?? '';
    assert.ok(tooltips.includes('Reach them by: dana: chat, Lee Wong: ext. 12'), tooltips);
    assert.ok(tooltips.includes('Reach them by: ext. 12'), tooltips);
  });
  it('groups by interview', () =>
    assert.deepEqual(
      treeOf(files, { groupBy: 'interview' }).rows.map((row) => row.label),
      ['Architects, 2026-11-20'],
    ));
  it('groups by STRIDE category', () =>
    assert.deepEqual(
      treeOf(files, { groupBy: 'stride' }).rows.map((row) => row.label),
      ['Spoofing', 'No STRIDE category'],
    ));

  it('leaves out what is answered or closed', () => assert.equal(treeOf(files).shown, 4));
  it('shows it at the end of its group when asked to, with the box ticked', () => {
    const [shopper] = treeOf(files, { closed: true }).rows;
    assert.deepEqual(
      shopper?.children.slice(3).map(({ label, description, checked }) => [label, description, checked]),
      [
        ['Which roles?', 'answered · E', true],
        ['Any device?', 'not applicable', true],
        ['And now?', 'done · Dana Reyes', true],
      ],
    );
  });
  it('counts what is open, whatever the filter hides', () => {
    const { open, overdue, shown, all } = treeOf(files, { filter: 'authenticate', closed: true });
    assert.deepEqual({ open, overdue, shown, all }, { open: 4, overdue: 1, shown: 1, all: 7 });
  });
  it('filters by a name', () => assert.equal(treeOf(files, { filter: 'wong' }).shown, 2));
  it('takes the due day itself as in time', () =>
    assertTree(`- [ ] #ask x due:${today}`, {}, 'Whole solution | 1', `  x | due ${today} · ask`));
  it('shows a question of two interviews once, as the newest left it', () =>
    assertTree(
      {
        'a.interview.md': '---\ndate: 2026-11-20\n---\n\n- [x] Why?\n',
        'b.interview.md': '---\ndate: 2026-11-21\n---\n\n- [ ] Why?\n- [x] Who?\n',
      },
      {},
      'Whole solution | 1',
      '  Why?',
    ));

  it('marks what is overdue by icon, words and colour', () => {
    const row = rowCalled(treeOf(files).rows, 'Who may see it?');
    assert.deepEqual(row.icon, { name: 'warning', color: 'threatInterviews.overdue' });
    assert.match(row.spoken, /overdue since 2026-11-20/);
  });
  it('names its rows for the menus', () => {
    const rows = [...eachRow(treeOf(files, { closed: true }).rows)];
    assert.deepEqual(
      new Set(rows.map((row) => row.contextValue)),
      new Set(['about', 'ask.open', 'question.open', 'question.closed', 'ask.closed']),
    );
  });
  it('gives a box to questions and asks, not to their groups', () =>
    assert.deepEqual(
      [...eachRow(treeOf(files).rows)].map((row) => row.checked),
      [null, false, false, false, null, false],
    ));
  it('tells history and answer in the tooltip', () => {
    const { rows } = treeOf({
      'a.interview.md': '---\ntitle: A\ndate: 2026-11-20\n---\n\n- [x] Why?\n  Because.\n',
      'b.interview.md': '---\ntitle: B\ndate: 2026-11-21\n---\n\n- [>] Why? @lee due:2026-11-25\n  Really?\n',
    });
    assert.deepEqual(tooltipText(rowCalled(rows, 'Why?')), [
      'Why?',
      'Deferred to: lee',
      'Due: 2026-11-25',
      'Answer: Really?',
      'Interview: B, 2026-11-21',
      'On 2026-11-20: Because.',
    ]);
  });

  it('shows one of several sessions under its title, and counts what is open in all', () => {
    const sessions = sessionsOf({
      'shop/a.interview.md':
        '---\nstarted: 2026-11-01T09:00\n---\n\n- [ ] Why?\n- [ ] #ask @lee When? due:2026-11-01',
      'crane/a.interview.md': '---\nstarted: 2026-11-01T09:00\n---\n\n- [ ] Who?',
    });
    const options = { groupBy: 'interview', filter: '', closed: false } as const;
    const [crane] = sessions;
    const tree = openQuestionsTree(sessions, options, () => today, new Identities(), undefined, crane);
    assert.deepEqual(shownText(tree.rows), ['crane | crane', '  a | 1', '    Who?']);
    const { open, overdue, shown, all } = tree;
    assert.deepEqual([open, overdue, shown, all], [3, 1, 1, 3]);
  });

  it('keeps what is planned apart, by interview and folded, and counts it as no open question', () => {
    const planned = {
      'a.interview.md': '---\ntitle: A\n---\n\n- [ ] Why?\n- [ ] When?\n',
      'b.interview.md': '---\ntitle: B\nstarted: 2026-11-21T09:00\n---\n\n- [ ] Who?\n',
    };
    assertTree(
      planned,
      { groupBy: 'stride' },
      'No STRIDE category | 1',
      '  Who?',
      'Planned | 2 · not asked yet',
      '  A | 2',
      '    Why?',
      '    When?',
    );
    const tree = treeOf(planned);
    assert.equal(rowCalled(tree.rows, 'Planned').fold, 'folded');
    assert.deepEqual([tree.open, tree.shown, tree.all], [1, 3, 3]);
    assertTree(planned, { filter: 'planned when' }, 'Planned | 1 · not asked yet', '  A | 1', '    When?');
  });

  it('keeps what a cancelled interview was to ask apart from what is planned', () =>
    assertTree(
      {
        'threat-session.yaml':
          'title: Shop\nmeetings: [{ title: B, note: b.interview.md, status: cancelled }]\n',
        'a.interview.md': '---\ntitle: A\n---\n\n- [ ] Why?\n- [ ] Both?\n',
        'b.interview.md': '---\ntitle: B\n---\n\n- [ ] When?\n- [ ] Both?\n',
      },
      {},
      'Planned | 2 · not asked yet',
      '  A | 1',
      '    Why?',
      '  B | 1',
      '    Both?',
      'Cancelled | 1 · not asked, the interview is off',
      '  B | 1',
      '    When?',
    ));
});
