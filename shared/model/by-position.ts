/** Subjects, scorers and others in the order of their evaluation. */
export const byPosition = <Item extends { readonly position: number }>(items: readonly Item[]): Item[] =>
  items.toSorted((a, b) => a.position - b.position);
