/**
 * A bullet alone below words is an item that nobody has filled yet. Markdown takes `-` there for the line below a
 * heading, and any other bullet for a word: a question would be none, or another one, until its answer's first letter.
 * So it does with a rule below a question or a tag in a list, which nobody means to be its heading.
 */
import { taskAtStart } from './boxSyntax';
import { tagAt } from './tagSyntax';
import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * `'- [ ] Who?\n  -'` is a question and an empty item below it, and `'- [ ] Who?\n  ---'` one and a rule, where the
 * environment is one that `isRead` accepts.
 */
export function emptyItemPlugin(md: MarkdownIt, isRead: (env: object) => boolean = () => true): void {
  md.block.ruler.before('lheading', 'interview_empty_item', (state, start, end, silent) => {
    const below = isRead(state.env) ? ownLineBelow(state, start, end) : null;
    if (below === null) return false;
    // What stands above is read as if the text ended there; the bullet or rule is then the first line of a block.
    const { lineMax } = state;
    state.lineMax = below;
    const isText = md.block.ruler
      .getRules('')
      .slice(-2)
      .some((read) => read(state, start, below, silent));
    state.lineMax = lineMax;
    return isText;
  });
}

/**
 * The first line with nothing but a bullet, or but a rule below a box or tag, below the one at `start`, before the words
 * there can end.
 */
function ownLineBelow(state: StateBlock, start: number, end: number): number | null {
  const isOurs = state.parentType === 'list' && opensWithOurs(lineOf(state, start));
  for (let line = start + 1; line < end && !state.isEmpty(line); line += 1) {
    const indent = (state.sCount[line] ?? 0) - state.blkIndent;
    if (indent < 0) return null;
    if (indent >= 4) continue;
    const written = lineOf(state, line).trimEnd();
    if (/^[-*+]$/.test(written) || (isOurs && /^(?:-{2,}|=+)$/.test(written))) return line;
  }
  return null;
}

const opensWithOurs = (line: string): boolean => taskAtStart(line) !== null || tagAt(line, 0) !== null;

const lineOf = ({ src, bMarks, tShift, eMarks }: StateBlock, line: number): string =>
  src.slice((bMarks[line] ?? 0) + (tShift[line] ?? 0), eMarks[line]);
