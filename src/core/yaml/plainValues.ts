/**
 * Values that a person typed as plain text and YAML cannot have without quotes: `title: Web shop: part 2`. They are
 * hidden behind letters of the same number while the YAML is read, so that every place stays where it is.
 */
import { isMap, isPair, isSeq, visit, type Document, type YAMLError } from 'yaml';
import { isDate } from '../text/date';
import type { Span } from '../text/span';

/** Something to be hidden: a value, or with `isLine` a whole line that would take its neighbours along. */
export interface Hidden {
  readonly span: Span;
  readonly isLine: boolean;
}

/** What has to be hidden so that the rest can be read, by the mistakes that the library found. */
export function hiddenFor(text: string, document: Document.Parsed): readonly Hidden[] {
  const open = openQuote(text, document);
  if (open) return [open];
  const errors = [...document.errors, ...document.warnings.filter(isTag)];
  return errors.flatMap((error) => hiddenBy(text, error) ?? []);
}

/**
 * Values of which YAML takes a part away without a word: `Shop #2`, `#valves` and `&Co` for comments and an anchor. Behind
 * a number or a day a `#` is a comment, and what an alias names is an anchor.
 */
export function swallowedIn(text: string, document: Document.Parsed): readonly Hidden[] {
  if (!/[ \t]#[\p{L}\p{N}]|&/u.test(text)) return [];
  const hidden: Hidden[] = [];
  const named = new Set<string>();
  visit(document, { Alias: (_, { source }) => void named.add(source) });
  visit(document, {
    Scalar(key, { type, value, anchor, comment, range }, path) {
      if (key === 'key' || type !== 'PLAIN' || !range) return;
      const isText = value === null || (typeof value === 'string' && !isDate(value));
      const isAnchor = anchor !== undefined && value !== null && !named.has(anchor);
      const isCut = isText && (isAnchor || /^[\p{L}\p{N}]/u.test(comment ?? ''));
      const around = path.findLast((node) => !isPair(node));
      const isInBrackets = (isMap(around) || isSeq(around)) && around.flow;
      if (isInBrackets || !isCut || /[\r\n]/.test(text.slice(range[0], range[1]))) return;
      const span = valueSpan(text, lineAround(text, range[0]));
      if (span && span.start <= range[0]) hidden.push({ span, isLine: false });
    },
  });
  return hidden;
}

const isTag = ({ code }: YAMLError): boolean => code === 'TAG_RESOLVE_FAILED';

/** Letters for values, the sign of a comment for lines: the text keeps its length. */
export function withHidden(text: string, hidden: readonly Hidden[]): string {
  let [result, at] = ['', 0];
  for (const { span, isLine } of hidden.toSorted((one, other) => one.span.start - other.span.start)) {
    if (span.start < at) continue;
    const { length } = text.slice(span.start, span.end);
    result += text.slice(at, span.start) + (isLine ? '#'.repeat(length) : 'x'.repeat(length));
    at = span.end;
  }
  return result + text.slice(at);
}

/** The place of the line that holds an offset, without its line break. */
function lineAround(text: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}

function hiddenBy(text: string, { code, message, pos }: YAMLError): Hidden | null {
  const line = lineAround(text, pos[0]);
  switch (code) {
    case 'BAD_SCALAR_START':
    case 'BAD_DQ_ESCAPE':
    case 'TAB_AS_INDENT':
      return null;
    case 'BLOCK_IN_FLOW':
      return inBrackets(text, pos[0], line.end);
    case 'MULTILINE_IMPLICIT_KEY':
      return lineWithoutKey(text, line);
    case 'MISSING_CHAR':
      if (/Sequence item/.test(message)) return wholeLine(text, line);
      return /map values/.test(message) ? lineWithoutKey(text, line) : null;
    case 'BAD_INDENT':
      return null;
    default:
      return valueOn(text, line, pos[0]) ?? null;
  }
}

/** A value that begins on this line at or before an offset; the line below where that is what can't be read. */
function valueOn(text: string, line: Span, offset: number): Hidden | null {
  const value = valueSpan(text, line);
  if (!value || offset < value.start || offset > value.end) return null;
  const written = text.slice(value.start, value.end);
  if (/^[^:"'[{]*$/.test(written) && offset === value.start && !/^[&*!?|>-]/.test(written)) {
    const next = lineAround(
      text,
      Math.min(text.length, line.end + (text.startsWith('\r\n', line.end) ? 2 : 1)),
    );
    return next.start > line.end ? wholeLine(text, next) : null;
  }
  return { span: value, isLine: false };
}

/** In `- name: A: B # ours` the `A: B`; null where the line has no value. */
export function valueSpan(text: string, line: Span): Span | null {
  const written = text.slice(line.start, line.end);
  const [before = ''] = /^\uFEFF?[ \t]*(?:-[ \t]+)*(?:[\p{L}\p{N}_-]+[ \t]*:[ \t]+)?/u.exec(written) ?? [];
  const behind = written.slice(before.length);
  const comment = /[ \t]#(?:[ \t]|$)/.exec(behind)?.index ?? behind.length;
  const value = behind.slice(0, comment).trimEnd();
  if (value === '' || (value.startsWith('#') && (before === '' || !/^#[\p{L}\p{N}]/u.test(value))))
    return null;
  const start = line.start + before.length;
  return { start, end: start + value.length };
}

/** In `{ id: a, name: A: B }` the `A: B`. */
function inBrackets(text: string, start: number, lineEnd: number): Hidden {
  const length = text.slice(start, lineEnd).search(/[,\]}]|$/);
  const end = start + text.slice(start, start + length).trimEnd().length;
  return { span: { start, end }, isLine: false };
}

const lineWithoutKey = (text: string, line: Span): Hidden | null =>
  hasKey(text.slice(line.start, line.end)) ? null : wholeLine(text, line);

/** `- name: …`, and no words before the colon that are no key of ours. */
const hasKey = (line: string): boolean =>
  /^\uFEFF?[ \t]*(?:-[ \t]+)*[\p{L}\p{N}_-]+[ \t]*:(?:[ \t]|$)/u.test(line);

function wholeLine(text: string, { start, end }: Span): Hidden | null {
  const indentation = text.slice(start, end).search(/[^\s\uFEFF]/);
  if (indentation < 0 || text[start + indentation] === '#') return null;
  return { span: { start: start + indentation, end: start + indentation + 1 }, isLine: true };
}

/**
 * A quotation mark that is not closed on its line, and goes on over lines that have keys of their own; or one that ends
 * with its line, of which the library takes the last letter for the mark.
 */
function openQuote(text: string, document: Document.Parsed): Hidden | null {
  if (!document.errors.length) return null;
  const unclosed = new Set(
    document.errors.filter(({ message }) => message.startsWith('Missing closing')).map(({ pos }) => pos[0]),
  );
  let found: Hidden | null = null;
  visit(document, {
    Scalar(_, { type, range }) {
      if ((type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE') || !range) return;
      const below = text
        .slice(range[0], range[1])
        .split(/\r\n?|\n/)
        .slice(1);
      if (!below.some(hasKey) && !unclosed.has(range[1])) return;
      const span = valueSpan(text, lineAround(text, range[0]));
      if (!span || span.start !== range[0]) return;
      found = { span, isLine: false };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * What a hidden text says, without a quotation mark that was meant to hold it: `'it's ours'` → `it's ours`. Quotes that
 * belong to the words stay.
 */
export function saidBy(written: string): string {
  const quote = written.charAt(0);
  if (quote !== '"' && quote !== "'") return written;
  const marks = written.split(quote).length - 1;
  if (marks % 2 === 0) return written;
  if (marks > 1 && written.endsWith(quote)) return written.slice(1, -1);
  return marks === 1 ? written.slice(1) : written;
}
