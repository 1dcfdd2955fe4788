/** How a value of several lines stands below its key. Format page, section "Details". */
import { detailKeys, type Detail, type DetailKey } from '../note';
import { runsOn } from '../details';
import { parseMarkdown } from '../markdown';
import { parseNote } from '../parseNote';
import { answerBlock, typedAnswer } from './answerQuestion';
import { indent } from './layout';

/** The words of a detail as they are written: those that run on keep their lines, the others are one. */
export const typedValue = (key: DetailKey, words: string): string =>
  runsOn(key) ? typedAnswer(words) : onOneLine(words);

/** `'a\n b '` → `'a b'` */
export const onOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * The lines of a detail, behind the indentation of its item's content, in the ways to write them, best first:
 * `answer`, `a\n1. b` → `['answer: a', '  1. b']`, `['answer:', '  a', '  1. b']`, `['answer:', '', '  a', '  1. b']`.
 */
export function linesOfDetail(
  key: DetailKey,
  value: string,
  prefix: string,
  blank = indent(prefix, ''),
): readonly (readonly string[])[] {
  const [first = '', ...rest] = value.split('\n');
  if (rest.length === 0) return [[`${key}: ${value.trim()}`]];
  const block = answerBlock(prefix, value, blank);
  const close = [`${key}:`, ...block];
  const wide = [`${key}:`, blank, ...block];
  const [opening, second] = parseMarkdown(value).filter(({ level, nesting }) => level === 0 && nesting >= 0);
  // Behind a key the first step of a list is text to Markdown, and formatters move the next ones away from it.
  if (opening?.type === 'paragraph_open')
    return [[`${key}: ${first.trim()}`, ...block.slice(1)], close, wide];
  // Of several blocks in a quote formatters keep apart only those that begin apart from the key.
  return second ? [wide, close] : [close, wide];
}

/**
 * What is read of words that stand as the value of a detail of their own; a tag, a task or a detail in it is none of it.
 * `'see\n- [ ] Who?'` → `'see'`
 */
export function ownValue(key: DetailKey, value: string): string | null {
  const [written = []] = linesOfDetail(key, value, '    ').slice(-1);
  const [tag] = parseNote(`- #ask ?\n  - ${written.join('\n')}`).tags;
  return tag?.details.find((one) => one.key === key)?.value ?? null;
}

/** Whether a tag holds a detail with these words, as far as they are its own. */
export const holdsValue = (details: readonly Detail[], key: DetailKey, value: string): boolean => {
  const own = ownValue(key, value);
  return details.some((one) =>
    // A tag in the words ends them.
    value.includes('\n')
      ? one.key === key && one.value === own
      : one.key === key && startsWith(value, one.value),
  );
};

const startsWith = (all: string, start: string): boolean => `${all} `.startsWith(`${start} `);

const keyInFront = new RegExp(
  String.raw`^((?:[\s\p{Cf}]|[-+*]\s|\d{1,9}[.)]\s)*(?:${detailKeys.join('|')})[^\S\n]*)([:：])`,
  'iu',
);

/** `'Owner: we are'` → `'Owner\\: we are'`: the same words, and no detail where they begin a line below a tag. */
export const escapedKey = (line: string): string => line.replace(keyInFront, String.raw`$1\$2`);
