/** All that is wrong in a session: what its files say, on a day, and what lies beside them. */
import { problemsOn } from '../../core/session/decisions';
import { missingTranscripts } from '../../core/session/missingTranscripts';
import type { FileProblem } from '../../core/session/problemList';
import type { ListedSession } from '../model/subject';
import type { NoteStore } from '../workspace/noteStore';
import type { TranscriptFiles } from '../workspace/transcriptFiles';

/** `today` is the date where it is held, as in `2026-11-25`. */
export const problemsOf = (
  store: NoteStore,
  listed: ListedSession,
  today: string,
  transcripts: TranscriptFiles,
): readonly FileProblem[] => [
  ...problemsOn(today, listed.session, (file) => store.noteIn(listed, file)),
  ...missingTranscripts(
    listed.session,
    (file) => store.linesIn(listed, file),
    transcripts.namesIn((file) => store.uriOf(listed.folder, file)),
  ),
];
