/** Whether what stands below a question answers it. */
import { withoutQuotes } from './answer';
import { isFinding, type Question, type Tag, type TagKind } from './note';
import type { Lines } from '../text/span';

/** What an interviewer notes beside a question, and what is still to be asked or done: nobody said anything by it. */
const isNoted = (kind: TagKind): boolean => isFinding(kind) || kind === 'ask' || kind === 'action';

/**
 * Whether all that stands below a question are items with findings, asks and actions, with their details: then nobody
 * answered it. True of `- [ ] Who?\n  - #hint the key`; false of `- [ ] Who?\n  Dana. #hint the key`, and where nothing
 * stands.
 */
export function isOnlyNoted(
  { lines, tags }: { readonly lines: Lines; readonly tags: readonly Tag[] },
  { answer, answerOpening, answerLines, item, mark }: Question,
): boolean {
  if (answer === null || answerOpening) return false;
  const line = lines.lineAt(mark.start);
  const before = lines.textOf(line).slice(0, mark.start - lines.startOf(line));
  const quotes = before.replace(/[^>]/g, '').length;
  const noted = tags.flatMap((tag) =>
    tag.item && isNoted(tag.kind) && tag.item.start > item.start && tag.item.end <= item.end
      ? [{ first: lines.lineAt(tag.item.start), last: lines.lineAt(tag.item.end) }]
      : [],
  );
  const isInTag = (line: number) => noted.some(({ first, last }) => line >= first && line <= last);
  return answerLines.every(({ start, end }) => {
    for (let line = start; line < end; line++)
      if (!isInTag(line) && withoutQuotes(lines.textOf(line), quotes).trim() !== '') return false;
    return true;
  });
}
