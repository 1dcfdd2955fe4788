/** Where a note names elements, tags and people. Format page, "Elements", "Flows" and "People, dates and ids". */
import escapeStringRegexp from 'escape-string-regexp';
import { elementKey, type Detail, type Note, type Tag } from '../../note/note';
import { arrow, flowParts } from '../../session/flows';
import type { Person } from '../../sessionFile/sessionFile';
import { elementName, idName, personNameIn, type NamePlace } from './name';
import { peopleInNote } from './peopleInNote';

/**
 * Elements in headings, at the ends of flows and behind `about:`; ids at the tags that have them, and wherever else a
 * text says `^R-1`; people behind an `@`, and by their id among attendees and owners. In the order of the text; the id
 * of a question is a catalog's and none of these. `persons` are those that the session file knows.
 *
 * In `'## Reader #interactor\n\n- #flow -> Loans: titles'` the heading's `Reader`, which is a definition, and `Loans`.
 */
export const namesInNote = (note: Note, persons: readonly Person[]): readonly NamePlace[] =>
  [...headings(note), ...namesInTags(note), ...ids(note), ...people(note, persons)].sort(
    (one, other) => one.span.start - other.span.start,
  );

const headings = ({ text, elements }: Note): NamePlace[] =>
  elements.map(({ name, nameSpan: span }) => {
    const written = text.slice(span.start, span.end);
    return { name: elementName(name), written, span, isDefinition: true };
  });

const namesInTags = ({ text, tags }: Note): NamePlace[] =>
  tags.flatMap((tag) => [
    ...(tag.kind === 'flow' ? flowEnds(text, tag) : []),
    ...tag.details.flatMap((detail) => (detail.key === 'about' ? namesAbout(text, detail) : [])),
  ]);

function people(note: Note, persons: readonly Person[]): NamePlace[] {
  const nameOf = personNameIn(persons);
  const ids = new Set(persons.map(({ id }) => elementKey(id)));
  return peopleInNote(note)
    .filter(({ id, isMention }) => isMention || ids.has(elementKey(id)))
    .map(({ id, span }) => {
      const written = note.text.slice(span.start, span.end);
      return { name: nameOf(id), written, span, isDefinition: false };
    });
}

function ids({ questions, tags, ids: written }: Note): NamePlace[] {
  const asked = new Set(questions.map(({ idSpan }) => idSpan?.start));
  const own = new Set(tags.map(({ idSpan }) => idSpan?.start));
  return written
    .filter(({ span }) => !asked.has(span.start))
    .map(({ id, span }) => ({
      name: idName(id),
      written: id,
      span: { start: span.start + 1, end: span.end },
      isDefinition: own.has(span.start),
    }));
}

/** The text of a tag is one line without its marks; the names are found again between the arrows as written. */
function flowEnds(text: string, { text: said, textSpan }: Tag): NamePlace[] {
  const { ends, arrows } = flowParts(said);
  if (arrows.length === 0) return [];
  const written = text.slice(textSpan.start, textSpan.end);
  const arrowsWritten = [...written.matchAll(new RegExp(arrow, 'gu'))];
  const starts = [0, ...arrowsWritten.map(({ 0: found, index }) => index + found.length)];
  return ends.flatMap((end, index) => {
    const start = starts[index];
    if (end === '' || start === undefined) return [];
    const found = wordsOf(end).exec(written.slice(start, arrowsWritten[index]?.index));
    return found ? [placeAt(textSpan.start + start + found.index, found[0], end)] : [];
  });
}

/** A name as it may be written: over two lines too, with the signs of a quote between. */
function wordsOf(name: string): RegExp {
  const words = name.split(' ').map(escapeStringRegexp);
  const gap = '(?:[^\\S\\r\\n]+|[^\\S\\r\\n]*(?:\\r\\n?|\\n)[\\s>]*)';
  return new RegExp(`(?<![\\p{L}\\p{N}@^#_-])${words.join(gap)}(?![\\p{L}\\p{N}_-])`, 'u');
}

/** `Web shop; Loans` → both, `none` → nothing. */
function namesAbout(text: string, { value, valueSpan: { start, end } }: Detail): NamePlace[] {
  if (value.toLowerCase() === 'none') return [];
  return [...text.slice(start, end).matchAll(/[^;]+/g)].flatMap(({ 0: part, index }) => {
    const name = part.trim();
    return name === '' ? [] : [placeAt(start + index + part.indexOf(name), name, name)];
  });
}

const placeAt = (start: number, written: string, name: string): NamePlace => ({
  name: elementName(name),
  written,
  span: { start, end: start + written.length },
  isDefinition: false,
});
