/** Says in a note's front matter when its interview really began and ended. Format page, section 3. */
import type { Span } from '../../text/span';
import type { Note } from '../note';
import { firstLawful } from './checkedEdit';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';

export type StampKey = 'started' | 'ended';

/**
 * `'---\ntitle: Shop\n---\n'` with `started` and `2026-11-24T10:02` becomes
 * `'---\ntitle: Shop\nstarted: 2026-11-24T10:02\n---\n'`. A note without front matter gets one. What stands there and is
 * no time stays behind it as a comment. Null for `at` takes the time out again, with its line if that says nothing else.
 *
 * No edit when the note says so already. Null where the front matter can't be read, or is written in a way that leaves
 * no place for the time.
 */
export function stampInterview(note: Note, key: StampKey, at: string | null): readonly TextEdit[] | null {
  const { frontMatter } = note;
  if (frontMatter[key] === at) return [];
  if (note.problems.some(({ code }) => code === 'front-matter-open')) return null;
  const value = frontMatter.values.get(key);
  const present = frontMatter[key] === null ? undefined : value;
  const ways = at === null ? waysToRemove(note, key, value) : waysToWrite(note, key, at);
  const expected = factsOf({ ...note, frontMatter: { ...frontMatter, [key]: at } }, key);
  // Of a line that goes, the key and the time are meant to.
  const from = present && at === null ? note.lines.startOf(note.lines.lineAt(present.start)) : present?.start;
  const rewritten = present && from !== undefined ? [{ start: from, end: present.end }] : [];
  return firstLawful(
    note,
    ways,
    { rewritten },
    (after) => factsOf(after, key) === expected && after.problems.length <= note.problems.length,
  );
}

/** Ways to give a key of the front matter a value that is YAML; what stands there and says nothing is kept as a comment. */
export function waysToWrite(
  { text, frontMatter, lines }: Note,
  key: StampKey | 'transcript' | 'speakers' | 'meeting',
  at: string,
): TextEdit[][] {
  const lineBreak = lineBreakOf(text);
  if (!frontMatter.span) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    const block = ['---', `${key}: ${at}`, '---', '', ''].join(lineBreak);
    return [[insertAt(start, block)]];
  }
  const span = frontMatter.values.get(key);
  if (span) {
    const written = text.slice(span.start, span.end);
    // A comment ends with its line.
    const isNoTime = frontMatter[key] === null && written.trim() !== '';
    if (isNoTime && /[\r\n]/.test(written)) return [];
    const kept = isNoTime ? ` # ${written}` : '';
    // A key without a value may have nothing behind its colon, not even a space, or a comment right there.
    return [at, ` ${at}`, `${at} `, ` ${at} `].map((newText) => [{ span, newText: newText + kept }]);
  }
  const closing = lines.startOf(lines.lineAt(frontMatter.span.end));
  const below = insertAt(closing, `${key}: ${at}${lineBreak}`);
  const written = text.slice(frontMatter.span.start, closing).trimEnd();
  const inBraces = written.slice(0, -1).trimEnd().length + frontMatter.span.start;
  const inside = written.endsWith('}') && insertAt(inBraces, `, ${key}: ${at}`);
  return inside ? [[below], [inside]] : [[below]];
}

/** The whole line, if the pair is all that it holds; else only the time, or what stands in its place. */
function waysToRemove({ text, lines }: Note, key: StampKey, value: Span | undefined): TextEdit[][] {
  if (!value) return [];
  const line = lines.lineAt(value.start);
  const whole = { start: lines.startOf(line), end: lines.startOf(line + 1) };
  const before = text.slice(whole.start, value.start);
  const blanks = before.length - before.trimEnd().length;
  const isAlone =
    before.trim() === `${key}:` &&
    lines.lineAt(value.end) === line &&
    text.slice(value.end, lines.endOf(line)).trim() === '';
  const timeOnly = { span: { start: value.start - blanks, end: value.end }, newText: '' };
  return isAlone ? [[{ span: whole, newText: '' }], [timeOnly]] : [[timeOnly]];
}

/** What front matter says, wherever it stands; of other keys than the stamped one, as they are written. */
function factsOf({ text, frontMatter }: Note, stamped: StampKey): string {
  const { title, role, date, minutes, attendees, started, ended, values } = frontMatter;
  const others = [...values].filter(([key]) => key !== stamped);
  return JSON.stringify([
    [title, role, date, minutes, attendees, started, ended],
    others.map(([key, { start, end }]) => [key, text.slice(start, end)]),
  ]);
}
