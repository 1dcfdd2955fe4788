/** What no edit may cost, read from the text alone and without the parser of notes. */
import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { Lines } from '../../../../src/core/text/span';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';

const wordsOf = (text: string): readonly string[] => text.match(/[^\s!-/:-@[-`{-~]+/gu) ?? [];

/** `'a b a'` and `'a c'` → `['b', 'a']`: those of the first that the other lacks. */
function lacking(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

const md = new MarkdownIt({ html: true });

/** The blocks of a body as Markdown divides it, with their depth, and the lines that they stand on. */
function blocksOf(body: string): { shape: string; first: number; end: number }[] {
  return md
    .parse(body.replace(/^\uFEFF/, ''), {})
    .flatMap(({ type, level, content, map }) =>
      map && /^(?:inline|fence|code_block|html_block|hr)$/.test(type)
        ? [{ shape: `${type} ${level} ${content}`, first: map[0], end: map[1] }]
        : [],
    );
}

/** How many lines the front matter takes, as far as anybody can see. */
function bodyLine(lines: Lines): number {
  if (!/^\uFEFF?---[ \t]*$/.test(lines.textOf(0))) return 0;
  for (let line = 1; line < lines.count; line++) if (/^---[ \t]*$/.test(lines.textOf(line))) return line + 1;
  return 0;
}

/**
 * Every word is there afterwards but those that the edit is meant to replace, and every block of Markdown that no edit
 * touches is as it was, in the same order and as deep. `replaced` are lines that are written anew.
 */
export function assertNothingLost(
  text: string,
  edits: readonly TextEdit[],
  meant: string,
  replaced: (line: number) => boolean = () => false,
): void {
  const changed = applyEdits(text, edits);
  const lost = lacking(lacking(wordsOf(text), wordsOf(meant)), wordsOf(changed));
  assert.deepEqual(lost, [], 'no word is gone');
  const lines = new Lines(text);
  const from = bodyLine(lines);
  const touched = edits.map(({ span }) => [lines.lineAt(span.start), lines.lineAt(span.end)] as const);
  const kept = blocksOf(text.slice(lines.startOf(from))).filter(({ first, end }) => {
    const own = Array.from({ length: end - first }, (_, index) => from + first + index);
    return !own.some((line) => replaced(line) || touched.some(([one, last]) => one <= line && line <= last));
  });
  const after = new Lines(changed);
  let next = 0;
  for (const { shape } of blocksOf(changed.slice(after.startOf(bodyLine(after)))))
    if (shape === kept[next]?.shape) next++;
  assert.equal(kept[next]?.shape, undefined, 'every other block stays');
}
