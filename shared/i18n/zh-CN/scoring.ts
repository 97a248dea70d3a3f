/** Texts of scoring. */
export const scoring = {} as const;
