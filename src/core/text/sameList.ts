/** Whether two lists have the same in them, item by item. */
export const isSameList = <Item>(
  list: readonly Item[],
  other: readonly Item[],
  isSame: (a: Item, b: Item) => boolean = Object.is,
): boolean =>
  list.length === other.length &&
  list.every((item, index) => {
    const beside = other[index];
    return beside !== undefined && isSame(item, beside);
  });
