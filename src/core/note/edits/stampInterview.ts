/** Says in a note's front matter when its interview really began and ended. Format page, section 3. */
import type { FrontMatter, Note } from '../note';
import { firstLawful } from './checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export type StampKey = 'started' | 'ended';

/**
 * `'---\ntitle: Shop\n---\n'` with `started` and `2026-11-24T10:02` becomes
 * `'---\ntitle: Shop\nstarted: 2026-11-24T10:02\n---\n'`. A note without front matter gets one; null for `at` takes the
 * whole line out again.
 *
 * No edit when the note says so already. Null where the front matter can't be read, or is written in a way that leaves
 * no place for a line.
 */
export function stampInterview(note: Note, key: StampKey, at: string | null): readonly TextEdit[] | null {
  const { frontMatter } = note;
  if (frontMatter[key] === at && (at !== null || !frontMatter.values.has(key))) return [];
  if (note.problems.some(({ code }) => code === 'front-matter-open')) return null;
  const ways = at === null ? waysToRemove(note, key) : waysToWrite(note, key, at);
  const expected = factsOf({ ...frontMatter, [key]: at });
  return firstLawful(
    note,
    ways,
    {},
    (after) => factsOf(after.frontMatter) === expected && after.problems.length <= note.problems.length,
  );
}

function waysToWrite({ text, frontMatter, lines }: Note, key: StampKey, at: string): TextEdit[][] {
  const lineBreak = lineBreakOf(text);
  if (!frontMatter.span) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const block = ['---', `${key}: ${at}`, '---', '', ''].join(lineBreak);
    return [[insertAt(start, block)]];
  }
  const span = frontMatter.values.get(key);
  // A key without a value has nothing behind its colon, not even a space.
  if (span) return [at, ` ${at}`].map((newText) => [{ span, newText }]);
  const closing = lines.startOf(lines.lineAt(frontMatter.span.end));
  return [[insertAt(closing, `${key}: ${at}${lineBreak}`)]];
}

function waysToRemove({ frontMatter, lines }: Note, key: StampKey): TextEdit[][] {
  const value = frontMatter.values.get(key);
  if (!value) return [];
  const line = lines.lineAt(value.start);
  return [[{ span: { start: lines.startOf(line), end: lines.startOf(line + 1) }, newText: '' }]];
}

/** What front matter says, wherever it stands. */
const factsOf = ({ title, role, date, minutes, attendees, started, ended }: FrontMatter): string =>
  JSON.stringify([title, role, date, minutes, attendees, started, ended]);
