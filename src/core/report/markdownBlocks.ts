/** Lists, tables and pages as Markdown. What is put in is safe Markdown already: see `Wording`. */

export interface ListItem {
  /** May have more than one line. */
  readonly text: string;
  readonly items?: readonly ListItem[];
}

/** The text of a file, blank blocks left out: `['# A', '', 'b']` → `'# A\n\nb\n'` */
export const markdownPage = (blocks: readonly string[]): string => `${blocks.filter(Boolean).join('\n\n')}\n`;

/** `[{ text: 'a', items: [{ text: 'b' }] }]` → `'- a\n  - b'` */
export const markdownList = (items: readonly ListItem[]): string =>
  items
    .map(
      ({ text, items: nested = [] }) =>
        `- ${indented([text, ...(nested.length ? [markdownList(nested)] : [])].join('\n'))}`,
    )
    .join('\n');

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
