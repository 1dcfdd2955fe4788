/** What a remark leaves to be asked of somebody. */
import type { Note } from '../note';
import { appendTag } from './appendTag';
import { nameInTag, tagOfTarget } from './changeTag';
import { firstLawful } from './checkedEdit';
import { nextMarker } from './layout';
import type { LineTarget } from './lineTarget';
import { insertAt, lineBreakOf, type TextEdit } from './textEdit';

export interface NewAsk {
  /** The id of a person. */
  readonly person: string;
  readonly text: string;
}

/**
 * Below `- #hint the key`, `{ person: 'sam', text: 'Who has one?' }` becomes `- [ ] #ask @sam Who has one?`, as the next
 * item of the same list; beside a tag without an item of its own it ends the section. To an ask of nobody it gives the
 * person, and no more. Null when the tag is gone or something else would read differently.
 */
export function askBeside(
  text: string,
  note: Note,
  target: LineTarget,
  { person, text: asked }: NewAsk,
): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag) return null;
  if (tag.kind === 'ask' && tag.people.length === 0) return nameInTag(text, note, tag, person);
  const words = `@${person} ${asked.replace(/\s+/g, ' ').trim()}`.trimEnd();
  const { item, element } = tag;
  const beside = item ? besideItem(text, note, item, words) : null;
  const section = element === null ? null : (note.elements[element]?.key ?? null);
  return beside ?? appendTag(text, note, section, { kind: 'ask', text: words });
}

function besideItem(
  text: string,
  note: Note,
  item: { readonly start: number; readonly end: number },
  words: string,
): readonly TextEdit[] | null {
  const { lines } = note;
  const line = lines.textOf(lines.lineAt(item.start));
  const [before = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)+/.exec(line) ?? [];
  const start = lines.startOf(lines.lineAt(item.start)) + before.length;
  const added = `${lineBreakOf(text)}${nextMarker(lines, start)}[ ] #ask ${words}`;
  return firstLawful(text, note, [[insertAt(item.end, added)]], { adds: true }, (after) => {
    const ask = after.tags.find(({ span }) => span.start > item.end && span.start < item.end + added.length);
    const question = (at: number | null) => (at === null ? null : (note.questions[at]?.text ?? null));
    const beside = note.tags.find((one) => one.item === item);
    return (
      ask?.kind === 'ask' &&
      ask.task === 'open' &&
      ask.item !== null &&
      ask.element === (beside?.element ?? null) &&
      (ask.question === null ? null : after.questions[ask.question]?.text) ===
        question(beside?.question ?? null)
    );
  });
}
