/** The rules of a question and its check box. */
import { firstLawful } from '../../note/edits/checkedEdit';
import { statusEdits } from '../../note/edits/questionStatus';
import type { Note, Question, QuestionStatus } from '../../note/note';
import type { Stride } from '../../note/stride';
import { markOf } from '../../note/boxSyntax';
import { insertAt, type TextEdit } from '../../text/textEdit';
import type { ProblemOf } from '../../session/problemList';
import { indentedBelow, mended, type NoteToFix, type ProblemFix } from './problemFix';
import type { ProblemRules } from './problemRule';

const statusNames: readonly (readonly [QuestionStatus, string])[] = [
  ['open', 'open'],
  ['answered', 'answered'],
  ['not-applicable', 'not applicable'],
  ['deferred', 'deferred'],
];

export const questionRules = {
  'open-with-answer': {
    level: 'information',
    subject: ({ question }) => question.text,
    message: () => 'This question has an answer but is still open: tick it, or take the answer out.',
    fixes: {
      inNote: (problem, { note }) => {
        const { question } = problem;
        const edits = () => mended(note, problem, [statusEdits(question, 'answered')], { question });
        return [{ kind: 'edit', title: 'Tick the question', isPreferred: true, edits }];
      },
    },
  },
  'unknown-mark': {
    level: 'information',
    subject: ({ mark }) => mark,
    message: (mark) =>
      `The mark ${mark} is not known and counts as open: use a space (open), x (answered), - (not applicable) or > (to be asked later).`,
    fixes: {
      // The four marks; that of an answered question is preferred if there is an answer.
      inNote: (problem, { note }) => {
        const { question } = problem;
        const likely: QuestionStatus = question.answer === null ? 'open' : 'answered';
        return statusNames.map(([status, name]) => ({
          kind: 'edit',
          title: `Mark as ${name} [${markOf[status]}]`,
          isPreferred: status === likely,
          edits: () =>
            mended(note, problem, [[{ span: question.mark, newText: markOf[status] }]], { question }),
        }));
      },
    },
  },
  'stray-answer': {
    level: 'information',
    subject: ({ speaker }) => speaker,
    message: (speaker) =>
      `What ${speaker} said stands beside the ticked question above, not in it, so that has no answer: indent it below the question.`,
    fixes: { inNote: indentBelow },
  },
} satisfies Partial<ProblemRules>;

/** As far to the right as the words of the question's item; what follows in the same words keeps its own shape. */
function indentBelow(problem: ProblemOf<'stray-answer'>, { note }: NoteToFix): ProblemFix[] {
  const { question, said } = problem;
  const { lines } = note;
  const way = indentedBelow(lines, lines.lineAt(question.mark.start), said);
  const replaced = [{ start: lines.startOf(said.start), end: lines.endOf(said.end - 1) }];
  const edits = () => mended(note, problem, [way], { question, replaced, adds: true });
  return [{ kind: 'edit', title: 'Indent it below the question', isPreferred: true, edits }];
}

/** Another `^id/SE` for a question; one that says nothing goes with the blank before it. */
export function withQuestionId(
  note: Note,
  question: Question,
  id: string | null,
  stride: readonly Stride[],
): readonly TextEdit[] | null {
  const { idSpan } = question;
  if (!idSpan) return null;
  const newText =
    id === null && !stride.length ? '' : `^${id ?? ''}${stride.length ? `/${stride.join('')}` : ''}`;
  const blank = newText === '' && /[ \t]/.test(note.text.charAt(idSpan.start - 1)) ? 1 : 0;
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
