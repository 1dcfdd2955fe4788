/** What an editor tells about a place of a note. */
import { valuesOf } from '../note/details';
import { detailOf } from '../note/detailKeys';
import { textAskedOf } from '../catalog/catalog';
import { subjectKeyOf, questionKeyOf } from '../note/flowRows';
import type { ElementSection, Note, Question, Tag } from '../note/note';
import type { TimeMark } from '../note/notedPlaces';
import { clockAfter, elapsedWords } from '../text/elapsed';
import { containsOffset, type Span } from '../text/span';
import { type Stride, strideCategories, strideName } from '../note/stride';
import { isElementKind, tagAt } from '../note/tagSyntax';
import type { EarlierAnswer } from '../interview/checklist/checklist';
import { type ChecklistInput, NoteSubjects } from '../interview/checklist/noteSubjects';
import {
  wordMeaning,
  detailMeanings,
  elementTags,
  frontMatterMeanings,
  tagMeanings,
  valueMeaning,
} from './fixedWords';
import { calibratedText } from '../session/calibrations';
import type { Finding } from '../session/session';
import { coverageOf } from '../interview/checklist/sheetCoverage';
import { answeredOfAll } from './noteLenses';

/** Plain text, all of it. */
export interface Explanation {
  readonly span: Span;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Newest first. */
  readonly earlier: readonly EarlierAnswer[];
}

/**
 * At the `S` of `- #hint/S it leaks` what Spoofing is, at the word what a hint is for and how this one is rated. Null
 * where there is nothing to tell; people are told about elsewhere.
 */
export function explanationAt(input: ChecklistInput, offset: number): Explanation | null {
  const { note } = input;
  if (note.frontMatter.span && containsOffset(note.frontMatter.span, offset))
    return aboutFrontMatter(input, offset);
  const mark = note.times.find(({ span }) => containsOffset(span, offset));
  if (mark) return aboutTime(note, mark);
  const tag = note.tags.find(({ span }) => containsOffset(span, offset));
  if (tag) return aboutTag(input, tag, offset);
  const element = note.elements.find(({ heading }) => containsOffset(heading, offset));
  if (element) return aboutElement(note.text, element, offset);
  const question = note.questions.find(({ idSpan }) => idSpan && containsOffset(idSpan, offset));
  if (question?.idSpan)
    return aboutLetter(note.text, question.idSpan, offset) ?? aboutQuestion(input, question, question.idSpan);
  return aboutDetail(input, offset);
}

const plainExplanation = (span: Span, title: string, ...paragraphs: readonly string[]): Explanation => ({
  span,
  title,
  paragraphs,
  earlier: [],
});

function aboutTag(input: ChecklistInput, tag: Tag, offset: number): Explanation {
  return (
    aboutLetter(input.note.text, tag.span, offset) ??
    plainExplanation(
      tag.span,
      `#${tag.kind}`,
      tagMeanings[tag.kind],
      ...reasonOf(input, tag),
      ...howFarAsked(input, tag),
    )
  );
}

/** `12 min into the interview, 09:12`; without the clock where nobody noted when it began. */
function aboutTime({ frontMatter }: Note, { time, span }: TimeMark): Explanation {
  const clock = clockAfter(frontMatter.started, time);
  return plainExplanation(span, time, [elapsedWords(time), clock].filter(Boolean).join(', '));
}

function reasonOf({ session, file }: ChecklistInput, tag: Tag): readonly string[] {
  const finding = session.findings.find((one) => one.file === file && one.span.start === tag.span.start);
  return finding ? [severityReason(finding, tag)] : [];
}

/** Of a flow: `3 of 8 answered`. */
function howFarAsked(input: ChecklistInput, tag: Tag): readonly string[] {
  const row = input.note.flows.find((flow) => flow.tag === tag);
  if (!row) return [];
  const { settled, total } = coverageOf(
    new NoteSubjects(input).entriesOf({ key: row.key, kind: 'flow', type: null }),
  );
  return [`Questions about it: ${answeredOfAll(settled, total)}`];
}

/** A category at its letter behind the `/` of a tag or id. */
function aboutLetter(text: string, { start, end }: Span, offset: number): Explanation | null {
  const slash = text.slice(start, end).indexOf('/');
  const at = Math.min(offset, end - 1);
  const category = strideCategories.find(({ letter }) => letter === text.charAt(at).toUpperCase());
  if (slash < 0 || at <= start + slash || !category) return null;
  const { letter, name, property, definition } = category;
  return plainExplanation(
    { start: at, end: at + 1 },
    `${letter} · ${name}`,
    definition,
    `It violates: ${property}.`,
  );
}

