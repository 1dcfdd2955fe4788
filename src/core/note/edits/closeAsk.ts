/** Closes and re-opens asks and actions. Format page, section 6, "Closed". */
import type { Detail } from '../detailKeys';
import type { Note, Tag } from '../note';
import { markOf } from '../boxSyntax';
import { isNotYet } from '../placeholders';
import { isClosed } from '../taskItem';
import { addDetails, type NewDetail, onOneLine, ownValue, typedValue } from './addDetails';
import { tagOfTarget } from './changeTag';
import { changeOf, firstLawful } from './checkedEdit';
import type { LineTarget } from './lineTarget';
import { answerBlock } from './answerQuestion';
import { continuationOf, indent } from './layout';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

/**
 * Closes an ask or action: ticks its box, and writes the answer below it, behind an earlier one. Without a box and an
 * answer it gets `status: done`. No edit when it is closed already; null when it is gone or the note would read
 * differently elsewhere.
 */
export function closeAsk(note: Note, target: LineTarget, answer: string): readonly TextEdit[] | null {
  const tag = taskOfTarget(note, target);
  if (!tag) return null;
  const given = typedValue('answer', answer);
  if (given === '' && isClosed(tag)) return [];
  const status = tag.details.find(({ key }) => key === 'status');
  const earlier = tag.details.find(({ key }) => key === 'answer');
  const closes = tag.mark !== null || status !== undefined || (tag.kind === 'ask' && !isNotYet(given));
  const edits = [
    ...(tag.mark ? [{ span: tag.mark, newText: markOf.answered }] : []),
    // `status` wins over box and answer: one that says open has to go along.
    ...(status ? [{ span: status.valueSpan, newText: 'done' }] : []),
  ];
  if (earlier && given !== '') return answeredAgain(note, tag, earlier, given, edits);
  const details: NewDetail[] = [
    ...(closes ? [] : [{ key: 'status' as const, value: 'done' }]),
    // Last, because a tag in the answer would take what follows it.
    ...(given !== '' ? [{ key: 'answer' as const, value: given }] : []),
  ];
  return details.length
    ? addDetails(note, tag, details, edits, isClosed)
    : lawfulFor(note, tag, edits, isClosed);
}

/** On the line of an earlier answer; below it what has lines, or would become a part of code or of a step. */
function answeredAgain(
  note: Note,
  tag: Tag,
  { value, valueSpan, span }: Detail,
  given: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | null {
  const lineBreak = lineBreakOf(note.text);
  const prefix = continuationOf(note.lines, span.start);
  const blank = indent(prefix, '');
  const belowAt = (inner: string) =>
    [blank, ...answerBlock(inner, given, blank)].map((line) => lineBreak + line).join('');
  const onLine = [insertAt(valueSpan.end, ` ${onOneLine(given)}`)];
  const expected = onOneLine(`${value} ${ownValue('answer', given) ?? ''}`);
  const ways = `${value}${given}`.includes('\n')
    ? [
        [insertAt(valueSpan.end, belowAt(prefix))],
        // Below a line only a list or code would belong to it: it becomes an item.
        [insertAt(span.start, '- '), insertAt(valueSpan.end, belowAt(`${prefix}  `))],
        onLine,
      ]
    : [onLine];
  const index = note.tags.indexOf(tag);
  return firstLawful(
    note,
    ways.map((way) => [...edits, ...way]),
    { ...changeOf(tag), rewritten: edits.map((edit) => edit.span) },
    ({ tags }) => {
      const changed = tags[index];
      const answer = changed?.details.find(({ key }) => key === 'answer');
      return changed !== undefined && isClosed(changed) && onOneLine(answer?.value ?? '') === expected;
    },
  );
}

/** Opens an ask or action again: clears its box; where an answer or a status closes it too, `status: open` wins. */
export function reopenAsk(note: Note, target: LineTarget): readonly TextEdit[] | null {
  const tag = taskOfTarget(note, target);
  if (!tag) return null;
  if (!isClosed(tag)) return [];
  const status = tag.details.find(({ key }) => key === 'status');
  const clear = tag.mark ? [{ span: tag.mark, newText: markOf.open }] : [];
  const isOpen = (changed: Tag) => !isClosed(changed);
  if (status) return lawfulFor(note, tag, [...clear, { span: status.valueSpan, newText: 'open' }], isOpen);
  return (
    lawfulFor(note, tag, clear, isOpen) ??
    addDetails(note, tag, [{ key: 'status', value: 'open' }], clear, isOpen)
  );
}

/** The edits, if they do what was wanted of the tag and nothing else. */
function lawfulFor(
  note: Note,
  tag: Tag,
  edits: readonly TextEdit[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const index = note.tags.indexOf(tag);
  const change = { ...changeOf(tag), rewritten: edits.map(({ span }) => span) };
  return firstLawful(note, [edits], change, (after) => {
    const changed = after.tags[index];
    return changed !== undefined && wanted(changed);
  });
}

function taskOfTarget(note: Note, target: LineTarget): Tag | undefined {
  const tag = tagOfTarget(note, target);
  return tag?.kind === 'ask' || tag?.kind === 'action' ? tag : undefined;
}
