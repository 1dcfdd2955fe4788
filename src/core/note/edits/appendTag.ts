/**
 * Adds a tag's item: to an element's section, or beside another tag; among them how much an attack of one STRIDE
 * category would hurt the business.
 */
import { aboutOf } from '../details';
import type { Note, Tag, TagKind } from '../note';
import { changeOf, firstLawful, indexOfQuestion } from './checkedEdit';
import { endOfOwnLines, lastOwnLine, nextMarker } from './layout';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { nameInTag, tagOfTarget } from './changeTag';
import type { LineTarget } from './lineTarget';
import { parseNote } from '../parseNote';
import type { Stride } from '../stride';
import type { GivenSeverity } from '../tagSyntax';
import { escapeText } from './escapeText';

export interface NewTag {
  readonly kind: TagKind;
  /** What stands behind the tag's word: `/S the cookie lives 90 days`, or just words. */
  readonly text: string;
}

export interface NewAsk {
  /** The id of a person. */
  readonly person: string;
  readonly text: string;
}

/**
 * Appends `- #kind text`, of an ask with a box, to the section of an element, before any section nested in it; with no element, to what
 * stands before the first one. Where the section ends with a list of tags it is the next item, else a blank line
 * divides it from what stands there.
 * Null when the element has no section here, or the rest of the note would read differently.
 */
export function appendTag(note: Note, element: string | null, tag: NewTag): readonly TextEdit[] | null {
  const { text } = note;
  const section = element === null ? null : note.elements.findLast(({ key }) => key === element);
  if (section === undefined) return null;
  const last = lastOwnLine(note, section);

  const lineBreak = lineBreakOf(text);
  const words = tag.text.replace(/\s+/g, ' ').trim();
  const box = tag.kind === 'ask' ? '[ ] ' : '';
  const written = `- ${box}#${tag.kind}${/^[/!]/.test(words) || words === '' ? '' : ' '}${words}`;
  const offset = endOfOwnLines(note, section);
  // The first line may be the heading of an element.
  const isAtTop = last < 0;
  const isEmpty = isAtTop || (last === 0 && note.lines.textOf(0).trim() === '');
  const atEnd = offset === text.length ? lineBreak : '';
  const nextIsText =
    last + 1 < note.lines.count && note.lines.textOf(last + 1).trim() !== ''
      ? lineBreak.repeat(isAtTop ? 2 : 1)
      : '';
  const ways = [lineBreak, lineBreak + lineBreak].map((between) => [
    insertAt(offset, (isEmpty ? '' : between) + written + atEnd + nextIsText),
  ]);
  const goesOn = note.tags.some(
    ({ item }) => item !== null && item.end === offset && text.startsWith('- ', item.start),
  );
  return firstLawful(note, goesOn ? ways : ways.slice(1), { adds: true, rewritten: [] }, (after) => {
    const added = after.tags.find(
      ({ span }) => span.start > offset && !(span.start > offset + written.length + 8),
    );
    return added?.kind === tag.kind && added.item !== null && (added.element?.key ?? null) === element;
  });
}

/**
 * Below `- #hint the key`, `{ person: 'sam', text: 'Who has one?' }` becomes `- [ ] #ask @sam Who has one?`, as the next
 * item of the same list; beside a tag without an item of its own it ends the section. To an ask of nobody it gives the
 * person, and no more. Null when the tag is gone or something else would read differently.
 */
export function askBeside(
  note: Note,
  target: LineTarget,
  { person, text: asked }: NewAsk,
): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag) return null;
  if (tag.kind === 'ask' && tag.people.length === 0) return nameInTag(note, tag, person);
  const words = `@${person} ${asked.replace(/\s+/g, ' ').trim()}`.trimEnd();
  return (
    besideItem(note, tag, words) ?? appendTag(note, tag.element?.key ?? null, { kind: 'ask', text: words })
  );
}

