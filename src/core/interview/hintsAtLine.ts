/** What was listened for at a line of a note, as hints that can be added to it. */
import { type Catalog, strideByQuestionId } from '../catalog/catalog';
import { writeAnswer } from '../note/edits/writeAnswer';
import type { Note, Question } from '../note/note';
import { inheritedStrides } from '../session/interviews';
import type { TextEdit } from '../text/textEdit';
import { type Listened, withHint } from './heardHint';
import { listenedIn } from './listenedFor';

export interface HintAtLine extends Listened {
  /** Null when the note would read otherwise. */
  readonly edits: () => readonly TextEdit[] | null;
}

/**
 * What can be added as hints at a line of a note, as the catalogs listen to the question whose question or answer stands
 * there: `Add Hint About “shared”` of `- [x] Who? It is shared.`
 */
export function hintsAt(note: Note, line: number, catalogs: readonly Catalog[]): readonly HintAtLine[] {
  const question = note.questions.findLast((each) => standsOn(each, line, note));
  return listenedIn(question?.answer ?? null, listenForOf(question, catalogs)).map((each) => ({
    ...each,
    edits: () => {
      if (!question) return null;
      const stride = inheritedStrides(note, strideByQuestionId(catalogs)).get(question) ?? [];
      return writeAnswer(note, question, withHint(question.answer ?? '', each, stride), null);
    },
  }));
}

const standsOn = ({ mark, asked, answerLines }: Question, line: number, { lines }: Note): boolean =>
  (line >= lines.lineAt(mark.start) && line <= lines.lineAt(asked.end)) ||
  answerLines.some(({ start, end }) => line >= start && line < end);

/** What a question of a note listens for; none where no catalog knows it. */
export const listenForOf = (
  question: Pick<Question, 'id'> | null | undefined,
  catalogs: readonly Catalog[],
): readonly string[] =>
  catalogs.flatMap(({ questions }) => questions.filter(({ id }) => id === question?.id)).at(-1)?.listenFor ??
  [];
