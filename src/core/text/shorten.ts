/** At most so many UTF-16 units, no character cut in two: `('abcdef', 4)` → `'abc…'`. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
