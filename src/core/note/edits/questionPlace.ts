/** Where a new question goes. */
import type { Note, Question } from '../note';
import { answerBlock, needsBlankBefore } from './answerText';
import { bulletOf, continuationOf, indent, nextMarker } from './layout';
import { lastOwnLine } from './sectionLines';
import { insertAt, lineBreakOf, type TextEdit } from './textEdit';

/** Behind the line that ends at `offset`. */
export interface QuestionPlace {
  readonly offset: number;
  /** What the item's first line starts with: `- `. */
  readonly marker: string;
  /** A blank line there: `>` in a quote. */
  readonly blank: string;
  /** Whether one stands between, and one behind. */
  readonly between: boolean;
  readonly behind: boolean;
}

/** Behind everything in a question's item; as one more of the questions below it, if those come last. */
export function placeBelow(note: Note, below: Question): QuestionPlace {
  const index = note.questions.indexOf(below);
  const last = note.questions.findLast(({ parent }) => parent === index);
  if (last?.item.end === below.item.end) return placeBeside(note, last);
  const content = below.mark.start - 1;
  const prefix = continuationOf(note.lines, content);
  return {
    offset: below.item.end,
    marker: `${prefix}${bulletOf(note.lines, content)} `,
    blank: indent(prefix, ''),
    between: false,
    behind: false,
  };
}

/**
 * The places of a section, an index into the note's elements, best first: behind its last question, at its end.
 * Null is what is about the solution as a whole.
 */
export function placesInSection(note: Note, section: number | null): QuestionPlace[] {
  const last = note.questions.findLast(({ element, parent }) => element === section && parent === null);
  const line = lastOwnLine(note, section === null ? undefined : note.elements[section]);
  const next = line + 1;
  const end: QuestionPlace = {
    offset: note.lines.endOf(line),
    marker: '- ',
    blank: '',
    between: true,
    behind: next < note.lines.count && note.lines.textOf(next).trim() !== '',
  };
  return last ? [placeBeside(note, last), end] : [end];
}

/** The question at a place, with as few blank lines around it as may do. */
export function waysAt(
  text: string,
  { offset, marker, blank, between, behind }: QuestionPlace,
  line: string,
  typed: string,
): { offset: number; edits: TextEdit[] }[] {
  const lineBreak = lineBreakOf(text);
  const prefix = marker.replace(/[^>\t]/g, ' ');
  const lead = typed !== '' && needsBlankBefore(typed) ? [indent(prefix, '')] : [];
  const item = [marker + line, ...lead, ...answerBlock(prefix, typed)];
  const isEmpty = /^\s*$/.test(text);
  const around = [
    [between, behind],
    [between, true],
    [true, behind],
    [true, true],
  ] as const;
  return around
    .filter(
      ([before, after], index) => around.findIndex((one) => one[0] === before && one[1] === after) === index,
    )
    .map(([before, after]) => {
      const lines = [...(before && !isEmpty ? [blank] : []), ...item, ...(after ? [blank] : [])];
      const atEnd = offset === text.length && !after ? lineBreak : '';
      return {
        offset,
        edits: [insertAt(offset, (isEmpty ? '' : lineBreak) + lines.join(lineBreak) + atEnd)],
      };
    });
}

/** As the next item of a question's list; with a blank line between where that list has them. */
function placeBeside({ lines, questions }: Note, beside: Question): QuestionPlace {
  const marker = nextMarker(lines, beside.mark.start - 1);
  const line = lines.lineAt(beside.item.start);
  return {
    offset: beside.item.end,
    marker,
    blank: indent(marker.replace(/[^>\t]/g, ' '), ''),
    between: questions.some(
      ({ parent, item }) => parent === beside.parent && lines.lineAt(item.end) === line - 2,
    ),
    behind: false,
  };
}
