/** Every answer that the notes hold, by element or flow and category, with who gave it and when. Format page, "Reports". */
import { isKeyOf } from '../../note/detailParts';
import { isFinding, type Tag } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import { speakersNamedIn } from '../../note/speakers';
import { type Stride, strideLetters } from '../../note/stride';
import type { Place } from '../../session/place';
import type { PastAnswer, Session, SessionQuestion, Task } from '../../session/session';
import { subjectNameOf } from '../../session/sessionQuestions';
import { askedOf, isSettled } from '../../session/status';
import type { Span } from '../../text/span';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { columnName } from '../coverageText';
import { escapeMarkdown, labelled, type ListItem, markdownList } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';

export const answersSection: WriteSection = ({ session, wording }) => {
  const answered = answeredIn(session);
  const named = [...session.elements, ...session.flowSubjects].map(({ name }) => name);
  return [...named, null].flatMap((subject) => {
    const here = answered.filter((one) => one.subject === subject);
    const name = subject === null ? wording.words.theSolution : wording.elements([subject]);
    return here.length ? [`### ${name}`, ...byCategory(here, name, wording)] : [];
  });
};

/** One question or ask that somebody answered, or settled without words. */
interface Answered extends PastAnswer {
  readonly text: string;
  /** Of an ask: texts point at it. */
  readonly label: string | null;
  /** Of several the first says where it stands. */
  readonly stride: readonly Stride[];
  /** What it was put to: an element or a flow. */
  readonly subject: string | null;
  /** Who was asked; empty for a question to whoever was there. */
  readonly asked: readonly string[];
  /** What became of an ask without an answer. */
  readonly outcome: Task['outcome'];
  readonly because: string | null;
  /** Of an ask. */
  readonly remarks: string | null;
  /** In other notes of the same interview. */
  readonly beside: readonly PastAnswer[];
  readonly earlier: readonly PastAnswer[];
}

function answeredIn({ questions, asks }: Session): readonly Answered[] {
  return [...questions.map(ofQuestion), ...asks.map(ofAsk)].filter(
    (one) => isSettled(one) || one.outcome !== null || one.answer !== null || one.earlier.length > 0,
  );
}

const ofQuestion = (question: SessionQuestion): Answered => ({
  ...question,
  label: null,
  subject: subjectNameOf(question),
  // Beside a question that waits it is whom the others hear of among what is open.
  asked: isSettled(question) ? askedOf(question) : [],
  outcome: null,
  because: null,
  remarks: null,
  beside: question.beside.filter(({ answer }) => answer !== null),
  earlier: question.history.filter(({ answer }) => answer !== null),
});

const ofAsk = (ask: Task): Answered => ({
  ...ask,
  label: ask.id,
  subject: ask.element,
  status: ask.answer === null ? 'open' : 'answered',
  asked: ask.owners,
  outcome: ask.answer === null ? ask.outcome : null,
  saidBy: speakersOfAnswer(ask),
  beside: ask.beside.map(withSpeakers),
  earlier: ask.history.map(withSpeakers),
});

/** Whoever answers an ask is named by the answer alone: it may have come by mail. */
const speakersOfAnswer = ({ answer }: Pick<PastAnswer, 'answer'>): readonly string[] => [
  ...new Set(speakersNamedIn(answer ?? '')),
];

const withSpeakers = (past: PastAnswer): PastAnswer => ({ ...past, saidBy: speakersOfAnswer(past) });

function byCategory(answered: readonly Answered[], subject: string, wording: Wording): string[] {
  return [...strideLetters, null].flatMap((letter) => {
    const here = answered.filter(({ stride }) => (stride[0] ?? null) === letter);
    const list = markdownList(here.map((one) => answerItem(one, wording)));
    return list ? [`#### ${subject}, ${columnName(letter, wording.words)}`, list] : [];
  });
}

function answerItem(one: Answered, wording: Wording): ListItem {
  const { answers, labels, values } = wording.words;
  return {
    text: `**${one.label === null ? '' : `${escapeMarkdown(one.label)} `}${wording.title(one.text)}**`,
    items: [
      ...labelled(labels.stride, [one.stride.length > 1 ? wording.stride(one.stride) : '']),
      ...labelled(answers.asked, [wording.persons(one.asked)]),
      ...labelled(labels.status, [one.status === 'answered' ? '' : values[one.outcome ?? one.status]]),
      ...labelled(labels.reason, wording.notes(one.because)),
      ...labelled(labels.remarks, wording.notes(one.remarks)),
      ...answerOf(one, wording),
      ...one.beside.flatMap((other) => answerOf(other, wording)),
      ...one.earlier.map((past) => ({
        text: `${answers.earlier}:`,
        items: answerOf(past, wording),
      })),
    ],
  };
}

