import assert from 'node:assert/strict';
import { ready, readyBut } from '../../core/planning/readiness/readySession';
import { Identities, type Row } from '../../../src/extension/model/row';
import { sessionsTree } from '../../../src/extension/model/sessionsTree';
import { subjectPlace } from '../../../src/extension/model/subject';
import { eachRow, rowCalled, sessionsOf, shownText, tooltipText } from './literalView';

const treeOf = (text: string, identities = new Identities()) =>
  sessionsTree(sessionsOf({ 'shop/threat-session.yaml': text }), identities);

/** The rows below a session of this file, of which only the first two levels are shown. */
const shown = (text: string): string[] => {
  const [session] = treeOf(text);
  assert.ok(session);
  return shownText(session.children).filter((line) => !line.startsWith('    '));
};

/** The line that a click on a row goes to, with what is selected there. */
const lineOf = (text: string, row: Row): string => {
  assert.ok(row.subject?.kind === 'prepared' || row.subject?.kind === 'readiness', row.label);
  const { file, line, span } = subjectPlace(row.subject);
  assert.equal(file, 'shop/threat-session.yaml');
  return `${line}: ${text.slice(span.start, span.end)}`;
};

const bad = readyBut(
  ['  out: [Warehouse]\n', ''],
  ['status: received', 'status: requested'],
  [
    'id: business, role: business, start: 2026-11-23T10:00, minutes: 30',
    'id: business, role: business, minutes: 45',
  ],
);