/** As the next item of the list that the tag's item is in; null for a tag without one. */
function besideItem(note: Note, tag: Tag, words: string): readonly TextEdit[] | null {
  const { lines } = note;
  const { item } = tag;
  if (!item) return null;
  const line = lines.textOf(lines.lineAt(item.start));
  const [before = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)+/.exec(line) ?? [];
  const start = lines.startOf(lines.lineAt(item.start)) + before.length;
  const added = `${lineBreakOf(note.text)}${nextMarker(lines, start)}[ ] #ask ${words}`;
  return firstLawful(note, [[insertAt(item.end, added)]], { adds: true, rewritten: [] }, (after) => {
    const ask = after.tags.find(({ span }) => span.start > item.end && span.start < item.end + added.length);
    return (
      ask?.kind === 'ask' &&
      ask.task === 'open' &&
      ask.item !== null &&
      ask.element?.key === tag.element?.key &&
      ask.question?.text === tag.question?.text
    );
  });
}

// Writes down how much an attack of one STRIDE category would hurt the business.

export interface NewCalibration {
  readonly stride: Stride;
  readonly level: GivenSeverity;
  /** May be empty. */
  readonly words: string;
}

/**
 * Writes `#calibration/I critical card data in the press` of the solution as a whole: over the note's last of that
 * category, if it is of no other category too; else behind the last; in a note without any, before the first element.
 * Null when something else would read differently.
 */
export function calibrate(note: Note, calibration: NewCalibration): readonly TextEdit[] | null {
  const written = calibrationText(calibration);
  const { stride } = calibration;
  // What was said of an element rates that alone, and stays.
  const calibrations = note.tags.filter((tag) => tag.kind === 'calibration' && aboutOf(tag).length === 0);
  const newest = calibrations.findLast((tag) => tag.stride.includes(stride));
  const replaced =
    newest?.stride.length === 1 ? replace(note, newest, `#calibration/${stride}`, written) : null;
  if (replaced) return replaced;
  const last = calibrations.at(-1);
  return (
    (last ? appendBeside(note, last, `#calibration/${stride}`, written) : null) ??
    appendTag(note, null, { kind: 'calibration', text: `/${stride} ${written}` })
  );
}

/** `high card data`, with the words as they are if they mean nothing more. */
function calibrationText({ level, words }: NewCalibration): string {
  const plain = `${level} ${words.replace(/\s+/g, ' ').trim()}`.trimEnd();
  const { tags, mentions } = parseNote(`- #calibration/S ${plain}`);
  const isPlain = tags.length === 1 && tags[0]?.text === plain && mentions.length === 0;
  return isPlain ? plain : `${level} ${escapeText(words)}`.trimEnd();
}

function replace(note: Note, tag: Tag, spelt: string, written: string): readonly TextEdit[] | null {
  // The text of a tag with nothing behind it is what stands before it.
  const isBehind = tag.textSpan.start < tag.span.start;
  const whole = {
    span: { start: tag.span.start, end: Math.max(tag.span.end, tag.textSpan.end) },
    newText: `${spelt} ${written}`,
  };
  const edits = isBehind ? [{ span: tag.textSpan, newText: written }] : [whole];
  if (edits.every(({ span, newText }) => note.text.slice(span.start, span.end) === newText)) return [];
  const index = note.tags.indexOf(tag);
  const change = { ...changeOf(tag), rewritten: [whole.span, tag.textSpan] };
  return firstLawful(note, [edits], change, (after) => {
    const changed = after.tags[index];
    return (
      changed?.kind === 'calibration' &&
      changed.text === written &&
      changed.stride.join('') === tag.stride.join('') &&
      indexOfQuestion(after, changed.question) === indexOfQuestion(note, tag.question)
    );
  });
}

/** As the next item of a calibration's list; null when it is in none. */
function appendBeside(note: Note, last: Tag, spelt: string, written: string): readonly TextEdit[] | null {
  const { item } = last;
  if (!item || last.mark || last.question !== null) return null;
  const lineBreak = lineBreakOf(note.text);
  const line = `${lineBreak}${nextMarker(note.lines, last.span.start)}${spelt} ${written}`;
  const atEnd = item.end === note.text.length ? lineBreak : '';
  const ways = [line + atEnd, line + lineBreak];
  const index = note.tags.filter(({ span }) => span.start < item.end).length;
  return firstLawful(
    note,
    ways.map((way) => [insertAt(item.end, way)]),
    { adds: true, rewritten: [] },
    (after) => {
      const added = after.tags[index];
      const isThere = added?.kind === 'calibration' && added.text === written && added.item !== null;
      return isThere && aboutOf(added).length === 0;
    },
  );
}
