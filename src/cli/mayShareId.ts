/** Which session files are read for their id, where reading all of them would take too long. */

/**
 * Which of some session files may share an id, without reading their YAML: those whose lines `id: …` have the same letters.
 * Takes some too many, and none too few.
 */
export function mayShareId(texts: Iterable<readonly [path: string, text: string]>): readonly string[] {
  const byLetters = new Map<string, string[]>();
  const unclear: string[] = [];
  for (const [path, text] of texts) {
    const letters = lettersOfId(text);
    if (letters === null) continue;
    if (letters === '') unclear.push(path);
    else byLetters.set(letters, [...(byLetters.get(letters) ?? []), path]);
  }
  const all = [...byLetters.values()];
  return unclear.length ? [...unclear, ...all.flat()] : all.filter((paths) => paths.length > 1).flat();
}

/** '' where they may stand in another way than behind the key, on its line; null where there is no id. */
function lettersOfId(text: string): string | null {
  if (/^\uFEFF?\s*(?:---\s*)?\{/.test(text)) return '';
  const [, value, next = ''] = /^["']?id["']?[ \t]*:(.*)$(?:\r?\n?(.?))/im.exec(text) ?? [];
  if (value === undefined) return null;
  const [, , words = ''] =
    /^(["']?)([\p{L}\p{N}][^"'\\]*)\1$/u.exec(value.replace(/[ \t]#.*$/, '').trim()) ?? [];
  return /[ \t]/.test(next) ? '' : words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
