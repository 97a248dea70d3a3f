/** Entries refer to a row by its id, so an id once given is not given again. */
export const freeId = (rows: readonly { readonly id: string }[]): string => {
  const used = new Set(rows.map(({ id }) => id));
  let number = rows.length + 1;
  while (used.has(String(number))) number += 1;
  return String(number);
};
