/** Texts of workbook. */
export const workbook = {} as const;
