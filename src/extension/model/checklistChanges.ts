/** What the page's requests do to the note. */
import type { Checklist, ChecklistQuestion } from '../../core/interview/checklist/checklist';
import { newSubject } from '../../core/interview/checklist/noteSubjects';
import { addQuestion, type NewQuestion, type NewSubject } from '../../core/note/edits/addQuestion';
import { ownPart, typedAnswer } from '../../core/note/edits/answerQuestion';
import { appendElement, type NewElement } from '../../core/note/edits/appendElement';
import { calibrate } from '../../core/note/edits/appendTag';
import { deferQuestion, statusEdits } from '../../core/note/edits/questionStatus';
import { takenOver } from '../../core/note/edits/takenOver';
import { writeAnswer } from '../../core/note/edits/writeAnswer';
import { elementKey, type Note, type Question } from '../../core/note/note';
import { strideName } from '../../core/note/stride';
import type { FromPage, FromPageOf } from '../../core/protocol/checklistProtocol';
import { mergeText } from '../../core/text/mergeText';
import type { TextEdit } from '../../core/text/textEdit';
import type { FollowedNote } from './followedNote';

/** A message that asks for a change of the note. */
export type ChecklistRequest = Extract<FromPage, { request: number }>;
type Edits = readonly TextEdit[] | null;
type OnQuestion = Extract<ChecklistRequest, { key: string }>;

export interface ChecklistChange {
  /** What was to be done, for a message that it could not be. */
  readonly what: string;
  /** Edits of the note as it is by then; null when what they are about is gone. */
  readonly change: (note: Note) => Edits;
  /** The words of the user, to be offered again where the change can't be made. */
  readonly typed: string;
  /** The key of the element that it adds. */
  readonly subject?: string;
  /** Once it is done: the answer as it was written. */
  readonly written?: () => string;
}

/** The changes that a request stands for, one after the other; none when what it is about is nowhere. */
export function checklistChanges(
  request: ChecklistRequest,
  shown: Checklist,
  followed: FollowedNote,
): readonly ChecklistChange[] {
  switch (request.type) {
    case 'ask':
      return [ask(request, shown, followed)];
    case 'addElement':
      return [addElement(request)];
    case 'calibrate':
      return [calibration(request)];
    case 'answer':
    case 'status':
    case 'defer':
    case 'takeOver':
      return ofQuestion(request, shown, followed);
  }
}

function ofQuestion(
  request: OnQuestion,
  shown: Checklist,
  followed: FollowedNote,
): readonly ChecklistChange[] {
  const seen =
    shown.subject.key === request.subject
      ? shown.subject.questions.find(({ key }) => key === request.key)
      : undefined;
  const change = (
    what: string,
    typed: string,
    inNote: EditOfQuestion,
    asNew: Partial<NewQuestion>,
  ): ChecklistChange => ({
    what: `${what} “${seen?.text ?? 'a question'}”`,
    typed,
    change: (note) => {
      const question = followed.question(note, request.subject, request.key);
      if (question) return inNote(note, question);
      if (!seen || seen.asked) return null;
      // An empty answer to a question that the note does not hold is no change.
      if (asNew.answer?.trim() === '' && asNew.status === 'answered') return [];
      return offer(note, shown, followed, seen, asNew);
    },
  });
  switch (request.type) {
    case 'status': {
      const { status } = request;
      return [change('Marking', '', (_note, question) => statusEdits(question, status), { status })];
    }
    case 'defer': {
      const { to, due } = request;
      const edit: EditOfQuestion = (note, question) => deferQuestion(note, question, { to, due });
      // A question must stand in the note before a day can stand in it.
      const ask = change('Asking', '', () => [], { status: 'deferred' });
      return [...(seen?.asked ? [] : [ask]), change('Deferring', '', edit, {})];
    }
    case 'answer': {
      const { text: typed } = request;
      let written = typed;
      const edit: EditOfQuestion = (note, question) => {
        written = mergedAnswer(question, request);
        return writeAnswer(note, question, written, written === typed ? request.sent : null);
      };
      const answering = change('Answering', typed, edit, { status: 'answered', answer: typed });
      return [{ ...answering, written: () => written }];
    }
    case 'takeOver': {
      const earlier = seen?.earlier[request.earlier];
      return earlier ? takeOver(earlier, change) : [];
    }
  }
}

