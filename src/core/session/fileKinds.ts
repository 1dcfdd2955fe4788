/** Which files are ours, told by their names. Format page, section 1; the manifest says the same to VS Code. */
import { fileNameOf } from '../text/paths';

export type FileKind = 'note' | 'sessionFile' | 'catalog';

export const sessionFileName = 'threat-session.yaml';
/** What a session file may be called. Of two in one folder the first name counts. */
export const sessionFileNames = [sessionFileName, 'threat-session.yml'] as const;
export const noteEnding = '.interview.md';
const catalogEndings = ['.questions.yaml', '.questions.yml'] as const;

/** The names of each kind, as globs for one folder. */
export const fileNamePatterns: Readonly<Record<FileKind, readonly string[]>> = {
  note: [`*${noteEnding}`],
  sessionFile: sessionFileNames,
  catalog: catalogEndings.map((ending) => `*${ending}`),
};

/** `'shop/a.interview.md'` → `'note'`; null for a file that is none of ours. */
export function fileKindOf(path: string): FileKind | null {
  if (path.endsWith(noteEnding)) return 'note';
  if (catalogEndings.some((ending) => path.endsWith(ending))) return 'catalog';
  return sessionFileNames.some((name) => fileNameOf(path) === name) ? 'sessionFile' : null;
}

/** Names a step away from ours, such as those that a download or another program gives, and what was meant. */
const nearNames: readonly (readonly [RegExp, string])[] = [
  [/^(.+)\.interviews?\.(?:md|markdown)(?:\.txt)?$/i, `$1${noteEnding}`],
  [/^threat[-_ ]?session\.ya?ml(?:\.txt)?$/i, sessionFileName],
  [/^(.+)\.questions?\.ya?ml(?:\.txt)?$/i, `$1${catalogEndings[0]}`],
];

/** `'a.interview.md.txt'` → `'a.interview.md'`; null for a file of ours, and for one that is plainly none. */
export function fileNameMeant(path: string): string | null {
  const name = fileNameOf(path);
  if (fileKindOf(name) !== null) return null;
  const [pattern, meant] = nearNames.find(([near]) => near.test(name)) ?? [];
  return pattern && meant !== undefined ? name.replace(pattern, meant) : null;
}

/** Of what was said in an interview: WebVTT or SRT. */
export const isTranscriptFile = (path: string): boolean =>
  transcriptEndings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));

export const transcriptEndings = ['vtt', 'srt'] as const;

export const isNoteFile = (path: string): boolean => fileKindOf(path) === 'note';

/** What it is called where it has no title: `'shop/a.interview.md'` → `'a'`. */
export function titleOfFile(path: string): string {
  const name = fileNameOf(path);
  const ending = [noteEnding, ...catalogEndings].find((one) => name.endsWith(one)) ?? '';
  return name.slice(0, name.length - ending.length);
}
