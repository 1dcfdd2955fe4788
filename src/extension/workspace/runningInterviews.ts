/** Which interviews go on right now: those whose notes say that they started, and not that they ended. */
import type * as vscode from 'vscode';
import type { Interview } from '../../core/session/session';
import { runningInterview, type RunningInterview } from '../../core/interview/runningInterview';
import { activeFile } from './activeFile';
import type { NoteStore } from './noteStore';
import type { ListedSession } from './subject';
import { momentIn } from './today';

export interface HeldInterview {
  readonly of: ListedSession;
  readonly interview: Interview;
  readonly uri: vscode.Uri;
  readonly running: RunningInterview;
}

/** The one in the active editor first, then those that started last. */
export function runningInterviews(store: NoteStore, now: Date): HeldInterview[] {
  const active = activeFile()?.toString();
  return store
    .sessions()
    .flatMap((of) => {
      const begun = of.session.interviews.filter(({ started, ended }) => started !== null && ended === null);
      if (!begun.length) return [];
      const local = momentIn(of.session.timezone, now);
      return begun.flatMap((interview): HeldInterview[] => {
        const running = runningInterview(interview, local);
        return running ? [{ of, interview, running, uri: store.uriOf(of.folder, interview.file) }] : [];
      });
    })
    .sort(
      (one, other) =>
        Number(other.uri.toString() === active) - Number(one.uri.toString() === active) ||
        one.running.elapsed - other.running.elapsed,
    );
}
