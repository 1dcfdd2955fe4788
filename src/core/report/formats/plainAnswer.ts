/** An answer, which may hold any Markdown, as lines of plain text. */
import MarkdownIt from 'markdown-it';
import { plain, type PlainWording } from './plainWording';

const md = new MarkdownIt({ html: true });

/** `'Yes.\n- @dana: *daily*'` → `'Yes.\nDana Reyes: daily'`. Code keeps its lines, comments are left out. */
export const plainAnswer = (answer: string, wording: PlainWording): string =>
  md
    .parse(answer, {})
    .flatMap(({ type, content }) => linesOf(type, content, wording))
    .filter(Boolean)
    .join('\n');

function linesOf(type: string, content: string, wording: PlainWording): readonly string[] {
  if (type === 'inline') return content.split('\n').map((line) => wording.note(line));
  const isShown = ['fence', 'code_block', 'html_block'].includes(type) && !content.startsWith('<!--');
  return isShown ? content.split('\n').map(plain) : [];
}
