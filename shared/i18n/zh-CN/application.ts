/** Texts of application. */
export const application = {} as const;
