/** Transcripts that a note names and that are not there. Only who sees the disk knows: they may lie anywhere. */
import type { Lines } from '../text/span';
import { isTranscriptFile } from './fileKinds';
import { type FileProblem, problemIn } from './problemList';
import type { Session } from './session';

/**
 * The names of what is in a folder, which a note writes from where it lies: `'calls/'`, `''` is its own. None where there
 * is no such folder; null where nobody can tell, or not yet.
 */
export type NamesIn = (note: string, folder: string) => readonly string[] | null;

/** `transcript: meeting.vtt` where no such file is, with those that are there, as the note would write them. */
export function missingTranscripts(
  { interviews }: Pick<Session, 'interviews'>,
  linesOf: (file: string) => Lines | undefined,
  namesIn: NamesIn,
): readonly FileProblem[] {
  return interviews.flatMap(({ file, frontMatter: { transcript: written, values } }): FileProblem[] => {
    const span = values.get('transcript');
    if (written === null || !span) return [];
    const folder = written.slice(0, Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1);
    const names = namesIn(file, folder);
    const name = written.slice(folder.length).normalize('NFC');
    if (names === null || names.some((one) => one.normalize('NFC') === name)) return [];
    const found = transcriptsAmong(names, folder);
    const others = found.length || folder === '' ? found : transcriptsAmong(namesIn(file, '') ?? [], '');
    const lines = linesOf(file);
    return lines ? [problemIn(file, lines, { code: 'missing-transcript', span, written, others })] : [];
  });
}

const transcriptsAmong = (names: readonly string[], folder: string): string[] =>
  names.filter(isTranscriptFile).map((name) => folder + name);
