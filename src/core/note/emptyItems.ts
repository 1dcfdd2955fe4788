/**
 * A bullet alone below words is an item that nobody has filled yet. Markdown takes `-` there for the line below a
 * heading, and any other bullet for a word: a question would be none, or another one, until its answer's first letter.
 */
import type { MarkdownIt, StateBlock } from 'markdown-it';

/** `'- [ ] Who?\n  -'` is a question and an empty item below it, where the environment is one that `isRead` accepts. */
export function emptyItemPlugin(md: MarkdownIt, isRead: (env: object) => boolean = () => true): void {
  md.block.ruler.before('lheading', 'interview_empty_item', (state, start, end, silent) => {
    const bullet = isRead(state.env) ? bulletBelow(state, start, end) : null;
    if (bullet === null) return false;
    // What stands above is read as if the text ended there; the bullet is then the first line of a block.
    const { lineMax } = state;
    state.lineMax = bullet;
    const isText = md.block.ruler
      .getRules('')
      .slice(-2)
      .some((read) => read(state, start, bullet, silent));
    state.lineMax = lineMax;
    return isText;
  });
}

/** The first line with nothing but a bullet below the one at `start`, before the words there can end. */
function bulletBelow(state: StateBlock, start: number, end: number): number | null {
  for (let line = start + 1; line < end && !state.isEmpty(line); line += 1) {
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    if (indent < 0) return null;
    if (indent < 4 && isBulletAlone(state, line)) return line;
  }
  return null;
}

function isBulletAlone({ src, bMarks, tShift, eMarks }: StateBlock, line: number): boolean {
  const at = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  return '-*+'.includes(src.charAt(at)) && src.slice(at + 1, eMarks[line]).trim() === '';
}
