/** Texts of rules. */
export const rules = {} as const;
