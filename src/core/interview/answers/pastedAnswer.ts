/** A mail or chat message, pasted where something is asked, as the answer to it. */
import { isClosed } from '../../note/taskItem';
import { isSettled } from '../../session/status';
import { answerQuestion } from '../../note/edits/answerQuestion';
import { closeAsk } from '../../note/edits/closeAsk';
import type { LineTarget } from '../../note/edits/lineTarget';
import type { TextEdit } from '../../text/textEdit';
import type { Note } from '../../note/note';
import { containsOffset } from '../../text/span';
import { type LeftOut, readReply } from './replies';
import { replyInDetail, replyMarkdown } from './replyMarkdown';

interface PastedAnswer {
  readonly edits: readonly TextEdit[];
  /** What of the message is not written. */
  readonly leftOut: readonly LeftOut[];
}

/**
 * The edits that make what was pasted the answer of the open `#ask` at an offset, anywhere in its list item, or of the
 * open question on whose first line it is: `'> Who?\nOps.'` on `- [ ] #ask @lee Who?` → `- [x] #ask @lee Who?\n  - answer: Ops.`
 *
 * What the message quotes, the mail below it and its signature are left out, and the rest is written as words: it comes
 * from outside, and brings no tag, task or HTML into the note. Null where nothing open is, or nothing is left to write.
 */
export function pastedAnswer(note: Note, offset: number, pasted: string): PastedAnswer | null {
  const { words, leftOut } = ownWordsIn(pasted);
  const edits = words === '' ? null : editsAt(note, offset, words);
  return edits && { edits, leftOut };
}

function editsAt(note: Note, offset: number, answer: string): readonly TextEdit[] | null {
  const line = note.lines.lineAt(offset);
  const targetAt = (start: number): LineTarget => {
    const at = note.lines.at(start);
    return { line: at.line, character: at.character, text: note.lines.textOf(at.line) };
  };
  const ask = note.tags.findLast(
    (tag) =>
      tag.kind === 'ask' &&
      !isClosed(tag) &&
      (note.lines.lineAt(tag.span.start) === line || (tag.item !== null && containsOffset(tag.item, offset))),
  );
  if (ask) return closeAsk(note, targetAt(ask.span.start), replyInDetail(answer));
  const question = note.questions.find(
    (each) => note.lines.lineAt(each.mark.start) === line && !isSettled(each),
  );
  return question ? answerQuestion(note, targetAt(question.mark.start), replyMarkdown(answer)) : null;
}

/** Its own words, as they are, and what is around them. */
function ownWordsIn(pasted: string): { words: string; leftOut: readonly LeftOut[] } {
  const { replies, leftOut } = readReply(pasted, {
    questionsOf: () => [],
    isAsked: () => false,
    names: [],
    otherNames: [],
    opening: null,
  });
  return {
    words: replies
      .map(({ text }) => text)
      .join('\n\n')
      .trim(),
    leftOut,
  };
}
