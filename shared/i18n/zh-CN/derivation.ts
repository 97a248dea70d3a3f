/** Texts of derivation. */
export const derivation = {} as const;