type EditOfQuestion = (note: Note, question: Question) => Edits;

/**
 * What was typed, and what somebody else made of the same answer in the text since. What this page wrote itself is no
 * change of somebody else's, even if it does not know yet that it was done.
 */
function mergedAnswer({ answer }: Question, { from, sent, text }: FromPageOf<'answer'>): string {
  const isOwn = answer === from || (sent !== null && answer === ownPart(typedAnswer(sent)));
  return isOwn ? text : mergeText(from ?? '', text, answer ?? '');
}

function takeOver(
  earlier: ChecklistQuestion['earlier'][number],
  change: (
    what: string,
    typed: string,
    inNote: EditOfQuestion,
    asNew: Partial<NewQuestion>,
  ) => ChecklistChange,
): readonly ChecklistChange[] {
  const answer = takenOver(earlier.answer ?? '');
  // A question that was open in an earlier interview stays open in this one.
  const status = earlier.status === 'not-applicable' || earlier.answer !== null ? earlier.status : 'open';
  const mark = change(
    'Taking over',
    '',
    (_note, question) => (question.status === 'open' ? statusEdits(question, status) : []),
    { status, answer },
  );
  const write = change(
    'Taking over',
    answer,
    (note, question) => {
      if (answer === '' || question.answer?.includes(answer)) return [];
      return writeAnswer(note, question, question.answer ? `${question.answer}\n\n${answer}` : answer, null);
    },
    {},
  );
  return [mark, write];
}

/** A question that the note does not hold yet, written in its place. */
function offer(
  note: Note,
  shown: Checklist,
  followed: FollowedNote,
  { id, text: words, stride, follows }: ChecklistQuestion,
  asNew: Partial<NewQuestion>,
): Edits {
  const subject = subjectIn(note, shown, followed);
  if (subject === undefined) return null;
  const below = follows === null ? undefined : followed.question(note, shown.subject.key, follows);
  const at = { subject, below: below ?? null };
  // The catalog knows the categories of its own, and a follow-up has those of the question above.
  const own = id === null && !below ? stride : [];
  return addQuestion(note, at, {
    id,
    text: words,
    stride: own,
    status: 'open',
    answer: null,
    ...asNew,
  });
}

function ask(request: FromPageOf<'ask'>, shown: Checklist, followed: FollowedNote): ChecklistChange {
  const { text: words, stride } = request;
  return {
    what: `Asking “${words}”`,
    typed: words,
    change: (note) => {
      const subject = subjectIn(note, shown, followed);
      if (subject === undefined || shown.subject.key !== request.subject) return null;
      const question = { id: null, text: words, stride, status: 'open', answer: null } as const;
      return addQuestion(note, { subject, below: null }, question);
    },
  };
}

/** The shown subject as the note names it by now; undefined when somebody has taken it out. */
function subjectIn(
  note: Note,
  { subject }: Checklist,
  followed: FollowedNote,
): NewSubject | null | undefined {
  const { kind, key, inNote } = subject;
  if (kind === 'solution') return null;
  followed.follow(note, key);
  const now = followed.nameOf(key);
  const section = note.elements.find((element) => element.key === now);
  if (section) return section;
  const flow = note.flows.find((row) => row.key === now);
  if (flow) return { kind: 'flow', row: flow.text };
  return inNote ? undefined : newSubject(subject);
}

function addElement({ kind, elementType, name }: FromPageOf<'addElement'>): ChecklistChange {
  const element: NewElement = { kind, type: kind === 'interactor' ? elementType : null, name };
  return {
    what: `Adding “${name}”`,
    typed: name,
    subject: elementKey(name),
    change: (note) =>
      note.elements.some(({ key }) => key === elementKey(name)) ? [] : appendElement(note, element),
  };
}

function calibration({ stride, level, text: words }: FromPageOf<'calibrate'>): ChecklistChange {
  return {
    what: `Calibrating ${strideName(stride)}`,
    typed: words,
    change: (note) => calibrate(note, { stride, level, words }),
  };
}