describe('the preparation in the sessions tree', () => {
  it('shows the five parts with their states, what is missing with its reason, and what it costs', () =>
    assert.deepEqual(shown(bad), [
      'Preparation | 5 of 5 begun',
      '  Scope | 1 in, 0 out',
      '  Documents | 0 of 1 received',
      '  People | 6 to ask, 1 hosting',
      '  Meetings | 6 of 7 with a date',
      '  Agreement | 5 of 5 agreed',
      'Readiness | 2 missing · 1 advice',
      '  20 person-hours in all',
      '  Nothing is out of scope yet. | Unless it is said what stays out, every interview finds its own border.',
      '  The document "Overview" has not come yet. | What can be read beforehand need not be asked, and better questions come of it.',
      '  "business" takes 45 minutes of the business. | They seldom have more than 30 minutes to give, and those are enough for value and worries.',
    ]));
  it('says when nothing is missing', () => {
    assert.equal(rowCalled(treeOf(ready), 'Readiness').description, 'nothing missing');
    assert.equal(rowCalled(treeOf(ready), 'Readiness').children.length, 1);
  });
  it('counts only what there is', () => {
    const advice = readyBut(['minutes: 30, people: [robin, mette]', 'minutes: 45, people: [robin, mette]']);
    assert.equal(rowCalled(treeOf(advice), 'Readiness').description, '1 advice');
    const missing = readyBut(['status: received', 'status: requested']);
    assert.equal(rowCalled(treeOf(missing), 'Readiness').description, '1 missing');
  });
  it('lists what a part holds', () =>
    assert.deepEqual(shownText(rowCalled(treeOf(bad), 'Scope').children), ['Checkout | in']));
  it('is folded at first, with the session around it open', () => {
    const [session] = treeOf(bad);
    assert.equal(session?.fold, 'open');
    const folds = ['Preparation', 'Documents', 'Overview', 'Readiness'].map(
      (label) => rowCalled(treeOf(bad), label).fold,
    );
    assert.deepEqual(folds, ['folded', 'folded', 'leaf', 'folded']);
  });
  it('is not there without a session file, or where that plans nothing', () => {
    assert.deepEqual(shown('title: Shop\n'), []);
    const [session] = sessionsTree(sessionsOf('- [ ] Why?\n'), new Identities());
    assert.equal(session?.children[0]?.label, 'Interviews');
  });
  it('is there as soon as there is a pace, or one of the parts', () => {
    assert.equal(shown('title: Shop\npace: half-day\n')[0], 'Preparation | 0 of 5 begun');
    assert.equal(shown('title: Shop\nscope: { in: [Shop] }\n')[0], 'Preparation | 1 of 5 begun');
  });

  it('opens the line where something is written', () => {
    const at = (label: string) => lineOf(bad, rowCalled(treeOf(bad), label));
    assert.equal(at('Scope'), '5: in: [Checkout]');
    assert.equal(at('Overview'), '7: title: Overview');
    assert.equal(
      at('Dana'),
      '11: { id: dana, name: Dana, knowledge: architecture, why: drew it, channel: phone }',
    );
    assert.equal(at('Nothing is out of scope yet.'), '5: in: [Checkout]');
    assert.equal(at('The document "Overview" has not come yet.'), '8: requested');
    assert.match(at('20 person-hours in all'), /^18: - \{ id: kickoff/);
  });
  it('tells the reason, the fix and the hours of everybody in tooltips', () => {
    assert.deepEqual(tooltipText(rowCalled(treeOf(bad), 'The document "Overview" has not come yet.')), [
      'The document "Overview" has not come yet.',
      'Why: What can be read beforehand need not be asked, and better questions come of it.',
      'Fix: It Has Come: Set Its Status to Received',
    ]);
    assert.equal(tooltipText(rowCalled(treeOf(bad), '20 person-hours in all'))[1], 'Robin: 405 minutes');
  });
  it('says aloud how much something matters, and whether there is a fix', () => {
    const spoken = (label: string) => rowCalled(treeOf(bad), label).spoken;
    assert.match(
      spoken('Nothing is out of scope yet.'),
      /^missing, Nothing is out of scope yet\., Unless .*border\.$/,
    );
    assert.match(
      spoken('"business" takes 45 minutes of the business.'),
      /^advice, .*, Fix: Make It 30 Minutes$/,
    );
    assert.equal(spoken('Scope'), 'Scope, 1 in, 0 out');
    assert.match(spoken('20 person-hours in all'), /^cost, 20 person-hours in all, Robin: 405 minutes, /);
  });
  it('shows by icon what is missing, and what is advice', () => {
    const iconOf = (label: string) => rowCalled(treeOf(bad), label).icon?.name;
    assert.equal(iconOf('Nothing is out of scope yet.'), 'warning');
    assert.equal(iconOf('"business" takes 45 minutes of the business.'), 'info');
    assert.deepEqual(['Scope', 'Documents', 'People', 'Meetings', 'Agreement'].map(iconOf), [
      'target',
      'files',
      'organization',
      'calendar',
      'law',
    ]);
  });
  it('offers a fix only where there is one', () => {
    const contextOf = (label: string) => rowCalled(treeOf(bad), label).contextValue;
    assert.equal(contextOf('Nothing is out of scope yet.'), 'readiness');
    assert.equal(contextOf('The document "Overview" has not come yet.'), 'readiness.fixable');
  });
  it('names its rows for the menus', () =>
    assert.deepEqual([...new Set([...eachRow(treeOf(bad))].map((row) => row.contextValue))].sort(), [
      'cost',
      'group',
      ...['agreement', 'documents', 'meetings', 'people', 'scope'].flatMap((kind) => [
        `preparation.${kind}`,
        `preparation.${kind}.item`,
      ]),
      'readiness',
      'readiness.fixable',
      'session',
    ]));

  it('keeps a row while the title that it names is typed', () => {
    const identities = new Identities();
    const idOf = (title: string) => {
      const text = readyBut(
        ['status: received', 'status: requested'],
        ['title: Overview', `title: ${title}`],
      );
      return rowCalled(treeOf(text, identities), `The document "${title}" has not come yet.`).id;
    };
    assert.equal(idOf('Overview'), idOf('Overviews'));
  });
  it('has no two rows of one id', () => {
    const twice = readyBut([
      '    status: received\n',
      '    status: requested\n  - { title: Overview, status: requested }\n',
    ]);
    const ids = [...eachRow(treeOf(twice))].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
