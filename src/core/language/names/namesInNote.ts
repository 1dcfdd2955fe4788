/**
 * Where a note names elements, tags, people, and in `source:` documents, notes and other files. Format page,
 * "Elements", "Flows" and "People, dates and ids".
 */
import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { elementKey, type Note } from '../../note/note';
import { keyNamed, type KnownKeys } from '../../session/elements';
import { namesInTag } from '../../session/flows';
import type { Person } from '../../sessionFile/sessionFile';
import { elementName, idName, type NamePlace, personNameIn } from './name';
import { namesIn, withoutRemark } from '../../note/attendeeNames';
import { pairOf } from '../../sessionFile/yamlSource';
import { withoutConflicts } from '../../text/damage';
import type { Span } from '../../text/span';
import type { TextEdit } from '../../text/textEdit';
import { parseYaml } from '../../yaml/parseYaml';
import { scalarText } from '../../yaml/yamlText';
import { fileNameOf, parentOf, resolveFrom } from '../../text/paths';
import type { Session } from '../../session/session';

/**
 * Elements in headings, at the ends of flows and behind `about:`; ids at the tags that have them, and wherever else a
 * text says `^R-1`; people behind an `@`, and by their id among attendees and owners. In the order of the text; the id
 * of a question is a catalog's and none of these. `persons` are those that the session file knows, `known` the elements of
 * the session; those of the note itself need not be among them.
 *
 * In `'## Reader #interactor\n\n- #flow -> Loans: titles'` the heading's `Reader`, which is a definition, and `Loans`.
 */
export const namesInNote = (note: Note, persons: readonly Person[], known: KnownKeys): readonly NamePlace[] =>
  [...headings(note), ...namesInTags(note, known), ...ids(note), ...people(note, persons)].sort(
    (one, other) => one.span.start - other.span.start,
  );

const headings = ({ text, elements }: Note): NamePlace[] =>
  elements.map(({ name, nameSpan: span }) => {
    const written = text.slice(span.start, span.end);
    return { name: elementName(name), written, span, isDefinition: true };
  });

function namesInTags({ text, tags, elements }: Note, known: KnownKeys): NamePlace[] {
  const own = new Set(elements.map(({ key }) => key));
  const keys: KnownKeys = { has: (key) => own.has(key) || known.has(key) };
  return tags.flatMap((tag) =>
    namesInTag(text, tag).map(({ name, span }) => {
      const written = text.slice(span.start, span.end);
      return { name: elementName(keyNamed(name, keys)), written, span, isDefinition: false };
    }),
  );
}

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

// The people whom a note writes down: behind an `@`, among its attendees, and as owners. Format page, section 5.

export interface WrittenPerson {
  /** Who is meant: `dana`, also of `"@dana"` among the attendees. */
  readonly id: string;
  /** Without quotes and `@`. */
  readonly span: Span;
  /** Behind an `@` in the text; elsewhere an id may as well be a name. */
  readonly isMention: boolean;
  /** Writes another id there, in the same quotes. */
  readonly renamed: (to: string) => TextEdit;
}

/** In the order of the text: in `'- [ ] #ask @dana Who?\n  - owner: lee'` the `dana` and the `lee`. */
export function peopleInNote(note: Note): readonly WrittenPerson[] {
  const owners = note.tags.flatMap(({ details }) =>
    details.flatMap((detail) => (detail.key === 'owner' ? ownersIn(note.text, detail.valueSpan) : [])),
  );
  return [...attendeesIn(note), ...mentionsIn(note), ...owners].sort(
    (one, other) => one.span.start - other.span.start,
  );
}

const mentionsIn = ({ mentions }: Note): WrittenPerson[] =>
  mentions.map(({ id, span }) => ({
    id,
    span: { start: span.start + 1, end: span.end },
    isMention: true,
    renamed: (to) => ({ span, newText: `@${to}` }),
  }));

/** Those that have no `@`: the others are mentions. */
function ownersIn(text: string, { start, end }: Span): WrittenPerson[] {
  return [...text.slice(start, end).matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
    const id = part.trim();
    const from = start + index + part.indexOf(id);
    const span = { start: from, end: from + id.length };
    if (id === '' || id.startsWith('@')) return [];
    return [{ id, span, isMention: false, renamed: (to: string) => ({ span, newText: to }) }];
  });
}

