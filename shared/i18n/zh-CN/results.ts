/** Texts of results. */
export const results = {} as const;
