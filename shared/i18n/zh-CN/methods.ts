/** Texts of methods. */
export const methods = {} as const;
