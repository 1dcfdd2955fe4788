/** Writes down how much an attack of one STRIDE category would hurt the business. */
import type { Note, Tag } from '../note';
import { parseNote } from '../parseNote';
import type { Stride } from '../stride';
import type { GivenSeverity } from '../tagSyntax';
import { appendTag } from './appendTag';
import { changeOf, firstLawful, indexOfQuestion } from './checkedEdit';
import { escapeText } from './escapeText';
import { nextMarker } from './layout';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export interface NewCalibration {
  readonly stride: Stride;
  readonly level: GivenSeverity;
  /** May be empty. */
  readonly words: string;
}

/**
 * Writes `#calibration/I critical card data in the press`: over the note's last calibration of that category, if it is
 * of no other category too; else behind the last calibration; in a note without any, before the first element.
 * Null when something else would read differently.
 */
export function calibrate(note: Note, calibration: NewCalibration): readonly TextEdit[] | null {
  const written = calibrationText(calibration);
  const { stride } = calibration;
  const calibrations = note.tags.filter(({ kind }) => kind === 'calibration');
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
      return added?.kind === 'calibration' && added.text === written && added.item !== null;
    },
  );
}
