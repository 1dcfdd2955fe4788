import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';

/** Reads Markdown as generously as any host: HTML, and links out of addresses. */
export const md = new MarkdownIt({ html: true, linkify: true });
md.linkify.set({ fuzzyLink: false });

/** The text that a reader sees, code as two back-ticks: a line for each paragraph, heading and cell. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ children }) => (children ? [children.map(ownTextOf).join('')] : [])).join('\n');

const ownTextOf = ({ type, content }: Token): string =>
  type === 'text' ? content : type === 'code_inline' ? '``' : '';

/** Those with a scheme or a path, which end where an `@` or `#12` would call for somebody, those of mail, and what stands behind a word: `a.md#b`. */
const addresses =
  /[a-z][a-z\d+.-]*:\/\/(?:[^\s@#]|#(?!\d)|(?<=[\p{L}\p{N}_/])[@#])+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+|(?<=localhost)(?::\d+)?)+[/?](?:[^\s@#]|#(?!\d)|(?<=[\p{L}\p{N}_/])@)+|[\p{L}\p{N}_%+-]@[\p{L}\p{N}-]+\.[\p{L}\p{N}]|\w@[a-z\d]|(?<=[\p{L}\p{N}_])#(?=\p{L})/giu;

/** No host takes anything in a shown text for a call; in an address an `@` or `#` behind a letter is none. */
export function assertCallsNobody(shown: string): void {
  assert.doesNotMatch(shown.replace(addresses, ''), /[@#][\p{L}\p{N}_-]/u);
  assert.doesNotMatch(shown, /(?<![\p{L}\p{N}_%+-])@[\p{L}\p{N}_-]/u);
}
