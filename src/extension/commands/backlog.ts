/** Quick wins and open actions on their way into the team's backlog. */
import * as vscode from 'vscode';
import { backlogMarkdown, backlogOf } from '../../core/report/backlog';
import { issuesOfRemote, newIssueAddress } from '../../core/report/newIssue';
import { inform, warn } from '../workspace/messages';
import type { NoteStore } from '../workspace/noteStore';
import type { ListedSession } from '../workspace/subject';
import { sessionFor } from './chooseSession';
import { gitRemoteOf } from './gitRemote';

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

/** Opens a new issue at the Git host, filled in. Nothing is sent before it is saved there. */
export const createIssue = (store: NoteStore) => async (row: unknown) => {
  const title = 'Create Issue from Backlog';
  const of = await sessionFor(store, row, title);
  if (!of) return;
  const items = backlogOf(of.session).map((item) => ({ label: item.title, item }));
  if (!items.length) return nothing(of);
  const issues = await issuesOf(store, of);
  if (issues === null) return tellUnknown(store, of);
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder: 'Quick win or action' });
  if (!chosen) return;
  const { item } = chosen;
  const address = newIssueAddress(issues, item);
  if (address === null) {
    await vscode.env.clipboard.writeText(item.body);
    void inform(
      'This is too long for an address: the text of the issue is on the clipboard, to be pasted there.',
    );
  }
  const withoutText = newIssueAddress(issues, { title: item.title, body: '' });
  // As a text: a `Uri` would be encoded anew, and an encoded `&` or `#` would not survive it.
  await vscode.commands.executeCommand('vscode.open', address ?? withoutText ?? issues);
};

/** What the session file says, else what the repository's remote does. */
async function issuesOf(store: NoteStore, { folder, session }: ListedSession): Promise<string | null> {
  const given = session.report.issues;
  if (given !== null) return given;
  const remote = await gitRemoteOf(store.uriOf(folder, session.folder));
  return remote === null ? null : issuesOfRemote(remote);
}

async function tellUnknown(store: NoteStore, { folder, session }: ListedSession): Promise<void> {
  const { file } = session;
  const open = 'Open Session File';
  const answer = await warn(
    'The Git repository does not say where issues go. Write the address of a new issue into the session file, as “issues” below “report”.',
    ...(file === null ? [] : [open]),
  );
  if (answer === open && file !== null) await vscode.window.showTextDocument(store.uriOf(folder, file));
}
