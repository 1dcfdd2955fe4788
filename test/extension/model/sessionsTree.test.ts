import assert from 'node:assert/strict';
import { Identities } from '../../../src/extension/model/row';
import { sessionsTree } from '../../../src/extension/model/sessionsTree';
import { eachRow, rowCalled, sessionsOf, shownText, tooltipText, type Files } from './literalView';

const files = {
  'shop/threat-session.yaml':
    'title: Shop\nstage: design\nscope: { in: [Checkout] }\npeople:\n  - { id: lee, name: Lee }\n',
  'shop/b.interview.md': `---
title: Architects
role: architects
date: 2026-11-23T09:00
attendees: [lee]
---

## Shopper #interactor/human

- [x] How does it authenticate? ^authentication
- [ ] Which roles? ^roles
- [>] And then? ^/S
`,
  'shop/a.interview.md':
    '---\ntitle: Kick-off\n---\n\n## Cash desk #interactor\n\n## Orders #store\n\n## Shopper #interactor',
};

const treeOf = (given: Files) => sessionsTree(sessionsOf(given), new Identities());

const rows = treeOf(files);

describe('the sessions tree', () => {
  it('shows interviews in the order of the calendar, and merged external interactors with their progress', () =>
    assert.deepEqual(shownText(treeOf({ ...files, 'shop/threat-session.yaml': 'title: Shop' })), [
      'Shop | shop · 1/3 answered',
      '  Interviews | 2',
      '    Kick-off',
      '    Architects | 2/3 open · 2026-11-23',
      '  External Interactors | 2',
      '    Cash desk',
      '    Shopper | 1/3 · no T R I D',
    ]));
  it('counts in an interview what was asked there, also when a later one asked again', () => {
    const asked = treeOf({
      'a.interview.md': '---\ntitle: A\ndate: 2026-11-20\nstarted: 2026-11-20T09:00\n---\n\n- [ ] Why?\n',
      'b.interview.md': '---\ntitle: B\ndate: 2026-11-21\n---\n\n- [x] Why?\n',
    });
    assert.deepEqual(shownText(asked).slice(2), [
      '    A | 1/1 open · 2026-11-20',
      '    B | 0/1 open · 2026-11-21',
    ]);
  });
  it('says of what has its answer that nobody ticked it, and calls it open no more', () => {
    const asked = treeOf({
      'a.interview.md':
        '---\ntitle: A\n---\n\n- [ ] Why?\n  - because\n- [ ] Who?\n- [x] How?\n- [ ] When?\n  - #hint/S never\n',
    });
    assert.equal(shownText(asked)[2], '    A | 2/4 open, 1 not ticked');
  });
  it('shows an interview of several notes once, with whose they are below, and counts its questions once', () => {
    const asked = treeOf({
      'a.interview.md':
        '---\ntitle: A\nmeeting: x\nstarted: 2026-11-20T09:00\n---\n\n- [ ] Why?\n- [ ] How?\n',
      'b.interview.md': '---\nmeeting: x\nnotetaker: Lea Roth\n---\n\n- [x] Why? so\n',
    });
    assert.deepEqual(shownText(asked).slice(1), [
      '  Interviews | 1',
      '    A | 1/2 open',
      '      a | 2/2 open',
      '      Lea Roth | 0/1 open',
    ]);
  });
  it('says planned, and not open, of what nobody was asked yet', () =>
    assert.deepEqual(
      shownText(
        treeOf({ 'a.interview.md': '---\ntitle: A\n---\n\n## Shopper #interactor\n\n- [ ] Why? ^/S\n' }),
      ).map((line) => line.trim()),
      ['workspace | 1 planned', 'Interviews | 1', 'A | 1 planned', 'External Interactors | 1', 'Shopper'],
    ));
  it('says cancelled of what an interview that is off was to ask', () =>
    assert.deepEqual(
      shownText(
        treeOf({
          'threat-session.yaml':
            'title: Shop\nmeetings: [{ title: A, note: a.interview.md, status: cancelled }]\n',
          'a.interview.md': '---\ntitle: A\n---\n\n- [ ] Why?\n',
        }),
      ).flatMap((line) => (/Shop|A \|/.test(line) ? [line.trim()] : [])),
      ['Shop | 1 cancelled', 'A | cancelled, no date', 'A | cancelled, 1 not asked'],
    ));
  it('shows the role of an interview and the type of an interactor by icon', () =>
    assert.deepEqual(
      ['Kick-off', 'Architects', 'Cash desk', 'Shopper'].map((label) => rowCalled(rows, label).icon?.name),
      ['note', 'type-hierarchy-sub', 'symbol-interface', 'person'],
    ));
  it('tells the rest in tooltips', () => {
    assert.deepEqual(tooltipText(rowCalled(rows, 'Shop')), [
      'Shop',
      'Stage: design',
      'In scope: Checkout',
      'Questions: 1/3 answered',
    ]);
    assert.deepEqual(tooltipText(rowCalled(rows, 'Architects')), [
      'Architects',
      'Role: architects',
      'Date: 2026-11-23 09:00',
      'Attendees: Lee',
      'Questions: 2/3 open',
      'Note: shop/b.interview.md',
    ]);
    assert.deepEqual(tooltipText(rowCalled(rows, 'Shopper')), [
      'Shopper, human',
      'Questions: 1/3 answered',
      'Spoofing: 1/2 answered',
      'Elevation of Privilege: 0/1 answered',
      'Interviews: Kick-off; Architects, 2026-11-23 09:00',
    ]);
  });
  it('opens the newest heading of an interactor', () => {
    const { subject } = rowCalled(rows, 'Shopper');
    assert.equal(subject?.kind === 'element' && subject.place.file, 'shop/b.interview.md');
  });
  it('names its rows for the menus', () => {
    const namesOf = (given: Files) => [
      ...new Set([...eachRow(treeOf(given))].map((row) => row.contextValue)),
    ];
    assert.deepEqual(namesOf({ ...files, 'shop/threat-session.yaml': 'title: Shop' }), [
      'session',
      'group',
      'interview',
      'element',
    ]);
    assert.deepEqual(namesOf('- [ ] Why?\n'), ['session.withoutFile', 'group', 'interview']);
  });
  it('shows a session that has no interview yet', () =>
    assert.deepEqual(shownText(treeOf({ 'threat-session.yaml': 'title: Shop' })), ['Shop']));
});
