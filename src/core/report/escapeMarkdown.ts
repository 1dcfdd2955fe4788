/**
 * Text of other people as Markdown that shows just that text. Notes, titles and names are untrusted: whatever they
 * hold, a report keeps its headings, tables and lists, shows no HTML and no links but its own, and notifies nobody.
 */

import { oneLine } from '../text/oneLine';
import { visibleText } from '../text/visibleText';

/**
 * One line of Markdown out of plain text: `'<b> *now* | C#'` → `'&lt;b> \*now\* \| C\#'`.
 *
 * Line breaks and other runs of white space become one space. May stand where a line, a list item, a heading or a
 * table cell begins, and anywhere behind.
 */
export const escapeMarkdown = (text: string): string => escapeLineStart(escapeInline(oneLine(text)));

/**
 * The same with its lines and their indentation, for a place that keeps none of both by itself:
 * `'how:\n  1. a'` → `'how:  \n&nbsp;&nbsp;1\. a'`.
 */
export const escapeLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => {
      const [indentation = ''] = /^[ \t]*/.exec(line) ?? [];
      const words = escapeMarkdown(line).replace(/^=/, '\\=');
      return words && indentation.replaceAll('\t', '    ').replaceAll(' ', '&nbsp;') + words;
    })
    .join('  \n');

/** Invisible, takes no width, and no line breaks there: what it splits looks and wraps as before. */
const wordJoiner = '\u2060';

/**
 * A piece of a line, its spaces kept: `' @dana '` → `' \@\u2060dana '`.
 *
 * Hosts look for `@name` and `#12` in what is rendered, where a backslash or an entity is gone again; only a
 * character between sign and name stops them. Addresses are kept from becoming links by backslashes, which leaves
 * them whole for whoever copies them.
 */
export const escapeInline = (text: string): string =>
  text.replace(signs, (sign) => escapes[sign] ?? `\\${sign}`).replace(/[@#](?=\S)/g, `$&${wordJoiner}`);

/** What may begin or end anything: an underscore inside a word does not, nor does an ampersand before a space. */
const signs =
  /[\\`*[\]|~$@#<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=[#\p{L}\p{N}])|\/(?=\/)|(?<=www)\./giu;

const escapes: Readonly<Record<string, string>> = { '<': '&lt;', '&': '&amp;', '/': '/\\' };

/** Takes from the first characters of a line what they would mean there: `'- x'` → `'\- x'`, `'1. x'` → `'1\. x'`. */
export const escapeLineStart = (line: string): string =>
  line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+>]/, '\\$&');

/** A code span that shows the text: `'a`b'` → ``'``a`b``'``. Nothing for blank text. */
export function codeSpan(text: string): string {
  const content = oneLine(text);
  if (!content) return '';
  const fence = '`'.repeat(longestTicks(content) + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${content}${pad}${fence}`;
}

/** A block of code that shows the text as it is, but for signs that would act: `'a'` → `` '```text\na\n```' ``. */
export function fencedCode(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}${oneLine(language)}\n${visibleText(text).replace(/(?<!\n)$/, '\n')}${fence}`;
}

const longestTicks = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
