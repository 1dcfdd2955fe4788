/** Which session files are read for their id, where reading all of them would take too long. */
import { elementKey } from '../core/note/note';

/**
 * Which of some session files may share an id, without reading their YAML: those whose lines `id: …` say the same, and all
 * where one of them is not written line by line. Takes some too many, and none too few.
 */
export function mayShareId(texts: Iterable<readonly [path: string, text: string]>): readonly string[] {
  const byKey = new Map<string, string[]>();
  const unclear: string[] = [];
  for (const [path, text] of texts) {
    const key = keyOfId(text);
    if (key === null) continue;
    if (key === '') unclear.push(path);
    else byKey.set(key, [...(byKey.get(key) ?? []), path]);
  }
  const all = [...byKey.values()];
  return unclear.length ? [...unclear, ...all.flat()] : all.filter((paths) => paths.length > 1).flat();
}

/** '' where it may stand in another way than behind the key, on its line; null where there is no id. */
function keyOfId(text: string): string | null {
  const all = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const lines = all.filter((line) => /\S/.test(line) && !/^\s*#/.test(line));
  const root = lines.filter((line) => !/^\s/.test(line));
  if (/^[\s-](?!--)/.test(lines[0] ?? '') || !root.every((line) => plainLine.test(line)) || hasStrayId(lines))
    return '';
  const found = lines.flatMap((line, at) => {
    const value = /^id\s*:(.*)$/i.exec(line)?.[1];
    // What is indented behind it may belong to it.
    return value === undefined ? [] : /^\s/.test(lines[at + 1] ?? '') ? [''] : [value];
  });
  const [value] = found;
  if (value === undefined || found.length > 1) return value === undefined ? null : '';
  const words = plainWords.exec(value.replace(/[ \t]#.*$/, ''))?.[2] ?? '';
  return elementKey(words);
}

/** A key, an item of a list or the begin of the document. */
const plainLine = /^(?:[\p{L}\p{N}_][^:]*:|-(?:\s|$)|---\s*$)/u;

/** (2) needs no YAML to be read. */
const plainWords = /^[ \t]*(["']?)([\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*)\1[ \t]*$/u;

/** Whether an indented `id` may be one of the file all the same, by a slip: it stands in no list or map, or juts out of it. */
function hasStrayId(lines: readonly string[]): boolean {
  let holder = '';
  let inner: number | null = null;
  return lines.some((line) => {
    const indent = /^\s*/.exec(line)?.[0] ?? '';
    if (indent === '') {
      holder = line;
      inner = null;
      return false;
    }
    inner ??= indent.length;
    if (!/^\s+(?:\?\s*)?["']?id["']?\s*(?::|$)/i.test(line)) return false;
    const holds = holder.startsWith('- ') || (/:\s*(?:#.*)?$/.test(holder) && indent.length >= inner);
    return !holds || /[^ ]/.test(indent);
  });
}