function aboutElement(
  text: string,
  { nameSpan, heading }: ElementSection,
  offset: number,
): Explanation | null {
  for (let at = nameSpan.end; at < heading.end; at++) {
    const tag = tagAt(text, at);
    if (!tag || !isElementKind(tag.word)) continue;
    const span = { start: at, end: at + tag.length };
    const word = text.slice(at + 1, span.end).toLowerCase();
    const meaning = elementTags[word] ?? elementTags[tag.word];
    return containsOffset(span, offset) && meaning !== undefined
      ? plainExplanation(span, `#${word}`, meaning)
      : null;
  }
  return null;
}

function aboutQuestion(input: ChecklistInput, question: Question, span: Span): Explanation | null {
  if (question.id === null) return null;
  const subjects = new NoteSubjects(input);
  const known = subjects.catalog.get(question.id);
  const subject = subjectKeyOf(question) ?? '';
  const earlier = subjects.earlier.get(subject)?.get(questionKeyOf(question));
  if (!known && !earlier) return null;
  const { stride = [] as readonly Stride[], why = null, listenFor = [] } = known ?? {};
  const paragraphs = [
    stride.map(strideName).join(', '),
    why ?? '',
    listenFor.length ? `Listen for: ${listenFor.join(', ')}.` : '',
  ];
  return {
    span,
    title: known
      ? textAskedOf(known, question.flow ? null : (question.element?.type ?? null))
      : question.text,
    paragraphs: paragraphs.filter((paragraph) => paragraph !== ''),
    earlier: earlier?.answers ?? [],
  };
}

function aboutDetail(input: ChecklistInput, offset: number): Explanation | null {
  for (const tag of input.note.tags) {
    const detail = tag.details.find(({ span }) => containsOffset(span, offset));
    if (!detail) continue;
    const { key, value, span, valueSpan } = detail;
    const rates = key === 'severity' || key === 'impact' || key === 'likelihood';
    const reason = rates ? reasonOf(input, tag) : [];
    const keySpan = { start: span.start, end: span.start + key.length };
    if (containsOffset(keySpan, offset)) {
      const values = valuesOf(key, tag.kind);
      return plainExplanation(
        keySpan,
        key,
        detailMeanings[key],
        ...(values ? [values.join(' · ')] : []),
        ...reason,
      );
    }
    const meaning = valueMeaning(key, value);
    if (!containsOffset(valueSpan, offset) || (meaning === null && reason.length === 0)) return null;
    return plainExplanation(valueSpan, `${key}: ${value}`, ...(meaning === null ? [] : [meaning]), ...reason);
  }
  return null;
}

function aboutFrontMatter(
  { note: { lines, frontMatter } }: ChecklistInput,
  offset: number,
): Explanation | null {
  const { line, character } = lines.at(offset);
  const key = /^[a-z]+(?=[ \t]*:)/i.exec(lines.textOf(line))?.[0] ?? '';
  const start = lines.startOf(line);
  if (character <= key.length && Object.hasOwn(frontMatterMeanings, key)) {
    const meaning = frontMatterMeanings[key as keyof typeof frontMatterMeanings];
    return plainExplanation({ start, end: start + key.length }, key, meaning);
  }
  const { role } = frontMatter;
  const span = frontMatter.values.get('role');
  const meaning = role && wordMeaning('meetings.*.role', role);
  return role && meaning && span && containsOffset(span, offset)
    ? plainExplanation(span, role, meaning)
    : null;
}

/**
 * How it comes that a finding is as severe as it is. Format page, section "From hint to risk".
 *
 * `Severity high: calibrated as high for Spoofing (a.interview.md:3, 2026-11-23: “the newspaper”), likelihood medium, as
 * nothing else is said.` Where it is unrated, what is missing.
 */
export function severityReason(finding: Finding, tag: Tag): string {
  const { kind, severity, severityFrom, calibratedBy, impact, stride } = finding;
  if (kind === 'dismissed') return 'What was dismissed has no severity.';
  const likelihood = finding.likelihood ?? 'medium, as nothing else is said';
  switch (severityFrom) {
    case 'given':
      return `Severity ${severity}, given by “${detailOf(tag, 'severity') === null ? '!' : 'severity:'}”.`;
    case 'impact':
      return `Severity ${severity}: impact ${impact}, likelihood ${likelihood}.`;
    case 'calibration':
      return `Severity ${severity}: ${calibratedBy ? calibratedText(calibratedBy) : 'calibrated'}, likelihood ${likelihood}.`;
    case null:
      return stride.length === 0
        ? 'Unrated: it has neither an “impact:” nor a category that could be calibrated.'
        : `Unrated: it has no “impact:”, and nobody has calibrated ${stride.map(strideName).join(' or ')}.`;
  }
}
