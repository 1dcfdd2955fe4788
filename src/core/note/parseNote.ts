/** Text of an interview note in, its parts out. The only way to a `Note`. */
import { conflictsIn, damageIn, withoutConflicts } from '../text/damage';
import { readFrontMatter } from './frontMatter';
import type { Note } from './note';
import { type NotePart, type NoteSource, readPart, type Said } from './notePart';
import { moved, type PartPlace, partStarts } from './noteParts';
import { repeatedQuestions } from './questions';
import { withReadableSigns } from './readableSigns';
import { ownText } from '../text/remembered';
import { Lines } from '../text/span';
import { cutMarks, hiddenDirections } from './unreadPlaces';

/**
 * Parses a note. Never throws: what is wrong is in `problems`, in the order of the text, and the rest still counts.
 *
 * `'## Shopper #interactor\n\n- #hint/S it leaks'` has one element, and one tag with the text `it leaks`. With the note as it
 * was `before` it says the same, and sooner: parts that nobody changed are not read again.
 */
export function parseNote(text: string, before: Note | null = null): Note {
  const conflicts = conflictsIn(text);
  const whole = withoutConflicts(text, conflicts);
  const lines = new Lines(whole);
  const { frontMatter, bodyLine, problems: yaml } = readFrontMatter(whole, lines);
  const source = { whole, readable: withReadableSigns(whole), lines, line: bodyLine };
  const parts = before && readParts(source, before);
  const { said, problems } = parts ? joinedParts(parts) : readPart(source, true);
  const note: Note = {
    text,
    lines,
    frontMatter,
    ...said,
    problems: [
      ...damageIn(text, conflicts),
      ...yaml,
      ...repeatedQuestions(said.questions),
      ...hiddenDirections(text),
      ...cutMarks(text),
      ...problems.flat(),
    ].sort((a, b) => a.span.start - b.span.start),
  };
  if (parts) partsOf.set(note, parts);
  return note;
}

/** The parts of a note that was read in parts. */
const partsOf = new WeakMap<Note, readonly PlacedPart[]>();

interface PlacedPart extends NotePart {
  readonly text: string;
  readonly at: PartPlace;
}

/** Null for a note that says nothing of ours, or that can't be read in parts. */
function readParts({ whole, readable, lines, line }: NoteSource, before: Note): readonly PlacedPart[] | null {
  const isOurs = ({ tags, elements }: Pick<Note, 'tags' | 'elements'>) => tags.length + elements.length > 0;
  if (!isOurs(before)) return null;
  const earlier = partsOf.get(before) ?? [];
  const known = new Map(earlier.map((part) => [part.text, part]));
  const body = lines.startOf(line);
  const starts = partStarts(readable.slice(body)).map((start) => body + start);
  const parts = starts.map((start, index): PlacedPart => {
    const written = whole.slice(start, starts[index + 1]);
    const at = { start, line: lines.lineAt(start) };
    const seen = earlier[index]?.text === written ? earlier[index] : known.get(written);
    if (seen) {
      const by = { start: start - seen.at.start, line: at.line - seen.at.line };
      if (by.start === 0 && by.line === 0) return seen;
      return { ...seen, ...moved({ said: seen.said, problems: seen.problems }, by), at };
    }
    const text = ownText(written);
    const shown = readable.slice(start, starts[index + 1]);
    const source = {
      whole: text,
      readable: shown === text ? text : ownText(shown),
      lines: new Lines(text),
      line: 0,
    };
    const { ends, ...read } = readPart(source, false);
    return { ...moved(read, at), text, at, ends };
  });
  const isWhole = parts.every(
    ({ ends }, index) => ends === 'closed' || (ends === 'open' && index === parts.length - 1),
  );
  return isWhole && parts.some(({ said }) => isOurs(said)) ? parts : null;
}

/** Of several parts what they say together. */
function joinedParts(parts: readonly NotePart[]): Pick<NotePart, 'said' | 'problems'> {
  const all = <Name extends Exclude<keyof Said, 'references'>>(name: Name) =>
    joined(parts.map(({ said }) => said[name] as Said[Name][number][]));
  return {
    said: {
      elements: all('elements'),
      questions: all('questions'),
      tags: all('tags'),
      flows: all('flows'),
      mentions: all('mentions'),
      ids: all('ids'),
      times: all('times'),
      blocks: all('blocks'),
      pictures: all('pictures'),
      // A note that has any is read as a whole.
      references: null,
      labels: all('labels'),
    },
    problems: (parts[0]?.problems ?? []).map((_, rule) =>
      joined(parts.map(({ problems }) => problems[rule] ?? [])),
    ),
  };
}

/** Thousands of values in hundreds of lists: `flatMap` takes three times as long. */
function joined<Value>(lists: readonly (readonly Value[])[]): Value[] {
  const all: Value[] = [];
  for (const list of lists) for (const value of list) all.push(value);
  return all;
}
