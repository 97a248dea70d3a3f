/** The published tables of the random index, by author and year. */
export const randomIndexTableNames = ['saaty-1980', 'saaty-2005'] as const;
export type RandomIndexTable = (typeof randomIndexTableNames)[number];

/**
 * Random index RI: the mean consistency index of random reciprocal matrices, from 1 to 15 items. Reviewers compare CR
 * against the table of 1980, so that is the default; the one used is always named beside CR.
 */
export const randomIndexTables = {
  /** Saaty (1980), The Analytic Hierarchy Process; the table of the Chinese textbooks. */
  'saaty-1980': [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  /** Saaty (2005), Theory and Applications of the Analytic Network Process. */
  'saaty-2005': [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
} as const satisfies Record<(typeof randomIndexTableNames)[number], readonly number[]>;
export const defaultRandomIndex: RandomIndexTable = 'saaty-1980';

/** RI for a number of items, null beyond the table. */
export const randomIndex = (table: RandomIndexTable, items: number): number | null =>
  randomIndexTables[table][items - 1] ?? null;
