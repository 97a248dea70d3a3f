/** The name without its ending, and the ending with its dot; a dot at the beginning begins no ending. */
const parted = (name: string): readonly [string, string] => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
};

/**
 * Names that can stand in one folder, in their order: a further file of one name gets a number before its ending.
 * Capital and small letters are one name, as most systems take them.
 */
export const distinctNames = (names: readonly string[]): string[] => {
  const used = new Set<string>();
  return names.map((name) => {
    const [base, ending] = parted(name);
    let own = name;
    for (let number = 2; used.has(own.toLowerCase()); number += 1) own = `${base} (${number})${ending}`;
    used.add(own.toLowerCase());
    return own;
  });
};
