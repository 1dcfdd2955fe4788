/** What goes into a team's backlog or an issue: quick wins, open actions, selected findings and questions. */
import * as vscode from 'vscode';
import {
  backlogMarkdown,
  backlogOf,
  copiedFindings,
  copiedQuestions,
  issuesOfRemote,
  newIssueAddress,
} from '../../../core/report/backlog';
import type { Session } from '../../../core/session/session';
import { subjectsOf, type ListedSession } from '../../model/subject';
import type { App } from '../../workspace/app';
import { sessionFor } from '../../workspace/chooseSubject';
import { inform, warn } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { chooseOne } from '../../workspace/boxes';

/** As a task list. */
export const copyBacklog =
  ({ store }: App) =>
  async (row: unknown) => {
    const listed = await sessionFor(store, row, 'Copy Backlog');
    if (!listed) return;
    const backlog = backlogMarkdown(listed.session);
    if (backlog === '') return tellNoBacklog(listed);
    await vscode.env.clipboard.writeText(backlog);
    void inform(`The backlog of ${listed.session.title} is on the clipboard, as a task list.`);
  };

/** Opens a new issue at the Git host, filled in. Nothing is sent before it is saved there. */
export const createIssue =
  ({ store }: App) =>
  async (row: unknown) => {
    const title = 'Create Issue from Backlog';
    const listed = await sessionFor(store, row, title);
    if (!listed) return;
    const items = backlogOf(listed.session).map((item) => ({ label: item.title, item }));
    if (!items.length) return tellNoBacklog(listed);
    const issues = await issuesOf(store, listed);
    if (issues === null) return tellUnknown(store, listed);
    const chosen = await chooseOne(items, { title, placeHolder: 'Quick win or action' });
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

/** Copies findings, questions and asks as Markdown, for an issue or a mail. */
export async function copyMarkdown(row: unknown, rows: unknown): Promise<void> {
  await vscode.env.clipboard.writeText(rowsAsMarkdown(row, rows));
}

/** The same as text. */
export function rowsAsMarkdown(row: unknown, rows: unknown): string {
  const findings = subjectsOf('finding', row, rows);
  const questions = subjectsOf('question', row, rows);
  const asks = subjectsOf('ask', row, rows);
  const sessions = new Set([...findings, ...questions, ...asks].map(({ listed }) => listed.session));
  const within = <Value extends { listed: { session: Session } }>(
    values: readonly Value[],
    session: Session,
  ): Value[] => values.filter(({ listed }) => listed.session === session);
  const copied = [...sessions].flatMap((session) => [
    copiedFindings(session, unique(within(findings, session).map(({ finding }) => finding))),
    copiedQuestions(
      session,
      unique([
        ...within(questions, session).map(({ question }) => question),
        ...within(asks, session).map(({ ask }) => ask),
      ]),
    ),
  ]);
  return copied.filter((text) => text !== '').join('\n');
}

/** What stands in two groups is selected in both and copied once. */
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

export const tellNoBacklog = ({ session }: ListedSession): void =>
  void inform(`${session.title} has no quick win and no open action yet.`);

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

/** As much of the interface of `vscode.git` as is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { readonly state: { readonly remotes: readonly GitRemote[] } } | null;
  };
}

interface GitRemote {
  readonly name: string;
  readonly fetchUrl?: string;
}

/** The address of `origin`, or else of the first remote; null where there is none, or no Git. */
async function gitRemoteOf(folder: vscode.Uri): Promise<string | null> {
  const git = await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate();
  if (!git?.enabled) return null;
  const remotes = git.getAPI(1).getRepository(folder)?.state.remotes ?? [];
  return (remotes.find(({ name }) => name === 'origin') ?? remotes[0])?.fetchUrl ?? null;
}
