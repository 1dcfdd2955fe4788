/** Quick wins and open actions on their way into the team's backlog. */
import * as vscode from 'vscode';
import { backlogMarkdown, backlogOf } from '../../core/report/backlog';
import { newIssueAddress } from '../../core/report/newIssue';
import { inform, warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';
import { sessionFor } from './chooseSession';

const nothing = ({ session }: ListedSession): void =>
  void inform(`${session.title} has no quick win and no open action yet.`);

export const copyBacklog = (store: NoteStore) => async (row: unknown) => {
  const of = await sessionFor(store, row, 'Copy Backlog');
  if (!of) return;
  const backlog = backlogMarkdown(of.session);
  if (backlog === '') return nothing(of);
  await vscode.env.clipboard.writeText(backlog);
  void inform(`The backlog of ${of.session.title} is on the clipboard, as a task list.`);
};

/** Opens a new issue at the Git host that the session file names, filled in. Nothing is sent before it is saved there. */
export const createIssue = (store: NoteStore) => async (row: unknown) => {
  const title = 'Create Issue from Backlog';
  const of = await sessionFor(store, row, title);
  if (!of) return;
  const { issues } = of.session.report;
  if (issues === null) {
    void warn(
      'The session file does not say where issues go: give it the address of a new issue, as issues below report.',
    );
    return;
  }
  const items = backlogOf(of.session).map((item) => ({ label: item.title, item }));
  if (!items.length) return nothing(of);
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: 'Quick win or action' });
  if (!chosen) return;
  const address = newIssueAddress(issues, chosen.item);
  if (address === null) {
    await vscode.env.clipboard.writeText(chosen.item.body);
    void inform('This is too long for an address: the text of the issue is on the clipboard.');
  }
  // As a text: a `Uri` would be encoded anew, and an encoded `&` or `#` would not survive it.
  await vscode.commands.executeCommand('vscode.open', address ?? issues);
};
