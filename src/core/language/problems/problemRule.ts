/**
 * What a rule of the format page is, and what a fix of a problem is and is made with. Each rule stands once, whole, in
 * one of the tables beside this.
 */
import type { ProblemCode, ProblemOf, SessionProblem, ToldProblemOf } from '../../session/problemList';
import type { Session } from '../../session/session';
import type { Catalog } from '../../catalog/catalog';
import { type Change, firstLawful } from '../../note/edits/checkedEdit';
import type { Note, Tag } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { keepsConflicts } from '../../text/damage';
import { containsOffset, type LineRange, type Lines, type Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';

export type Level = 'error' | 'warning' | 'information';

export interface ProblemRule<Code extends ProblemCode> {
  /** That of the format page. */
  readonly level: Level;
  /** What the problem is about: a letter, a key, a person. Untrusted and of any length; without this it is `''`. */
  readonly subject?: (problem: ToldProblemOf<Code>) => string;
  /**
   * What is wrong and what to do about it, in plain text. The subject comes quoted, on one line and short; the problem
   * is null where the rule itself is told.
   */
  readonly message: (subject: string, problem: ToldProblemOf<Code> | null) => string;
  readonly fixes: Fixes<Code>;
}

/** What can be done, best first, in the file that has the problem; or why nothing can without asking. */
type Fixes<Code extends ProblemCode> =
  | FixesInText<Code>
  | (FixesInNote<Code> & Partial<FixesInText<Code>>)
  | FixesInSessionFile<Code>
  | (FixesInNote<Code> & FixesInSessionFile<Code>)
  | { readonly none: string };

/** Edits of the text that has the problem, whatever kind of file it is. */
interface FixesInText<Code extends ProblemCode> {
  readonly inText: (problem: ToldProblemOf<Code>, text: string) => ProblemFix[];
}

/** With what the note has there. */
interface FixesInNote<Code extends ProblemCode> {
  readonly inNote: (problem: ProblemOf<Code>, place: NoteToFix) => ProblemFix[];
}

interface FixesInSessionFile<Code extends ProblemCode> {
  readonly inSessionFile: (problem: ToldProblemOf<Code>, session: Session) => ProblemFix[];
}

export type ProblemRules = { readonly [Code in ProblemCode]: ProblemRule<Code> };

// What a fix of a problem is, and what the fixes of notes are made with.

/** A note with a problem, and what a fix may need to know around it. */
export interface NoteToFix {
  /** The one that the problem was found in. */
  readonly note: Note;
  /** Path of the note, as in `Place.file`. */
  readonly file: string;
  readonly session: Session;
  readonly catalogs: readonly Catalog[];
  /** Another note of the session by its path, as the session was made of it. */
  readonly noteOf: (file: string) => Note | undefined;
}

/** One way out. The edits are worked out when they are asked for; null when they would change more than they should. */
export type ProblemFix = {
  /** `Add 'how:'` */
  readonly title: string;
  /** The one that is most likely meant. */
  readonly isPreferred?: boolean;
} & (
  | {
      readonly kind: 'edit';
      /** Of the note that has the problem. Where the cursor goes stands `cursorMark`. */
      readonly edits: () => readonly TextEdit[] | null;
    }
  | {
      readonly kind: 'notes';
      /** Of several notes at once, by their paths: all of them or none. */
      readonly edits: () => ReadonlyMap<string, readonly TextEdit[]> | null;
    }
  | { readonly kind: 'sessionFile'; readonly edits: (text: string) => readonly TextEdit[] | null }
  | { readonly kind: 'newFile'; readonly file: string; readonly text: string }
);

/** Stands in an edit's text where somebody types on. A character that no font and no person has a use for. */
export const cursorMark = '\uE000';

/** The first of several ways that takes this problem away, and changes nothing else but what it may. */
export const mended = (
  note: Note,
  { code, span }: SessionProblem,
  ways: readonly (readonly TextEdit[])[],
  change: Change = changeAt(note, span.start),
): readonly TextEdit[] | null =>
  firstLawful(note, ways, change, (after) => countOf(after, code) === countOf(note, code) - 1);

export const countOf = ({ problems }: Note, code: ProblemCode): number =>
  problems.filter((problem) => problem.code === code).length;

/** The last tag that begins before a place: the only one whose words and details may go up to there. */
export const tagBefore = (note: Note, offset: number): Tag | undefined =>
  note.tags.findLast((tag) => tag.span.start < offset);

/** What an edit at a place may change: what stands on its line, the tag before it, the answer it is in. */
export function changeAt(note: Note, offset: number): Change {
  const { lines } = note;
  const line = lines.lineAt(offset);
  const question = note.questions.findLast(({ item }) => containsOffset(item, offset));
  const tag = tagBefore(note, offset);
  return {
    adds: true,
    replaced: [{ start: lines.startOf(line), end: lines.endOf(line) }],
    ...(question ? { question } : {}),
    ...(tag ? { tag } : {}),
  };
}

/** Without its lines, if it stands alone on them, or without just its words. */
export function removals({ text, lines }: Note, span: Span): TextEdit[][] {
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
  const before = text.slice(lines.startOf(first), span.start);
  const behind = text.slice(span.end, lines.endOf(last));
  const words: TextEdit = { span, newText: '' };
  if (first === 0 || behind.trim() !== '' || !/^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*$/.test(before))
    return [[words]];
  return [[{ span: { start: lines.endOf(first - 1), end: lines.endOf(last) }, newText: '' }], [words]];
}

/** Lines as far to the right as the words of the item that begins on a line; what is indented further stays so. */
export function indentedBelow(lines: Lines, itemLine: number, range: LineRange): TextEdit[] {
  const [item = '', lead = ''] = /^([\s>]*)(?:[-*+]|\d{1,9}[.)])[ \t]/.exec(lines.textOf(itemLine)) ?? [];
  const quotes = lead.split('>').length - 1;
  const own = new RegExp(String.raw`^(?:\s*>){${quotes}}\s*`).exec(lines.textOf(range.start))?.[0] ?? '';
  const margin = lead + ' '.repeat(item.length - lead.length);
  const edits: TextEdit[] = [];
  for (let line = range.start; line < range.end; line++) {
    const start = lines.startOf(line);
    if (lines.textOf(line).startsWith(own) && lines.textOf(line).trim() !== '')
      edits.push({ span: { start, end: start + own.length }, newText: margin });
  }
  return edits;
}

/** The likeliest of some words first, each with whether it is the one: `(['b'], ['a', 'b'])` → `b` preferred, `a`. */
export const likeliestFirst = (
  meant: readonly string[],
  words: readonly string[],
): { readonly word: string; readonly isPreferred: boolean }[] =>
  [...new Set([...meant, ...words])].map((word) => ({ word, isPreferred: word === meant[0] }));

/** The same for mistakes that keep the rest of the note from being read as it was meant: all of it may read differently. */
export const mendedFreely = (
  note: Note,
  { code }: SessionProblem,
  ways: readonly (readonly TextEdit[])[],
  wanted: (after: Note) => boolean,
): readonly TextEdit[] | null =>
  ways.find((edits) => {
    const after = parseNote(applyEdits(note.text, edits));
    return (
      keepsConflicts(note.text, after.text) && countOf(after, code) < countOf(note, code) && wanted(after)
    );
  }) ?? null;
