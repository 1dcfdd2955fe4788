import assert from 'node:assert/strict';
import { findingsTree, type FindingsOptions } from '../../../src/extension/model/findingsTree';
import { Identities } from '../../../src/extension/model/row';
import { eachRow, rowCalled, sessionsOf, shownText, tooltipText, type Files } from './literalView';

const treeOf = (files: Files, options: Partial<FindingsOptions> = {}) =>
  findingsTree(
    sessionsOf(files),
    { groupBy: 'kind', sortBy: 'notes', filter: '', ...options },
    () => '2026-11-25',
    new Identities(),
  );

const assertTree = (files: Files, options: Partial<FindingsOptions>, ...expected: string[]) =>
  assert.deepEqual(shownText(treeOf(files, options).rows), expected);

const note = `---
title: Architects
date: 2026-11-23
---

## Shopper #interactor/human

- [x] How? ^authentication
  - #hint the cookie lives 90 days

## Payment provider #interactor/service

- #risk/TE! The webhook is not signed ^R-1
  - how: anybody posts to it
- #risk/D It may be slow
- #dismissed/I Card numbers
  - because: they never reach us
`;

const everywhere = {
  'b.interview.md': '---\ntitle: B\ndate: 2026-11-24\n---\n\n- #hint/S! late\n',
  'a.interview.md': '---\ntitle: A\ndate: 2026-11-23\n---\n\n- #hint/S early\n',
};

