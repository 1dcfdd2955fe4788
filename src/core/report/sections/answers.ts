/** Every answer that the notes hold, by element and category, with who gave it and when. Format page, "Reports". */
import { type Stride, strideLetters } from '../../note/stride';
import type { Place } from '../../session/place';
import type { PastAnswer, Session, SessionQuestion, Task } from '../../session/session';
import { askedOf, isSettled } from '../../session/status';
import { answerShown } from '../answerText';
import { columnName } from '../coverageText';
import { labelled, type ListItem, markdownList } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';

export const answersSection: WriteSection = ({ session, wording }) => {
  const answered = answeredIn(session);
  return [...session.elements.map(({ name }) => name), null].flatMap((element) => {
    const here = answered.filter((one) => one.element === element);
    const name = element === null ? wording.words.theSolution : wording.elements([element]);
    return here.length ? [`### ${name}`, ...byCategory(here, name, wording)] : [];
  });
};

/** One question or ask that somebody answered, or settled without words. */
interface Answered extends PastAnswer {
  readonly text: string;
  /** Of several the first says where it stands. */
  readonly stride: readonly Stride[];
  readonly element: string | null;
  /** Who was asked; empty for a question to whoever was there. */
  readonly asked: readonly string[];
  /** What became of an ask without an answer. */
  readonly outcome: Task['outcome'];
  readonly because: string | null;
  /** Of an ask. */
  readonly remarks: string | null;
  readonly earlier: readonly PastAnswer[];
}

function answeredIn({ questions, asks }: Session): readonly Answered[] {
  return [...questions.map(ofQuestion), ...asks.map(ofAsk)].filter(
    (one) => isSettled(one) || one.outcome !== null || one.answer !== null || one.earlier.length > 0,
  );
}

const ofQuestion = (question: SessionQuestion): Answered => ({
  ...question,
  // Beside a question that waits it is whom the others hear of among what is open.
  asked: isSettled(question) ? askedOf(question) : [],
  outcome: null,
  because: null,
  remarks: null,
  earlier: question.history.filter(({ answer }) => answer !== null),
});

const ofAsk = (ask: Task): Answered => ({
  ...ask,
  status: ask.answer === null ? 'open' : 'answered',
  saidBy: [],
  asked: ask.owners,
  outcome: ask.answer === null ? ask.outcome : null,
  earlier: ask.history,
});

function byCategory(answered: readonly Answered[], element: string, wording: Wording): string[] {
  return [...strideLetters, null].flatMap((letter) => {
    const here = answered.filter(
      ({ stride }) => (strideLetters.find((one) => stride.includes(one)) ?? null) === letter,
    );
    const list = markdownList(here.map((one) => answerItem(one, wording)));
    return list ? [`#### ${element}, ${columnName(letter, wording.words)}`, list] : [];
  });
}

function answerItem(one: Answered, wording: Wording): ListItem {
  const { answers, labels, values } = wording.words;
  return {
    text: `**${wording.title(one.text)}**`,
    items: [
      ...labelled(labels.stride, [one.stride.length > 1 ? wording.stride(one.stride) : '']),
      ...labelled(answers.asked, [wording.persons(one.asked)]),
      ...labelled(labels.status, [one.status === 'answered' ? '' : values[one.outcome ?? one.status]]),
      ...labelled(labels.reason, wording.notes(one.because)),
      ...labelled(labels.remarks, wording.notes(one.remarks)),
      ...answerOf(one, wording),
      ...one.earlier.map((past) => ({
        text: `${answers.earlier}:`,
        items: answerOf(past, wording),
      })),
    ],
  };
}

function answerOf(
  { answer, saidBy, status, ...said }: Pick<PastAnswer, 'answer' | 'saidBy' | 'status' | 'date'> & Place,
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
