/** Where a note names elements, tags and people. Format page, "Elements", "Flows" and "People, dates and ids". */
import { elementKey, type Note } from '../../note/note';
import { namesInTag } from '../../session/flows';
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
  tags.flatMap((tag) =>
    namesInTag(text, tag).map(({ name, span }) => {
      const written = text.slice(span.start, span.end);
      return { name: elementName(name), written, span, isDefinition: false };
    }),
  );

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
