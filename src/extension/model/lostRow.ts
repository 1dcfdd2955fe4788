/** As much of the manifest's `contributes.menus` as is looked at. */
export interface Menus {
  readonly 'view/title': readonly MenuEntry[];
  readonly 'view/item/context': readonly MenuEntry[];
}

interface MenuEntry {
  readonly command?: string;
}

/**
 * Whether a command was chosen in the menu of a row that VS Code does not know at the moment. It forgets the rows that it
 * was told to draw anew until it has asked for them, and what is chosen meanwhile comes with `undefined` in place of its
 * row: `lostRow(menus, 'threatInterviews.addTag', [undefined, undefined])` is true. The title of a view calls its
 * commands in the same way where no row has the focus, so of those nothing is known; the palette gives no arguments.
 */
export function lostRow(menus: Menus, command: string, args: readonly unknown[]): boolean {
  const stands = (menu: readonly MenuEntry[]) => menu.some((entry) => entry.command === command);
  return (
    args.length > 1 &&
    (args[0] ?? null) === null &&
    stands(menus['view/item/context']) &&
    !stands(menus['view/title'])
  );
}
