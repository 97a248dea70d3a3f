/** The same set with one thing in it, or not in it. */
export const withMember = <Item>(
  items: ReadonlySet<Item>,
  item: Item,
  isMember: boolean,
): ReadonlySet<Item> => {
  const next = new Set(items);
  if (isMember) next.add(item);
  else next.delete(item);
  return next;
};
