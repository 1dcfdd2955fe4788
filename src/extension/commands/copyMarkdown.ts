/** Copies findings, questions and asks as Markdown, for an issue or a mail. */
import * as vscode from 'vscode';
import { copiedFindings, copiedQuestions } from '../../core/report/copyMarkdown';
import type { Session } from '../../core/session/session';
import { subjectsOf } from '../workspace/subject';

export async function copyMarkdown(row: unknown, rows: unknown): Promise<void> {
  const findings = subjectsOf('finding', row, rows);
  const questions = subjectsOf('question', row, rows);
  const asks = subjectsOf('ask', row, rows);
  const sessions = new Set([...findings, ...questions, ...asks].map(({ of }) => of.session));
  const within = <Value extends { of: { session: Session } }>(
    values: readonly Value[],
    session: Session,
  ): Value[] => values.filter(({ of }) => of.session === session);
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
  await vscode.env.clipboard.writeText(copied.filter((text) => text !== '').join('\n'));
}

/** What stands in two groups is selected in both and copied once. */
const unique = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
