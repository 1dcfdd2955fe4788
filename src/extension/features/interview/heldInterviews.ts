/** The interviews that go on right now. That they do stands in their notes. */
import type * as vscode from 'vscode';
import {
  isUnderWay,
  runningInterview,
  type RunningInterview,
} from '../../../core/interview/runningInterview';
import type { Interview } from '../../../core/session/session';
import { localMinute } from '../../../core/text/today';
import type { ListedSession } from '../../model/subject';
import { inform } from '../../workspace/messages';
import type { NoteStore } from '../../workspace/noteStore';
import { activeFile } from '../../workspace/shownText';

export interface HeldInterview {
  readonly listed: ListedSession;
  readonly interview: Interview;
  readonly uri: vscode.Uri;
  readonly running: RunningInterview;
}

/** Those of some sessions whose notes say that they started, and not that they ended: the active editor's first, then the latest. */
export function runningInterviews(
  store: NoteStore,
  sessions: Iterable<ListedSession>,
  now: Date,
): HeldInterview[] {
  const active = activeFile()?.toString();
  return [...sessions]
    .flatMap((listed) => {
      const begun = begunIn(listed);
      if (!begun.length) return [];
      const local = localMinute(listed.session.timezone, now);
      return begun.flatMap((interview): HeldInterview[] => {
        const running = runningInterview(interview, local);
        return running
          ? [{ listed, interview, running, uri: store.uriOf(listed.folder, interview.file) }]
          : [];
      });
    })
    .sort(
      (one, other) =>
        Number(other.uri.toString() === active) - Number(one.uri.toString() === active) ||
        one.running.elapsed - other.running.elapsed,
    );
}

export const begunIn = ({ session }: ListedSession): readonly Interview[] =>
  session.interviews.filter(isUnderWay);

export const tellNoneRuns = (): void => void inform('No interview is going on. Start Interview begins one.');