function answerOf(
  {
    answer,
    saidBy,
    status,
    ...said
  }: Pick<PastAnswer, 'answer' | 'saidBy' | 'status' | 'at' | 'date'> & Place,
  wording: Wording,
): ListItem[] {
  const { answers, labels } = wording.words;
  // A list of one line is a line.
  const words = answer?.includes('\n') ? answer : (answer?.replace(/^[-*+]\s+(?=\S)/, '') ?? null);
  const shown = words === null ? [] : wording.notes(answerShown(words, (kind) => wording.value(kind)));
  const silent = status === 'answered' && !shown.some(Boolean) ? [answers.nothingWritten] : [];
  return [
    ...labelled(labels.answer, [...shown, ...silent]),
    ...labelled(labels.note, [wording.source(said, saidBy)]),
  ];
}

// An answer in its own words, with what was found in it named and not told twice.

/** What a tag is called, such as `hint`. */
type WordOf = (kind: Tag['kind']) => string;

const first = '- [x] ?\n\n';

/**
 * `'By card.\n- #risk/S! it is copied @dana ^R-1\n  - how: a reader'` → `'By card.\n- risk ^R-1: it is copied'`. The details
 * of a finding stand with it, so they go; all other words stay, in Markdown. A tag within a sentence stays as its word
 * in brackets.
 */
export function answerShown(answer: string, wordOf: WordOf): string {
  if (!/[#＃]/.test(answer)) return answer;
  const text = first + answer.replace(/\r\n?/g, '\n').replace(/^/gm, '  ');
  const edits: TextEdit[] = [];
  let end = 0;
  for (const edit of editsOf(text, parseNote(text).tags, wordOf)) {
    if (edit.span.start < end) continue;
    edits.push(edit);
    end = edit.span.end;
  }
  return applyEdits(text, edits).slice(first.length).replace(/^ {2}/gm, '').trim();
}

const editsOf = (text: string, tags: readonly Tag[], wordOf: WordOf): TextEdit[] =>
  tags
    .flatMap((tag) => [...headOf(text, tag, wordOf), ...detailsOf(text, tag)])
    .sort((one, other) => one.span.start - other.span.start);

function headOf(source: string, { kind, span, text, textSpan, id, idSpan }: Tag, wordOf: WordOf): TextEdit[] {
  const name = id === null ? wordOf(kind) : `${wordOf(kind)} ^${id}`;
  // What stands around the tag alone, as in `**#hint** the key`, stays around it.
  const isBare = !/^[*_`=]/.test(source.slice(span.end));
  if (text === '' || !isBare)
    return [{ span, newText: `(${name})` }, ...(idSpan ? [{ span: idSpan, newText: '' }] : [])];
  const start = Math.min(span.start, textSpan.start, idSpan?.start ?? span.start);
  const last = Math.max(span.end, textSpan.end, idSpan?.end ?? 0);
  // What is opened in front of the tag is closed behind its words.
  const end = last - (closers[source.charAt(start - 1)] === source[last - 1] ? 1 : 0);
  if (textSpan.start < span.start) return [{ span: { start, end }, newText: `${text} (${name})` }];
  const isApart = opensBlock(source, span.start) || source[span.start - 1] === '(';
  const head = isApart ? `${name}:` : `(${name})`;
  return [{ span: { start, end }, newText: `${head} ${text}` }];
}

const closers: Readonly<Partial<Record<string, string>>> = {
  '(': ')',
  '[': ']',
  '"': '"',
  '„': '“',
  '“': '”',
};

/** Whether nothing but a bullet stands before it in its item or paragraph. */
const opensBlock = (text: string, start: number): boolean =>
  /(?:\n\s*\n[ \t]*|(?:^|\n)[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)$/.test(
    text.slice(Math.max(0, start - 80), start),
  );

/** Those of a finding that have whole lines of their own; of any other tag what it is about, which stands with it too. */
function detailsOf(text: string, { kind, details }: Tag): TextEdit[] {
  return details.flatMap(({ key, span }) => {
    const isToldThere = isFinding(kind)
      ? key !== 'answer' && key !== 'due'
      : key === 'about' && isKeyOf(kind, key);
    const lines = isToldThere ? wholeLines(text, span) : null;
    return lines ? [{ span: lines, newText: '' }] : [];
  });
}

/** With the bullet in front and the line break before it; null where more stands on these lines. */
function wholeLines(text: string, { start, end }: Span): Span | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const behind = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
  if (behind.trim() !== '' || !/^\s*(?:(?:[-*+]|\d+[.)])\s+)?$/.test(text.slice(lineStart, start)))
    return null;
  return { start: lineStart - 1, end: lineEnd < 0 ? text.length : lineEnd };
}
