/** How much of a list, and of a text, an overview shows. */

const most = 8;
const longest = 200;

/** The first eight. */
export const firstOf = <Value>(values: readonly Value[]): readonly Value[] => values.slice(0, most);

/** At most 200 characters, the last an ellipsis where some are left out. */
export function shortened(text: string): string {
  // Half a surrogate pair at the cut would be no character.
  const start = [...text.slice(0, 2 * longest + 2)];
  return start.length > longest ? `${start.slice(0, longest - 1).join('')}…` : text;
}
