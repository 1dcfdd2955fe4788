/** Headings of elements: at the end of a note, and in the text of a new note. */
import { stringify } from 'yaml';
import { elementKey, type ElementKind, type InteractorType, type Note, type Role } from '../note';
import { firstLawful } from './checkedEdit';
import { escapeText } from './escapeText';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export interface NewElement {
  readonly kind: ElementKind;
  readonly type: InteractorType | null;
  readonly name: string;
}

export interface NewNote {
  readonly title: string;
  readonly role?: Role;
  readonly date?: string;
  readonly minutes?: number;
  readonly attendees?: readonly string[];
  /** Carried over from earlier interviews. */
  readonly elements: readonly NewElement[];
}

/** `{ kind: 'interactor', type: 'human', name: 'Shopper' }` → `Shopper #interactor/human`. */
export const headingOf = (
  { kind, type, name }: NewElement,
  words = name.replace(/\s+/g, ' ').trim(),
): string => `${words} #${kind}${type ? `/${type}` : ''}`;

/**
 * Appends a section for an element: a blank line, its heading on the level of the note's other elements (2 without
 * any). Null when the end of the note is no place for a heading, as in a fence that never closes, or for no name.
 */
export function appendElement(note: Note, element: NewElement): readonly TextEdit[] | null {
  const { text } = note;
  const key = elementKey(element.name);
  if (key === '') return null;
  const level = note.elements[0]?.level ?? 2;
  const lineBreak = lineBreakOf(text);
  const before = blankLineBefore(text, lineBreak);
  const ways = [headingOf(element), headingOf(element, escapeText(element.name))].map((heading) => [
    insertAt(text.length, `${before}${'#'.repeat(level)} ${heading}${lineBreak}`),
  ]);
  return firstLawful(note, ways, { adds: true, rewritten: [] }, (after) => {
    const added = after.elements.at(-1);
    return (
      after.elements.length === note.elements.length + 1 &&
      after.tags.length === note.tags.length &&
      added?.key === key &&
      added.kind === element.kind &&
      added.type === element.type
    );
  });
}

/**
 * The text of a new note: `{ title: 'Kick-off', role: 'kickoff', date: '2026-11-23', elements: [] }` →
 * `---\ntitle: Kick-off\nrole: kickoff\ndate: 2026-11-23\n---\n\n# Kick-off\n`.
 */
export function newNote({ title, role, date, minutes, attendees, elements }: NewNote): string {
  const frontMatter = {
    title,
    role,
    date,
    ...(minutes === undefined ? {} : { minutes }),
    ...(attendees?.length ? { attendees } : {}),
  };
  const headings = elements.map((element) => `\n## ${headingOf(element, escapeText(element.name))}\n`);
  return `---\n${stringify(frontMatter, { flowCollectionPadding: false, collectionStyle: 'any', lineWidth: 0 })}---\n\n# ${escapeText(title)}\n${headings.join('')}`;
}

/**
 * The text of one more note of a meeting, which says all else: `{ title: 'Doors', meeting: 'doors', notetaker: 'lea' }` →
 * `---\nmeeting: doors\nnotetaker: lea\n---\n\n# Doors\n`.
 */
export const noteOfMeeting = ({ title, ...frontMatter }: NewNoteOfMeeting): string =>
  `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n# ${escapeText(title)}\n`;

interface NewNoteOfMeeting {
  readonly title: string;
  readonly meeting: string;
  readonly notetaker: string;
}

/** What makes the end of a text the start of a new block. */
function blankLineBefore(text: string, lineBreak: string): string {
  const end = text.slice(-1000).replace(/\r\n?/g, '\n');
  if (text.replace(/^\uFEFF/, '') === '' || /\n[ \t]*\n$/.test(end)) return '';
  return end.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
}
