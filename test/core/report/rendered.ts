import MarkdownIt, { type Token } from 'markdown-it';

/** Reads Markdown as generously as any host: HTML, and links out of addresses. */
export const md = new MarkdownIt({ html: true, linkify: true });
md.linkify.set({ fuzzyLink: false });

/** The text that a reader sees, code as two back-ticks: a line for each paragraph, heading and cell. */
export const textOf = (tokens: readonly Token[]): string =>
  tokens.flatMap(({ children }) => (children ? [children.map(ownTextOf).join('')] : [])).join('\n');

const ownTextOf = ({ type, content }: Token): string =>
  type === 'text' ? content : type === 'code_inline' ? '``' : '';
