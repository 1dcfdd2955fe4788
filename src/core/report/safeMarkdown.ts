/**
 * Text of other people as Markdown that shows just that text, and what is built of it: lists, tables and pages. Notes,
 * titles and names are untrusted: whatever they hold, a report keeps its headings, tables and lists, shows no HTML and
 * no links but its own, and notifies nobody.
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
 * character between sign and name stops them. Backslashes keep addresses from becoming links. Inside of one is nothing
 * that a person can't see and would copy: to a host, `ops@mail` and `wss://x.example/a#b` call for nobody, and the `@`
 * that would, in `https://x.example/@dana` and behind `?q=`, has its other spelling.
 */
export const escapeInline = (text: string): string =>
  text
    .replace(callsAndAddresses, (found, call?: string) =>
      call === undefined ? found.replaceAll(callInAddress, '%40') : call + wordJoiner,
    )
    .replace(signs, (sign) => escapes[sign] ?? `\\${sign}`);

/** What goes on in an address behind its host: `#12` may be an issue to hosts. */
const inPath = String.raw`[^\s#]|#(?!\d)`;

/** Behind a letter no host takes it for a call. */
const callInAddress = /(?<![\p{L}\p{N}_%+:-]|^)@/gu;

/**
 * An address with a scheme, one without, whose `#12` is an issue of a repository to hosts; the sign in a mail address or
 * behind a letter, where no host takes it for a call; or (1) a sign that may call for somebody.
 */
const callsAndAddresses = new RegExp(
  [
    String.raw`[a-z][a-z\d+.-]*:\/\/(?:[^\s@#/?]*\w@(?=[\p{L}\p{N}\[]))?[^\s@#/?]*(?:(?:[/?]|(?<=[\p{L}\p{N}_])#)(?:${inPath}|(?<=[\p{L}\p{N}_/])#)*)?`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+|localhost)(?::\d+)?[/?](?:${inPath})*`,
    String.raw`(?<=[\p{L}\p{N}_%+-])@(?=[\p{L}\p{N}-]+\.[\p{L}\p{N}])|(?<=\w)@(?=[a-z\d])`,
    // `notes.md#L4`: no issue, and no tag.
    String.raw`(?<=[\p{L}\p{N}_])#(?=\p{L})`,
    String.raw`([@#])(?=\S)`,
  ].join('|'),
  'giu',
);

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

/**
 * An address of the session file, to be followed and copied: `'https://wiki.example/a'` → `'<https://wiki.example/a>'`. What
 * is no plain address on the web is text.
 */
export const linkMarkdown = (address: string): string =>
  plainAddress.test(address) ? `<${address}>` : escapeMarkdown(address);

/** Behind an `@` or a backslash another host may stand, and a host of a report may call somebody. */
const plainAddress = /^https:\/\/[\p{L}\p{N}.-]+(?::\d+)?(?:[/?#][\p{L}\p{N}!$%&'()*+,./:;=?#_~-]*)?$/u;

/** A block of code that shows the text as it is, but for signs that would act: `'a'` → `` '```text\na\n```' ``. */
export function fencedCode(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestTicks(text) + 1));
  return `${fence}${oneLine(language)}\n${visibleText(text).replace(/(?<!\n)$/, '\n')}${fence}`;
}

const longestTicks = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);

// Lists, tables and pages as Markdown. What is put in is safe Markdown already: see `Wording`.

export interface ListItem {
  /** May have more than one line. */
  readonly text: string;
  readonly items?: readonly ListItem[];
}

/** The text of a file, blank blocks left out: `['# A', '', 'b']` → `'# A\n\nb\n'` */
export const markdownPage = (blocks: readonly string[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

/** `[{ text: 'a', items: [{ text: 'b' }] }]` → `'- a\n  - b'` */
export const markdownList = (items: readonly ListItem[]): string =>
  joinedItems(
    items.map(
      ({ text, items: nested = [] }) =>
        `- ${indented([text, ...(nested.length ? [markdownList(nested)] : [])].join('\n'))}`,
    ),
  );

/** Items of a list, with a blank line behind code and tables: `['- a', '- b']` → `'- a\n- b'` */
export const joinedItems = (items: readonly string[]): string =>
  items
    .map((item, index) => (index > 0 && endsInBlock.test(items[index - 1] ?? '') ? `\n${item}` : item))
    .join('\n');

const endsInBlock = /\n *(?:`{3,}|\|.*\|)$/;

const indented = (lines: string): string => lines.replace(/\n(?=[^\n])/g, '\n  ');

/**
 * `Effort: days` for one line, a list below `Attack path:` for several and for a block, or the list that it is; nothing
 * for blank ones. Text has none of the signs that begin a block.
 */
export function labelled(label: string, values: readonly string[]): ListItem[] {
  const [only, ...others] = values.filter((value) => value !== '');
  if (only === undefined) return [];
  if (!others.length && /^(?:- |1\. )/.test(only)) return [{ text: `${label}:\n${only}` }];
  if (!others.length && !/\n|^> |^\d+\. /.test(only)) return [{ text: `${label}: ${only}` }];
  return [{ text: `${label}:`, items: [only, ...others].map((text) => ({ text })) }];
}

/** The first row is the header: `[['a', 'b'], ['1', '']]` → `'| a | b |\n| --- | --- |\n| 1 | – |'` */
export function tableOf([header = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cellOf(cell) || '–').join(' | ')} |`;
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n');
}

/** In code a bar stands without a backslash, and would end the cell all the same: `` `a|b` `` → `` `a\|b` ``. */
const cellOf = (markdown: string): string => markdown.replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|');
