/** The Open Questions view: its tree, its badge and check boxes, and how it is grouped and filtered. */
import * as v from 'valibot';
import * as vscode from 'vscode';
import { contextKeys, viewIds } from '../model/manifestIds';
import {
  openQuestionsTree,
  questionGroupings,
  type OpenQuestionsOptions,
  type OpenQuestionsTree,
  type QuestionGrouping,
  QuestionSums,
} from '../model/openQuestionsTree';
import { Identities } from '../model/row';
import type { RowElement } from '../model/rowTree';
import type { RowSubject, SessionsChanged } from '../model/subject';
import { registerCommands, setContext } from '../workspace/commands';
import type { NoteStore } from '../workspace/noteStore';
import type { Today } from '../workspace/today';
import { Choices, pickOne, typeFilter } from './choices';
import type { EarlyView } from './earlyView';
import { RowView } from './rowView';
import type { ShownSessions } from './shownSessions';
import { tellError } from '../workspace/messages';

/** Answers or closes what a row is about, or opens it again. False when it was not done. */
export type Tick = (subject: RowSubject, checked: boolean) => Promise<boolean>;

const choicesSchema = v.object({
  groupBy: v.fallback(v.picklist(questionGroupings), 'interactor'),
  filter: v.fallback(v.string(), ''),
  closed: v.fallback(v.boolean(), false),
}) satisfies v.GenericSchema<unknown, OpenQuestionsOptions>;

const groupLabels: Record<QuestionGrouping, string> = {
  interactor: 'External Interactor',
  person: 'Person',
  interview: 'Interview',
  stride: 'STRIDE Category',
};

const id = viewIds.openQuestions;

/** Draws the view anew with every change and every new day, and answers its commands. `tick` is called when somebody ticks a box. */
export function openQuestionsView(
  store: NoteStore,
  kept: vscode.Memento,
  today: Today,
  tick: Tick,
  early: EarlyView,
  shownSessions: ShownSessions,
): vscode.Disposable {
  const choices = new Choices<OpenQuestionsOptions>(choicesSchema, id, kept);
  const identities = new Identities();
  const rows = new RowView(early);
  const sums = new QuestionSums();

  const draw = (changed: SessionsChanged): void => {
    const { filter } = choices.value;
    // Who looks for something looks for it in all sessions.
    const only = filter === '' ? shownSessions.only : null;
    const tree = openQuestionsTree(
      store.sessions(),
      choices.value,
      today.of,
      identities,
      sums,
      only,
      changed,
    );
    rows.show(tree.rows);
    rows.say(
      tree.shown === tree.all ? '' : `${tree.shown} of ${tree.all}`,
      filter && tree.all > 0 ? `Filter: ${filter} (${tree.shown} of ${tree.all})` : '',
    );
    rows.view.badge = tree.open > 0 ? { value: tree.open, tooltip: badgeTooltip(tree) } : undefined;
  };
  const drawChosen = (): void => {
    sums.forget();
    setContext(contextKeys.openQuestionsFiltered, choices.value.filter !== '');
    setContext(contextKeys.openQuestionsClosed, choices.value.closed);
    draw('all');
  };
  drawChosen();

  /** One box asks after the other, in the order they were ticked; who leaves one leaves the rest. */
  const tickAll = async (items: vscode.TreeCheckboxChangeEvent<RowElement>['items']): Promise<void> => {
    const left = [...items];
    try {
      for (let next = left[0]; next; left.shift(), next = left[0]) {
        const [{ subject }, state] = next;
        if (!subject || !(await tick(subject, state === vscode.TreeItemCheckboxState.Checked))) return;
      }
    } finally {
      rows.redraw(left.map(([element]) => element));
    }
  };
  let ticking = Promise.resolve();

  return vscode.Disposable.from(
    rows,
    store.onDidChange(draw),
    shownSessions.onDidChange(() => draw('all')),
    choices.onDidChange(drawChosen),
    today.onMayChange(() => draw('all')),
    rows.view.onDidChangeCheckboxState(({ items }) => {
      ticking = ticking.then(() => tickAll(items)).catch(tellError);
    }),
    registerCommands({
      groupOpenQuestions: async () => {
        const groupBy = await pickOne('Group Open Questions By', groupLabels, choices.value.groupBy);
        if (groupBy) choices.change({ groupBy });
      },
      filterOpenQuestions: () =>
        typeFilter('Filter Open Questions', choices.value.filter, (filter) => choices.change({ filter })),
      clearOpenQuestionsFilter: () => choices.change({ filter: '' }),
      showClosedQuestions: () => choices.change({ closed: true }),
      hideClosedQuestions: () => choices.change({ closed: false }),
    }),
  );
}

const badgeTooltip = ({ open, overdue }: OpenQuestionsTree): string =>
  [open === 1 ? '1 open question' : `${open} open questions`, overdue > 0 ? `${overdue} overdue` : '']
    .filter(Boolean)
    .join(', ');
