/** What is typed in one line while somebody talks, and its place in the note of the running interview. */
import { addQuestion, type NewSubject } from '../note/edits/addQuestion';
import { appendElement, type NewElement } from '../note/edits/appendElement';
import { appendTag } from '../note/edits/appendTag';
import { oneAfterAnother } from '../note/edits/composedEdits';
import { elementKey, type ElementKind, type InteractorType, type Note } from '../note/note';
import type { Session } from '../session/session';
import { oneLine } from '../text/oneLine';
import { shortened } from '../text/shorten';
import type { TextEdit } from '../text/textEdit';
import { type SubjectHead, subjectHeads } from './checklist/noteSubjects';

export const captureKinds = ['hint', 'question', 'ask'] as const;
export type CaptureKind = (typeof captureKinds)[number];

export interface Captured {
  readonly kind: CaptureKind;
  /** As typed: `/S the key is on a note`, `@lee Who has one?`. */
  readonly words: string;
  /** What it is about; null is the solution as a whole. */
  readonly subject: NewSubject | null;
}

/**
 * Writes what was captured behind the last of what is about its subject, with the subject's heading where the note has
 * none: `{ kind: 'hint', words: '/S it leaks', subject: reader }` → `- #hint/S it leaks` in the section of Reader. Null
 * where it has no place.
 */
export function captureEdits(note: Note, { kind, words, subject }: Captured): readonly TextEdit[] | null {
  if (kind === 'question') {
    const question = { text: words, id: null, stride: [], status: 'open', answer: null } as const;
    return addQuestion(note, { subject, below: null }, question);
  }
  if (subject?.kind === 'flow') return null;
  const key = subject && elementKey(subject.name);
  const heading = key !== null && !note.elements.some((element) => element.key === key) ? subject : null;
  return oneAfterAnother(note, [
    ...(heading ? [(present: Note) => appendElement(present, heading)] : []),
    (present) => appendTag(present, key, { kind, text: words }),
  ]);
}

/**
 * What a line can be about: what the last one was about, else the section that the note got to; then the rest as in a
 * checklist. Flows have questions alone.
 */
export function captureSubjects(
  session: Session,
  note: Note,
  kind: CaptureKind,
  last: string | null | undefined,
): readonly SubjectHead[] {
  const heads = subjectHeads(session, note).filter((head) => kind === 'question' || head.kind !== 'flow');
  const latest = note.elements.at(-1)?.key ?? null;
  const first = heads.find(({ key }) => key === last) ?? heads.find(({ key }) => key === latest);
  return first ? [first, ...heads.filter((head) => head !== first)] : heads;
}

/** What a name can become that no heading has yet, in the order in which one needs it. */
const newKinds: readonly { readonly kind: ElementKind; readonly type: InteractorType | null }[] = [
  { kind: 'interactor', type: 'human' },
  { kind: 'interactor', type: 'service' },
  { kind: 'interactor', type: 'device' },
  { kind: 'interactor', type: 'agent' },
  { kind: 'process', type: null },
  { kind: 'store', type: null },
];

/** `Gate`, where nothing is called so → a human, a service, a device, an agent, a process or a store of that name. */
export function newElementsCalled(typed: string, known: readonly SubjectHead[]): readonly NewElement[] {
  const name = oneLine(typed);
  const key = elementKey(name);
  if (key === '' || known.some((head) => head.key === key)) return [];
  return newKinds.map((each) => ({ ...each, name }));
}

// From outside, such as a link that another program opens.

/** What somebody types in one line while somebody else talks has fewer characters. */
const longestLine = 1000;

/** Seen by nobody: blanks without width, and the letters that only programs read. */
const unseen = /[\u00AD\u200B\u2060-\u2064\uFEFF\u{E0000}-\u{E007F}]/gu;

export type OutsideLine =
  { readonly kind: CaptureKind; readonly words: string } | { readonly refused: string };

/**
 * What a link asks for: path `/hint` and query `text=it%0Aleaks`, decoded once, → a hint `it leaks`. All behind `text=` is
 * the text, as one line in which nothing is hidden and nothing turns around. What is none of our links, or too long for a
 * line, is refused.
 */
export function lineFromOutside(path: string, query: string): OutsideLine {
  const name = path.replace(/^\/|\/$/g, '');
  const kind = captureKinds.find((each) => each === name);
  if (!kind)
    return { refused: `A link can bring a hint, a question or an ask, and no “${shortened(name, 20)}”.` };
  if (query !== '' && !query.startsWith('text='))
    return { refused: 'What a link brings stands behind “text=”.' };
  const words = oneLine(query.slice('text='.length).replace(unseen, ''));
  if (words.length > longestLine)
    return {
      refused: `The text of the link has ${words.length} characters; a line has ${longestLine} at most.`,
    };
  return { kind, words };
}