describe('the findings tree', () => {
  it('groups by kind, and lists a risk without an attack path among the hints', () =>
    assertTree(
      note,
      { groupBy: 'kind' },
      'Risks | 1',
      '  R-1 The webhook is not signed | high · T E · Payment provider · Architects',
      'Hints | 2',
      '  the cookie lives 90 days | S · Shopper · Architects · no attack path, unrated: no impact',
      '  It may be slow | D · Payment provider · Architects · no attack path, unrated: no impact',
      'Dismissed | 1',
      '  Card numbers | I · Payment provider · Architects',
    ));
  it('cuts a long hint, and no emoji in half', () =>
    assertTree(
      `- #hint/S ${'a'.repeat(197)} 👩‍💻👩‍💻 and more\n`,
      {},
      'Hints | 1',
      `  ${'a'.repeat(197)}… | S · a · no attack path, unrated: no impact`,
    ));
  it('groups by STRIDE category in their order; a finding of two stands in both', () =>
    assertTree(
      note,
      { groupBy: 'stride' },
      'Spoofing | 1',
      '  the cookie lives 90 days | Shopper · Architects · no attack path, unrated: no impact',
      'Tampering | 1',
      '  R-1 The webhook is not signed | high · Payment provider · Architects',
      'Information Disclosure | 1',
      '  Card numbers | Payment provider · Architects',
      'Denial of Service | 1',
      '  It may be slow | Payment provider · Architects · no attack path, unrated: no impact',
      'Elevation of Privilege | 1',
      '  R-1 The webhook is not signed | high · Payment provider · Architects',
    ));
  it('groups by severity, the unrated and the dismissed last', () =>
    assert.deepEqual(
      treeOf(note, { groupBy: 'severity' }).rows.map((row) => row.label),
      ['High', 'Unrated', 'Dismissed'],
    ));
  it('groups by interactor, and puts a finding about two under both', () =>
    assertTree(
      '## Shop #process\n\n- #hint/S x\n  - about: Shop; Bank\n- #hint/S y\n  - about: none',
      { groupBy: 'interactor' },
      'Shop | 1',
      '  x | S · a · no attack path, unrated: no impact',
      'Bank | 1',
      '  x | S · a · no attack path, unrated: no impact',
      'Whole solution | 1',
      '  y | S · a · no attack path, unrated: no impact',
    ));
  it('groups by interview in the order of the calendar', () =>
    assertTree(
      everywhere,
      { groupBy: 'interview' },
      'A, 2026-11-23 | 1',
      '  early | S · no attack path, unrated: no impact',
      'B, 2026-11-24 | 1',
      '  late | high · S · no attack path',
    ));
  it('says which category is missing', () =>
    assertTree(
      '- #hint x',
      { groupBy: 'stride' },
      'No STRIDE category | 1',
      '  x | a · no attack path, unrated: no impact',
    ));

  it('sorts by severity, with the order of the notes among equals', () =>
    assertTree(
      everywhere,
      { groupBy: 'stride', sortBy: 'severity' },
      'Spoofing | 2',
      '  late | high · B · no attack path',
      '  early | A · no attack path, unrated: no impact',
    ));
  it('sorts by the order of the notes', () =>
    assertTree(
      everywhere,
      { groupBy: 'stride', sortBy: 'notes' },
      'Spoofing | 2',
      '  early | A · no attack path, unrated: no impact',
      '  late | high · B · no attack path',
    ));
  it('sorts by interactor in the order of their first appearance', () =>
    assertTree(
      '- #hint/S none\n\n## One #process\n\n## Two #process\n\n- #hint/S two\n\n## One #process\n\n- #hint/S one',
      { groupBy: 'kind', sortBy: 'interactor' },
      'Hints | 3',
      '  one | S · One · a · no attack path, unrated: no impact',
      '  two | S · Two · a · no attack path, unrated: no impact',
      '  none | S · a · no attack path, unrated: no impact',
    ));

  it('filters by all words, wherever they stand', () =>
    assertTree(
      note,
      { filter: 'shopper SPOOF' },
      'Hints | 1',
      '  the cookie lives 90 days | S · Shopper · Architects · no attack path, unrated: no impact',
    ));
  it('filters by a detail', () => assert.equal(treeOf(note, { filter: 'anybody posts' }).shown, 1));
  it('counts what is shown and what there is', () => {
    const { shown, all } = treeOf(note, { filter: 'cookie' });
    assert.deepEqual({ shown, all }, { shown: 1, all: 4 });
  });

  it('puts several sessions under their titles, and leaves out those without a finding', () =>
    assertTree(
      {
        'shop/threat-session.yaml': 'title: Shop',
        'shop/a.interview.md': '- #hint/S x',
        'bank/threat-session.yaml': 'title: Bank',
        'crane/a.interview.md': '- #hint/S y',
      },
      {},
      'crane | crane',
      '  Hints | 1',
      '    y | S · a · no attack path, unrated: no impact',
      'Shop | shop',
      '  Hints | 1',
      '    x | S · a · no attack path, unrated: no impact',
    ));
  it('shows one of several sessions under its title, and counts the findings of all', () => {
    const sessions = sessionsOf({
      'shop/a.interview.md': '- #hint/S x\n- #hint/S z',
      'crane/a.interview.md': '- #hint/S y',
    });
    const options = { groupBy: 'kind', sortBy: 'notes', filter: '' } as const;
    const [crane] = sessions;
    const tree = findingsTree(sessions, options, () => '', new Identities(), undefined, crane);
    assert.deepEqual(shownText(tree.rows), [
      'crane | crane',
      '  Hints | 1',
      '    y | S · a · no attack path, unrated: no impact',
    ]);
    assert.deepEqual([tree.shown, tree.all], [1, 3]);
  });
  it('gives every row an id of its own', () => {
    const files = '## A #process\n\n- #hint/ST x\n- #hint/ST x\n  - about: A; B\n';
    for (const groupBy of ['stride', 'interactor', 'kind'] as const) {
      const ids = [...eachRow(treeOf(files, { groupBy }).rows)].map((row) => row.id);
      assert.equal(new Set(ids).size, ids.length);
    }
  });
  it('keeps the ids of all rows while a text is typed', () => {
    const identities = new Identities();
    const idsOf = (text: string) => {
      const options = { groupBy: 'kind', sortBy: 'notes', filter: '' } as const;
      return [...eachRow(findingsTree(sessionsOf(text), options, () => '', identities).rows)].map(
        (row) => row.id,
      );
    };
    assert.deepEqual(idsOf('- #hint/S a\n- #hint/S b'), idsOf('\n- #hint/S ax\n- #hint/S b'));
  });

  it('tells the rest in the tooltip', () =>
    assert.deepEqual(tooltipText(rowCalled(treeOf(note).rows, 'R-1 The webhook is not signed')), [
      'The webhook is not signed',
      'Severity: high, as noted',
      'STRIDE: Tampering, Elevation of Privilege',
      'About: Payment provider',
      'Attack path: anybody posts to it',
      'Said by: the attendees',
      'Interview: Architects, 2026-11-23',
    ]));
  const decided = (kind: string, ...below: readonly string[]) =>
    `- #risk/S! x\n  - how: y\n  - decision: ${kind}\n${below.map((line) => `    - ${line}\n`).join('')}`;
  /** Asserts description and icon of a risk of which something was decided. */
  const assertDecided = (text: string, description: string, icon: string): void => {
    const row = rowCalled(treeOf(text).rows, 'x');
    assert.deepEqual([row.description, row.icon?.name], [`high · ${description}S · a`, icon]);
    assert.equal(row.spoken, `risk, x, ${row.description}`);
  };
  it('says what was decided', () => {
    assertDecided(decided('accept'), 'accepted · ', 'pass');
    assertDecided(decided('accept', 'until: 2026-11-25'), 'accepted until 2026-11-25 · ', 'pass');
    assertDecided(decided('transfer'), 'to be transferred · ', 'arrow-swap');
    assertDecided(decided('avoid'), 'to be avoided · ', 'stop-circle');
    assertDecided(decided('treat'), 'to be treated · ', 'bug');
  });
  it('says what was accepted until a day that is over', () => {
    const lapsed = decided('accept', 'until: 2026-11-24');
    assertDecided(lapsed, 'accepted until 2026-11-24, lapsed · ', 'warning');
    assert.equal(treeOf(lapsed, { filter: 'lapsed' }).shown, 1);
    assert.equal(treeOf(decided('accept', 'until: 2026-11-25'), { filter: 'lapsed' }).shown, 0);
  });
  it('filters by what was decided', () => {
    const text = decided('transfer', 'by: @mette', 'because: insured');
    for (const filter of ['transfer', 'transferred', 'mette', 'insured'])
      assert.equal(treeOf(text, { filter }).shown, 1, filter);
    assert.equal(treeOf(text, { filter: 'accepted' }).shown, 0);
  });
  it('tells the decision in the tooltip, and its reason once', () => {
    const told = (text: string) =>
      tooltipText(rowCalled(treeOf(text).rows, 'x')).filter((line) => /^(?:Dec|Bec)/.test(line));
    const lapsed = decided('accept', 'by: @mette', 'until: 2026-11-24', 'because: z');
    assert.deepEqual(told(lapsed), [
      'Decision: accepted, decided by mette, until 2026-11-24, which is over',
      'Decided because: z',
    ]);
    assert.deepEqual(told(`${decided('accept')}  - because: z\n`), ['Decision: accepted', 'Because: z']);
  });
  it('says what a hint still lacks, once', () => {
    const bare = '- #hint x\n- #hint/S! y\n  - how: z\n';
    assertTree(
      bare,
      { groupBy: 'severity' },
      'High | 1',
      '  y | S · a',
      'Unrated | 1',
      '  x | a · no attack path, no category',
    );
    assert.equal(
      tooltipText(rowCalled(treeOf(bare).rows, 'x')).find((line) => line.startsWith('Still lacks')),
      'Still lacks: an attack path, a STRIDE category, an impact or a calibration, a likelihood',
    );
  });
  it('says to a screen reader what the icon shows', () =>
    assert.equal(
      rowCalled(treeOf(note).rows, 'Card numbers').spoken,
      'dismissed, Card numbers, I · Payment provider · Architects',
    ));
  it('shows severity and kind in the icon', () => {
    const icons = [...eachRow(treeOf(note).rows)].flatMap(({ subject, icon }) => (subject ? [icon] : []));
    assert.deepEqual(icons, [
      { name: 'bug', color: 'threatInterviews.high' },
      { name: 'lightbulb', color: null },
      { name: 'lightbulb', color: null },
      { name: 'circle-slash', color: 'disabledForeground' },
    ]);
  });
  it('names its rows for the menus', () => {
    const rows = [...eachRow(treeOf(note).rows)];
    assert.deepEqual(
      [...new Set(rows.map((row) => row.contextValue))],
      ['group', 'finding.risk', 'finding.hint', 'finding.claim', 'finding.dismissed'],
    );
  });
  it('cuts a text that nobody would read in a row', () => {
    const [group] = treeOf(`- #hint/S ${'x'.repeat(300)}`).rows;
    assert.equal(group?.children[0]?.label, `${'x'.repeat(199)}…`);
  });
  it('is empty without a session', () => assert.deepEqual(treeOf({}).rows, []));
});
