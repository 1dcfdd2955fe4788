/** An answer, which may hold any Markdown, as safe pieces for a list. */
import MarkdownIt from 'markdown-it';
import { escapeMarkdown, fencedCode } from './escapeMarkdown';
import type { Wording } from './wording';

const md = new MarkdownIt({ html: true });

/**
 * Each line of text and each block of code: `'Yes.\n- @dana: *daily*'` → `['Yes.', 'Dana Reyes: daily']`. Comments are
 * left out; other HTML shows as it is written.
 */
export const answerLines = (answer: string, wording: Wording): string[] =>
  md.parse(answer, {}).flatMap(({ type, content }) => {
    switch (type) {
      case 'inline':
        return content.split('\n').map((line) => wording.note(line));
      case 'html_block':
        return content.startsWith('<!--') ? [] : content.split('\n').map(escapeMarkdown);
      case 'fence':
      case 'code_block':
        return [fencedCode(content)];
      default:
        return [];
    }
  });
