/** A hint that is rather a question. */
import type { Note, Tag } from '../note';
import { tagOfTarget } from './changeTag';
import { changeOf, firstLawful } from './checkedEdit';
import type { LineTarget } from './lineTarget';
import type { TextEdit } from './textEdit';

/** True for a hint that opens a list item and has nothing but words: an id or details have no place in a question. */
export const canTurnIntoQuestion = ({ kind, item, details, id, text }: Tag): boolean =>
  kind === 'hint' && item !== null && details.length === 0 && id === null && text !== '';

/**
 * `- #hint/S the key hangs in the canteen` becomes `- [ ] the key hangs in the canteen? ^/S`, a question of the element
 * in whose section it stands; in an answer, a follow-up. Null when it is gone or would be no question.
 */
export function turnIntoQuestion(text: string, note: Note, target: LineTarget): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || !canTurnIntoQuestion(tag)) return null;
  const words = tag.text.replace(/[\s.!?]*$/, '');
  const marks = [
    ...tag.people.filter(({ id }) => !words.includes(`@${id}`)).map(({ id }) => `@${id}`),
    ...(tag.due === null ? [] : [`due:${tag.due}`]),
    ...(tag.stride.length ? [`^/${tag.stride.join('')}`] : []),
  ];
  const box = tag.mark ? '' : '[ ] ';
  const edits: TextEdit[] = [
    {
      span: {
        start: Math.min(tag.span.start, tag.textSpan.start),
        end: Math.max(tag.span.end, tag.textSpan.end),
      },
      newText: [`${box}${words}?`, ...marks].join(' '),
    },
  ];
  const asked = words.replace(/ ?@.*$/, '').trimEnd();
  return firstLawful(text, note, [edits], changeOf(note, tag), (after) => {
    const line = note.lines.lineAt(tag.span.start);
    const question = after.questions.find(({ mark }) => after.lines.lineAt(mark.start) === line);
    return (
      after.tags.length === note.tags.length - 1 &&
      question?.element === tag.element &&
      question.text.startsWith(asked) &&
      question.stride.join('') === tag.stride.join('')
    );
  });
}
