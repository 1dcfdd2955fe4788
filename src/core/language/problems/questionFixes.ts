/** What can be done about a question. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { statusEdits } from '../../note/edits/questionStatus';
import { insertAt, type TextEdit } from '../../text/textEdit';
import type { Question, QuestionStatus } from '../../note/note';
import { parseStride, type Stride } from '../../note/stride';
import { markOf } from '../../note/taskItem';
import { strideByQuestionId } from '../../catalog/catalog';
import { mended, type NoteProblem, type ProblemFix } from './problemFix';
import { nearest } from '../../text/compareTexts';

export function openWithAnswer(problem: NoteProblem): ProblemFix[] {
  const { note, span } = problem;
  const question = note.questions.find(({ textSpan }) => textSpan.start === span.start);
  if (!question) return [];
  return [
    {
      kind: 'edit',
      title: 'Tick the question',
      isPreferred: true,
      edits: () => mended(problem, 'open-with-answer', [statusEdits(question, 'answered')], { question }),
    },
  ];
}

/** The four marks; that of an answered question first, if there is an answer. */
export function unknownMark(problem: NoteProblem): ProblemFix[] {
  const { note, span } = problem;
  const question = note.questions.find(({ mark }) => mark.start === span.start);
  if (!question) return [];
  const likely: QuestionStatus = question.answer === null ? 'open' : 'answered';
  return statusNames.map(([status, name]) => ({
    kind: 'edit',
    title: `Mark as ${name} [${markOf[status]}]`,
    isPreferred: status === likely,
    edits: () =>
      mended(problem, 'unknown-mark', [[{ span: question.mark, newText: markOf[status] }]], { question }),
  }));
}

export function unknownQuestion(problem: NoteProblem): ProblemFix[] {
  const question = questionWithId(problem);
  if (!question || question.id === null) return [];
  const ids = [...strideByQuestionId(problem.catalogs).keys()];
  return [
    ...nearest(question.id, ids).map((id, index): ProblemFix => ({
      kind: 'edit',
      title: `Change to ^${id}`,
      isPreferred: index === 0,
      edits: () => withMark(problem, question, id, question.stride),
    })),
    {
      kind: 'edit',
      title: 'Make it a question of your own',
      edits: () => withMark(problem, question, null, question.stride),
    },
  ];
}

/** It keeps the categories that the catalog gives it. */
export function repeatedQuestion(problem: NoteProblem): ProblemFix[] {
  const question = questionWithId(problem);
  if (!question || question.id === null) return [];
  const known = strideByQuestionId(problem.catalogs).get(question.id) ?? [];
  const stride = question.stride.length ? question.stride : known;
  return [
    {
      kind: 'edit',
      title: 'Make it a question of your own',
      edits: () => withMark(problem, question, null, stride),
    },
  ];
}

/** Of a question's own letters, those that are none. */
export function questionLetters(problem: NoteProblem): ProblemFix[] {
  const question = questionWithId(problem);
  if (!question?.idSpan) return [];
  const letters = /\/([A-Za-z]+)$/.exec(problem.text.slice(question.idSpan.start, question.idSpan.end))?.[1];
  const { wrong } = parseStride(letters ?? '');
  return [
    {
      kind: 'edit',
      title: `Take out ${wrong.join('')}`,
      isPreferred: true,
      edits: () => withMark(problem, question, question.id, question.stride),
    },
  ];
}

const statusNames: readonly (readonly [QuestionStatus, string])[] = [
  ['open', 'open'],
  ['answered', 'answered'],
  ['not-applicable', 'not applicable'],
  ['deferred', 'deferred'],
];

const questionWithId = ({ note, span }: NoteProblem): Question | undefined =>
  note.questions.find(({ idSpan }) => idSpan?.start === span.start);

/** Another `^id/SE` for a question; one that says nothing goes with the blank before it. */
function withMark(
  { text, note }: NoteProblem,
  question: Question,
  id: string | null,
  stride: readonly Stride[],
): readonly TextEdit[] | null {
  const { idSpan } = question;
  if (!idSpan) return null;
  const newText =
    id === null && !stride.length ? '' : `^${id ?? ''}${stride.length ? `/${stride.join('')}` : ''}`;
  const blank = newText === '' && /[ \t]/.test(text.charAt(idSpan.start - 1)) ? 1 : 0;
  const span = { start: idSpan.start - blank, end: idSpan.end };
  const index = note.questions.indexOf(question);
  const edit = { span, newText };
  // About the solution as a whole, it is a question by its question mark alone.
  const ways = [[edit], [insertAt(question.textSpan.end, '?'), edit]];
  return firstLawful(note, ways, { question }, (after) => {
    const changed = after.questions[index];
    return (
      changed?.text.replace(/\?$/, '') === question.text.replace(/\?$/, '') &&
      changed.id === id &&
      changed.answer === question.answer &&
      changed.stride.join('') === stride.join('')
    );
  });
}
