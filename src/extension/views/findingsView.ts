/** The Findings view: its tree, what its head says, and how it is grouped, sorted and filtered. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import {
  findingGroupings,
  findingSortings,
  FindingSums,
  findingsTree,
  type FindingGrouping,
  type FindingsOptions,
  type FindingSorting,
} from '../model/findingsTree';
import { contextKeys, focusCommandOf, viewIds } from '../model/manifestIds';
import { Identities } from '../model/row';
import type { SessionsChanged } from '../model/subject';
import { registerCommands, setContext } from '../workspace/commands';
import type { NoteStore } from '../workspace/noteStore';
import type { Today } from '../workspace/today';
import { Choices, pickOne, typeFilter } from './choices';
import type { EarlyView } from './earlyView';
import { RowView } from './rowView';
import type { ShownSessions } from './shownSessions';

const choicesSchema = v.object({
  groupBy: v.fallback(v.picklist(findingGroupings), 'stride'),
  sortBy: v.fallback(v.picklist(findingSortings), 'severity'),
  filter: v.fallback(v.string(), ''),
}) satisfies v.GenericSchema<unknown, FindingsOptions>;

const groupLabels: Record<FindingGrouping, string> = {
  stride: 'STRIDE Category',
  severity: 'Severity',
  interactor: 'External Interactor',
  interview: 'Interview',
  kind: 'Kind',
};

const sortLabels: Record<FindingSorting, string> = {
  severity: 'Severity',
  notes: 'Order of the Notes',
  interactor: 'External Interactor',
};

const id = viewIds.findings;

/** Draws the view anew with every change of a session and every new day, and answers its commands. */
export function findingsView(
  store: NoteStore,
  kept: vscode.Memento,
  today: Today,
  early: EarlyView,
  shownSessions: ShownSessions,
): vscode.Disposable {
  const choices = new Choices<FindingsOptions>(choicesSchema, id, kept);
  const identities = new Identities();
  const rows = new RowView(early);
  const sums = new FindingSums();

  const draw = (changed: SessionsChanged): void => {
    const { filter } = choices.value;
    // Who looks for something looks for it in all sessions.
    const only = filter === '' ? shownSessions.only : null;
    const tree = findingsTree(store.sessions(), choices.value, today.of, identities, sums, only, changed);
    const { rows: found, shown, all } = tree;
    rows.show(found);
    rows.say(
      all === 0 ? '' : shown === all ? String(all) : `${shown} of ${all}`,
      filter && all > 0 ? `Filter: ${filter} (${shown} of ${all})` : '',
    );
  };
  const drawChosen = (): void => {
    sums.forget();
    setContext(contextKeys.findingsFiltered, choices.value.filter !== '');
    draw('all');
  };
  drawChosen();

  return vscode.Disposable.from(
    rows,
    store.onDidChange(draw),
    shownSessions.onDidChange(() => draw('all')),
    today.onMayChange(() => draw('all')),
    choices.onDidChange(drawChosen),
    registerCommands({
      groupFindings: async () => {
        const groupBy = await pickOne('Group Findings By', groupLabels, choices.value.groupBy);
        if (groupBy) choices.change({ groupBy });
      },
      sortFindings: async () => {
        const sortBy = await pickOne('Sort Findings By', sortLabels, choices.value.sortBy);
        if (sortBy) choices.change({ sortBy });
      },
      filterFindings: () =>
        typeFilter('Filter Findings', choices.value.filter, (filter) => choices.change({ filter })),
      clearFindingsFilter: () => choices.change({ filter: '' }),
      findInFindings: async () => {
        await vscode.commands.executeCommand(focusCommandOf('findings'));
        await vscode.commands.executeCommand('list.find');
      },
    }),
  );
}