/** In the front matter, where YAML may have them in quotes. */
function attendeesIn({ text, frontMatter, lines }: Note): WrittenPerson[] {
  const { values } = frontMatter;
  if (!frontMatter.span || !['attendees', 'speakers', 'notetaker'].some((key) => values.has(key))) return [];
  const base = lines.startOf(lines.lineAt(frontMatter.span.start) + 1);
  const yaml = withoutConflicts(text).slice(base, lines.startOf(lines.lineAt(frontMatter.span.end)));
  const contents = parseYaml(yaml)?.document.contents ?? null;
  const value = pairOf(contents, 'attendees')?.value ?? null;
  const speakers = pairOf(contents, 'speakers')?.value ?? null;
  const notetaker = pairOf(contents, 'notetaker')?.value ?? null;
  return [
    ...(isScalar(value) ? attendeesOf(value, yaml, base, value.type !== 'PLAIN') : []),
    ...[
      ...(isSeq(value) ? value.items : []),
      ...(isMap(speakers) ? speakers.items.map((pair) => pair.value) : []),
      notetaker,
    ].flatMap((item) => (isScalar(item) ? attendeesOf(item, yaml, base, true) : [])),
  ];
}

/** One alone may need other quotes when it is renamed; what is around a name stays: others, brackets, a remark. */
function attendeesOf(node: Scalar, yaml: string, base: number, isOne: boolean): WrittenPerson[] {
  const [start, end] = node.range ?? [0, 0];
  const [, open = '', words = ''] = /^(["']?)(.*?)["']?$/s.exec(yaml.slice(start, end)) ?? [];
  const from = base + start + open.length;
  const names = namesIn(words, isOne);
  const quoting = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? node.type : null;
  const said = typeof node.value === 'string' ? node.value.trim() : words;
  return names.map((name) => {
    const id = withoutRemark(name.name);
    const span = { start: from + name.start, end: from + name.start + id.length };
    const sign = said.startsWith('@') ? '@' : '';
    const whole = { start: base + start, end: base + end };
    const isPart = names.length > 1 || id.length < said.length - sign.length;
    return {
      id: isPart ? id : said.slice(sign.length),
      span,
      isMention: false,
      renamed: (to) =>
        isPart
          ? { span, newText: to }
          : { span: whole, newText: scalarText(sign + to, quoting ?? (sign === '' ? null : 'QUOTE_SINGLE')) },
    };
  });
}

// What the `source:` of a tag names: documents of the session, notes and other files. Format page, section 6.

export interface SourcePlace {
  readonly span: Span;
  /** A document's link as the session file has it, or a path as in `Place.file`. */
  readonly target: { readonly link: string } | { readonly file: string };
}

/**
 * In `source: Door manual, page 3; kickoff.interview.md` the title of a document that has a link, and the note. Parts
 * between commas and semicolons count as a whole. A path such as `photos/bin.jpg` is from the note, whose path is
 * `file`; whether it exists nobody knows.
 */
export function sourcesInNote(
  note: Note,
  file: string,
  { documents, interviews }: Pick<Session, 'documents' | 'interviews'>,
): readonly SourcePlace[] {
  const links = new Map(documents.map(({ title, link }) => [elementKey(title), link]));
  const targetOf = (written: string): SourcePlace['target'] | null => {
    const link = links.get(elementKey(written));
    if (link) return { link };
    const interview = interviews.find(
      (one) => fileNameOf(one.file).normalize('NFC') === written.normalize('NFC'),
    );
    if (interview) return { file: interview.file };
    const path = /^[^\s<>"'`|*?\\]+\.[\p{L}\p{N}]+$/u.test(written)
      ? resolveFrom(parentOf(file), written)
      : null;
    return path === null ? null : { file: path };
  };
  return note.tags
    .flatMap(({ details }) => details.filter(({ key }) => key === 'source'))
    .flatMap(({ valueSpan: { start, end } }) =>
      [...note.text.slice(start, end).matchAll(/[^,;]+/g)].flatMap(({ 0: part, index }) => {
        const written = part.trim();
        const target = targetOf(written);
        const from = start + index + part.indexOf(written);
        return target ? [{ span: { start: from, end: from + written.length }, target }] : [];
      }),
    );
}
