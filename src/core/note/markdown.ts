/** The one markdown-it that parses notes. What is rendered for people is rendered elsewhere, without HTML. */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import { markPlugin } from './markPlugin';

/** With HTML on, so that a tag in a comment is not taken for text. Links are never guessed, nothing is typeset. */
const md = new MarkdownIt({ html: true, linkify: false, typographer: false }).use(markPlugin);

/** Remembers at which character of the inline content a line break stands: markdown-it itself keeps no places. */
class PlacedState extends md.inline.State {
  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = super.push(type, tag, nesting);
    if (type === 'softbreak' || type === 'hardbreak') token.meta = { at: this.pos };
    return token;
  }
}
md.inline.State = PlacedState;

/** Block tokens with their inline children. Lines in `map` count from the start of `text`. */
export const parseMarkdown = (text: string): Token[] => md.parse(text, {});
