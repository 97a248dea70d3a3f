import type { AnnualField } from '../../model/annual-table.ts';

/** Parts are set in under the line they belong to, by ideographic spaces that every program prints. */
export const fieldInLine = ({ name, level }: AnnualField): string => `${'　'.repeat(level)}${name}`;
