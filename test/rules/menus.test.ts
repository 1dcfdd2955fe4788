// The menus of the manifest go by what rows say of themselves.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findingsTree } from '../../src/extension/model/findingsTree';
import { contextKeys, viewIds } from '../../src/extension/model/manifestIds';
import { openQuestionsTree } from '../../src/extension/model/openQuestionsTree';
import { Identities, type Row } from '../../src/extension/model/row';
import { sessionsTree } from '../../src/extension/model/sessionsTree';
import { eachRow, sessionsOf } from '../extension/model/literalView';

interface Manifest {
  contributes: {
    commands: { command: string; enablement?: string }[];
    menus: { 'view/item/context': { command: string; when: string }[] };
    colors: { id: string }[];
  };
}

const { commands, menus, colors } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest)
  .contributes;

const sessions = sessionsOf({
  'plan/threat-session.yaml':
    'title: Plan\npace: half-day\npeople: [{ id: lee }]\nmeetings: [{ id: a, people: [lee] }]\n',
  'notes/a.interview.md': `## Shopper #interactor/human

- [ ] Open?
- [x] Done?
- [ ] #ask @lee Open? due:2026-11-01
- [x] #ask @lee Done?
- #hint/S hint
- #risk/S low
  - severity: low
- #risk/S medium
  - severity: medium
- #risk/S! high
- #risk/S!! critical
- #risk/S shown
  - how: so
- #dismissed/S let go
`,
  'notes/b.interview.md': '---\nstarted: 2026-11-21T10:00\n---\n',
});

const views: Record<string, readonly Row[]> = {
  [viewIds.sessions]: sessionsTree(sessions, new Identities()),
  [viewIds.openQuestions]: (['stride', 'person'] as const).flatMap(
    (groupBy) =>
      openQuestionsTree(sessions, { groupBy, filter: '', closed: true }, () => '2026-11-21', new Identities())
        .rows,
  ),
  [viewIds.findings]: findingsTree(
    sessions,
    { groupBy: 'stride', sortBy: 'notes', filter: '' },
    () => '2026-11-21',
    new Identities(),
  ).rows,
};

/** The rows that a menu entry is for. */
function rowsFor(when: string): Row[] {
  const [, view = ''] = /view == (\S+)/.exec(when) ?? [];
  const [, equal, pattern] = /viewItem (?:== (\S+)|=~ \/(.+)\/)/.exec(when) ?? [];
  const matches = (value: string) =>
    pattern === undefined ? value === equal : new RegExp(pattern).test(value);
  return [...eachRow(views[view] ?? [])].filter((row) => matches(row.contextValue));
}

describe('the menus of rows', () => {
  for (const { command, when } of menus['view/item/context']) {
    it(`offer ${command} somewhere, and only where there is something to act on (${when})`, () => {
      const rows = rowsFor(when);
      assert.notEqual(rows.length, 0);
      assert.ok(rows.every((row) => row.subject !== null));
    });
  }

  // When a key changes that such a menu or its commands ask for, VS Code draws all rows anew, also those that it has just
  // let go ("Data tree node not found"). Where there is no session there are no rows.
  it('go by the row alone, not by what VS Code is told besides', () => {
    const keys = Object.values(contextKeys).filter((key) => key !== contextKeys.hasSession);
    const enabled = new Map(commands.map(({ command, enablement = '' }) => [command, enablement]));
    const asking = menus['view/item/context'].filter(({ command, when }) =>
      keys.some((key) => `${when} ${enabled.get(command) ?? ''}`.includes(key)),
    );
    assert.deepEqual(asking, []);
  });
});

describe('the colours of rows', () => {
  it('are all in the manifest', () => {
    const used = Object.values(views).flatMap((rows) =>
      [...eachRow(rows)].flatMap((row) => row.icon?.color ?? []),
    );
    const own = [...new Set(used)].filter((color) => color.startsWith('threatInterviews.'));
    assert.deepEqual(own.sort(), colors.map(({ id }) => id).sort());
  });
});
