/** Texts of host. */
export const host = {} as const;
