/** What a person wrote into a report, between two marked lines. Format page, section "Reports". */

export interface KeptParagraphs {
  /** The heading of the section it stands in, as it is written behind `## `; null above the first. */
  readonly heading: string | null;
  /** Whether it stands right below that heading. */
  readonly first: boolean;
  /** With both marked lines. */
  readonly text: string;
}

/**
 * All that is kept of a report: `'## Risks\n\n<!-- kept: why -->\nOurs.\n<!-- /kept -->'` →
 * `[{ heading: 'Risks', first: true, text: '<!-- kept: why -->\nOurs.\n<!-- /kept -->' }]`.
 *
 * Where the second line is missing, what is kept goes to the end of the paragraph, and gets one.
 */
export function keptIn(report: string): readonly KeptParagraphs[] {
  const lines = linesOf(report);
  const kept: KeptParagraphs[] = [];
  let heading: string | null = null;
  let first = true;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const section = /^## +(.*?)\s*$/.exec(line)?.[1];
    if (opening.test(line)) {
      const end = endOf(lines, at);
      const text = lines
        .slice(at, end + 1)
        .join('\n')
        .trimEnd();
      kept.push({ heading, first, text: closing.test(lines[end] ?? '') ? text : `${text}\n<!-- /kept -->` });
      at = end;
    } else if (section !== undefined) {
      heading = section;
      first = true;
    } else if (line.trim() !== '') first = false;
  }
  return kept;
}

/** A text cut at each line of which `isBetween` says so, none of which is kept; those lines and blank ones around go. */
export function partedAt(text: string, isBetween: (line: string) => boolean): readonly string[] {
  const lines = linesOf(text);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (opening.test(line)) at = endOf(lines, at);
    else if (isBetween(line)) {
      parts.push(lines.slice(start, at).join('\n'));
      start = at + 1;
    }
  }
  return [...parts, lines.slice(start).join('\n')].map((part) => `${part.trim()}\n`);
}

/** A report without the marked lines: what stood between them stays. */
export const withoutMarks = (report: string): string =>
  report
    .split('\n')
    .filter((line) => !opening.test(line) && !closing.test(line))
    .join('\n');

const linesOf = (report: string): string[] => report.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

const opening = /^ {0,3}<!-- *kept *(?::.*)?-->\s*$/i;
const closing = /^ {0,3}<!-- *\/kept *-->\s*$/i;

/** The line that closes what is opened, else the last one of the paragraph. */
function endOf(lines: readonly string[], start: number): number {
  for (let at = start + 1; at < lines.length && !opening.test(lines[at] ?? ''); at++) {
    if (closing.test(lines[at] ?? '')) return at;
  }
  let end = start;
  while (lines[end + 1]?.trim() === '') end++;
  if (/^ {0,3}(?:#{1,6} |---$)/.test(lines[end + 1] ?? '') || opening.test(lines[end + 1] ?? ''))
    return start;
  while (end + 1 < lines.length && lines[end + 1]?.trim() !== '' && !opening.test(lines[end + 1] ?? ''))
    end++;
  return end;
}
