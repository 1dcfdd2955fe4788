/**
 * Data moving between elements, and the elements that a tag names: at the ends of a flow, and behind `about:`. Format
 * page, section 6.
 */
import escapeStringRegexp from 'escape-string-regexp';
import type { ElementNames } from './elements';
import type { InterviewNote } from './interviews';
import { madeOfParts } from './madeOfNote';
import { type PlacedTag, saidByOf } from './placedTags';
import type { Flow, FlowSubject } from './sessionFlows';
import type { ProblemList } from './problemList';
import type { Detail } from '../note/detailKeys';
import { aboutOf } from '../note/details';
import { partsOfList } from '../note/inlineText';
import { arrow, flowName, flowParts, flowSteps, isWholeFlow } from '../note/flowRows';
import type { FlowRow, FlowStep, Note, Tag } from '../note/note';
import { withoutStruck } from '../note/placeholders';
import { isSameList } from '../text/sameList';
import type { Span } from '../text/span';

/**
 * The flows of one tag: `A -> B <- C: orders (HTTPS)` is A to B and C to B, each with the data and the protocol; `<->`
 * is one each way, and `A -> B, C` one to each of two elements. A missing end is the tag's element. Without an arrow, or with an end that stays missing, the
 * tag is a `malformed-flow` problem and makes no flow. A name that no heading defines is a flow's end only, no element of the session.
 */
export function flowsOf(placed: PlacedTag, names: ElementNames, problems: ProblemList): readonly Flow[] {
  const { tag, context } = placed;
  const { id, remarks, at, file, line, span } = context;
  const steps = stepsOf(tag, names);
  if (steps.length === 0) problems.add(file, { code: 'malformed-flow', span, tag });
  const { data, protocol } = partsOf(tag, names);
  const saidBy = saidByOf(placed);
  return steps.map(({ from, to }) => ({
    id,
    from,
    to,
    data,
    protocol,
    saidBy,
    remarks,
    at,
    file,
    line,
    span,
    item: tag.item,
  }));
}

const partsOf = (tag: Tag, names: ElementNames) => flowParts(tag.text, (name) => names.isHeading(name));

/** As the session spells the names; none for a tag that nobody can read. */
function stepsOf(tag: Tag, names: ElementNames): readonly FlowStep[] {
  const parts = partsOf(tag, names);
  const [own] = aboutOf(tag);
  if (!isWholeFlow(parts, own !== undefined)) return [];
  const isElement = (name: string) => names.isHeading(name);
  const named = parts.ends.map((written) =>
    (joinedNames(written, isElement) ?? [written || (own ?? '')]).map((name) => names.nameOf(name)),
  );
  return flowSteps(parts.arrows, named);
}

/**
 * What the flows of a session are to those who ask about them, in the order of first appearance. The same objects as before
 * where nothing changed: questions are kept by them.
 */
export function flowSubjectsOf(notes: readonly InterviewNote[], names: ElementNames): readonly FlowSubject[] {
  const rows = new Map<
    string,
    { readonly first: FlowRow; readonly note: Note; readonly interviews: Set<string> }
  >();
  for (const { note, interview } of notes)
    for (const row of note.flows) {
      const same = rows.get(row.key) ?? { first: row, note, interviews: new Set() };
      rows.set(row.key, same);
      same.interviews.add(interview.file);
    }
  return [...rows.values()].map(({ first: { key, text, tag }, note, interviews }) => {
    const subjects = subjectsBefore(note);
    const steps = stepsOf(tag, names);
    const subject = { key, name: flowName(steps), text, steps, interviews: [...interviews] };
    const before = subjects.get(tag);
    if (before && isSameSubject(before, subject)) return before;
    subjects.set(tag, subject);
    return subject;
  });
}

/** By the tag of its first row, which stays while nobody changes it. */
const subjectsBefore = madeOfParts<Tag, FlowSubject>();

/** Given the same row. */
const isSameSubject = (one: FlowSubject, other: FlowSubject): boolean =>
  isSameList(one.steps, other.steps, (a, b) => a.from === b.from && a.to === b.to) &&
  isSameList(one.interviews, other.interviews);

/** What stands between names that somebody lists. */
const joint = /[,;/]|[ \t](?:and|und|&)[ \t]/;

/** `Till, Safe` and `Till / Safe` → both names, where all of them are elements and the whole is none; else null. */
export function joinedNames(written: string, isElement: (name: string) => boolean): readonly string[] | null {
  const parts = written.split(joint).map((part) => part.trim());
  return parts.length > 1 && parts.every(isElement) && !isElement(written) ? parts : null;
}

// The elements that a tag names: at the ends of a flow, and behind `about:`.

export interface TagName {
  /** As it is read: on one line. */
  readonly name: string;
  readonly span: Span;
}

/**
 * Of `#flow Reader -> Loans: titles` both ends, as far as they are wanted. `text` is that of the tag's note, in which
 * it takes time to find a name again.
 */
export const namesInTag = (
  text: string,
  tag: Tag,
  isWanted: (name: string) => boolean = () => true,
): TagName[] => [
  ...(tag.kind === 'flow' ? flowEnds(text, tag, isWanted) : []),
  ...tag.details.flatMap((detail) => (detail.key === 'about' ? namesAbout(text, detail, isWanted) : [])),
];

/** The text of a tag is one line without its marks; the names are found again between the arrows as written. */
function flowEnds(
  text: string,
  { text: said, textSpan }: Tag,
  isWanted: (end: string) => boolean,
): TagName[] {
  const { ends: joined, arrows } = flowParts(said, isWanted);
  const ends = joined.map((end) => (isWanted(end) ? [end] : end.split(joint).map((part) => part.trim())));
  if (arrows.length === 0 || !ends.flat().some(isWanted)) return [];
  const written = withoutStruck(text.slice(textSpan.start, textSpan.end));
  const arrowsWritten = [...written.matchAll(new RegExp(arrow, 'gu'))];
  const starts = [0, ...arrowsWritten.map(({ 0: found, index }) => index + found.length)];
  return ends.flatMap((names, index) => {
    const start = starts[index];
    if (start === undefined) return [];
    return names.flatMap((name) => {
      if (name === '' || !isWanted(name)) return [];
      const found = wordsOf(name).exec(written.slice(start, arrowsWritten[index]?.index));
      return found ? [placeAt(textSpan.start + start + found.index, found[0], name)] : [];
    });
  });
}

/** A name as it may be written: over two lines too, with the signs of a quote between. */
function wordsOf(name: string): RegExp {
  const words = name.split(' ').map(escapeStringRegexp);
  const gap = '(?:[^\\S\\r\\n]+|[^\\S\\r\\n]*(?:\\r\\n?|\\n)[\\s>]*)';
  return new RegExp(`(?<![\\p{L}\\p{N}@^#_-])${words.join(gap)}(?![\\p{L}\\p{N}_-])`, 'u');
}

/** `Web shop; Loans` → both, `none` → nothing. */
function namesAbout(
  text: string,
  { value, valueSpan: { start, end } }: Detail,
  isWanted: (name: string) => boolean,
): TagName[] {
  if (value.toLowerCase() === 'none') return [];
  let at = start;
  return partsOfList(text.slice(start, end)).flatMap((part) => {
    const name = part.trim();
    const nameStart = at + part.indexOf(name);
    at += part.length + 1;
    return name === '' || !isWanted(name) ? [] : [placeAt(nameStart, name, name)];
  });
}

const placeAt = (start: number, written: string, name: string): TagName => ({
  name,
  span: { start, end: start + written.length },
});
