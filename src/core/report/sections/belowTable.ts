/** What the cells of a table have no room for. */
import { fitsInLine } from '../noteBlocks';
import { labelled, type ListItem, markdownList } from '../safeMarkdown';
import type { Wording } from '../wording';

/** What is said more of something, by name: `['Reason', 'so\n\n- a']`. */
export type NotedOf = readonly (readonly [label: string, markdown: string | null])[];

/** Of each row the details that are more than a line, in full: a list below the table, none where all fits. */
export function belowTable(
  rows: readonly { readonly name: string; readonly noted: NotedOf }[],
  wording: Wording,
): readonly string[] {
  const items = rows.flatMap(({ name, noted }): ListItem[] => {
    const cut = noted.filter(([, markdown]) => markdown !== null && !fitsInLine(markdown));
    return cut.length ? [{ text: name, items: notedItems(cut, wording) }] : [];
  });
  return items.length ? [markdownList(items)] : [];
}

export const notedItems = (noted: NotedOf, wording: Wording): ListItem[] =>
  noted.flatMap(([label, markdown]) => labelled(label, wording.notes(markdown)));
