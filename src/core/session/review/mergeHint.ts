/** Two hints that turn out to be one. Format page, "What the extension writes". */
import { dismissTag } from '../../note/edits/judgeHint';
import { escapeText } from '../../note/edits/escapeText';
import type { LineTarget } from '../../note/edits/lineTarget';
import type { TextEdit } from '../../note/edits/textEdit';
import type { Note } from '../../note/note';
import type { Finding } from '../session';

/**
 * `- #hint one key for all` that is the same as “the key opens every door” becomes `- #dismissed one key for all` with
 * `- because: same as “the key opens every door”` nested: its words, speakers and details stay where they were said. An
 * other with an id is named by it, `same as ^R-1`, in whichever note it is. Null as for `dismissTag`.
 */
export function mergeHint(
  text: string,
  note: Note,
  target: LineTarget,
  other: Pick<Finding, 'id' | 'text'>,
): readonly TextEdit[] | null {
  const because = (words: string) => dismissTag(text, note, target, `same as ${words}`);
  if (other.id !== null) return because(`^${other.id}`);
  return because(`“${other.text}”`) ?? because(`“${escapeText(other.text)}”`);
}
