/** Where a note names elements and tags. Format page, sections 4, 6 and 7. */
import escapeStringRegexp from 'escape-string-regexp';
import type { Detail, Note, Tag } from '../../note/note';
import { arrow, flowParts } from '../../session/flows';
import { elementName, idName, type NamePlace } from './name';
import { placesIn } from '../../sessionFile/places';
import { patternOf } from '../../sessionFile/shape';

/**
 * Elements in headings, at the ends of flows and behind `about:`; ids at the tags that have them, and wherever else a
 * text says `^R-1`. In the order of the text; the id of a question is a catalog's and none of these.
 *
 * In `'## Reader #interactor\n\n- #flow -> Loans: titles'` the heading's `Reader`, which is a definition, and `Loans`.
 */
export function namesInNote(note: Note): readonly NamePlace[] {
  const { text } = note;
  const headings = note.elements.map(({ name, nameSpan: span }): NamePlace => {
    const written = text.slice(span.start, span.end);
    return { name: elementName(name), written, span, isDefinition: true };
  });
  const uses = note.tags.flatMap((tag) => [
    ...(tag.kind === 'flow' ? flowEnds(text, tag) : []),
    ...tag.details.flatMap((detail) => (detail.key === 'about' ? namesAbout(text, detail) : [])),
  ]);
  return [...headings, ...uses, ...ids(note)].sort((one, other) => one.span.start - other.span.start);
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

// Where a session file gives something the name that an element may have. Format page, section 9.

const patterns: ReadonlySet<string> = new Set(['components.*.name', 'scope.in.*', 'scope.out.*']);

/** In `'components: [{ name: Door }]\nscope: { out: [the bus] }'` `Door` and `the bus`. Never throws. */
export const namesInSessionFile = (text: string): readonly NamePlace[] =>
  placesIn(text).places.flatMap(({ part, path, text: written, span }) =>
    part === 'value' && patterns.has(patternOf(path))
      ? [{ name: elementName(written), written, span, isDefinition: false }]
      : [],
  );
