/** Texts of frameworks. */
export const frameworks = {} as const;
