/** Texts of evaluations. */
export const evaluations = {} as const;
