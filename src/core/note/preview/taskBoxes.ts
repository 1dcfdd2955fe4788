/** Task marks as boxes: taken from the text of list items before it is read, drawn when it is rendered. */
import type { Token } from 'markdown-it';
import type { QuestionStatus } from '../note';
import { taskAtStart } from '../tasks';

/** Takes `[x] ` from the text of an item and remembers its status; a mark that is none of the four stays text. */
export function takeTasks(tokens: readonly Token[]): void {
  tokens.forEach((inline, index) => {
    const item = tokens[index - 2];
    if (inline.type !== 'inline' || item?.type !== 'list_item_open') return;
    const task = tokens[index - 1]?.type === 'paragraph_open' ? taskAtStart(inline.content) : null;
    if (task?.status == null) return;
    inline.content = inline.content.slice(task.length);
    inline.meta = { ...inline.meta, [statusKey]: task.status };
    item.attrJoin('class', 'interview-task');
  });
}

const statusKey = 'interviewStatus';

/** The box of an inline token that had a task mark; null for any other. */
export function boxOf(inline: Token): string | null {
  const status = inline.meta?.[statusKey] as QuestionStatus | undefined;
  if (status === undefined) return null;
  const { name, sign } = boxes[status];
  return `<span class="interview-box interview-${status}" role="img" aria-label="${name}" title="${name}">${sign}</span> `;
}

const boxes: Readonly<Record<QuestionStatus, { name: string; sign: string }>> = {
  open: { name: 'Open', sign: '' },
  answered: { name: 'Answered', sign: '✓' },
  'not-applicable': { name: 'Not applicable', sign: '–' },
  deferred: { name: 'Deferred', sign: '›' },
};
