import type { Json } from '#shared/model/operation.ts';

/** Where a person left off in the form. Each part is empty when it is not known. */
export interface ScoringPlace {
  readonly scorerId: string;
  readonly subjectId: string;
  readonly item: string;
  /** Scroll position of the list in pixels; null brings the open line into view instead. */
  readonly scroll: number | null;
}

export const scoringPlaceKey = (evaluationId: string): string => `scoring.${evaluationId}`;

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Reads a remembered place; whatever else may stand under the key is ignored. */
export const readScoringPlace = (value: Json | undefined): ScoringPlace => {
  const fields: { readonly [key: string]: Json } =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as { readonly [key: string]: Json })
      : {};
  const { scroll } = fields;
  return {
    scorerId: textOf(fields.scorerId),
    subjectId: textOf(fields.subjectId),
    item: textOf(fields.item),
    scroll: typeof scroll === 'number' && scroll >= 0 ? scroll : null,
  };
};

/** What an address may say of a place. */
export type LinkedPlace = { readonly [Part in 'scorerId' | 'subjectId' | 'item']: string | null };
export const nowhere: LinkedPlace = { scorerId: null, subjectId: null, item: null };

/** A link's place over the remembered one over the first there is; what no longer exists is passed over. */
export const startingPlace = (
  wanted: LinkedPlace,
  remembered: ScoringPlace,
  present: {
    readonly scorers: readonly string[];
    readonly subjects: readonly string[];
    readonly items: readonly string[];
  },
): ScoringPlace => {
  const pick = (all: readonly string[], ...candidates: readonly (string | null)[]): string =>
    candidates.find((candidate) => candidate !== null && all.includes(candidate)) ?? all[0] ?? '';
  const item = pick(present.items, wanted.item, remembered.item);
  return {
    scorerId: pick(present.scorers, wanted.scorerId, remembered.scorerId),
    subjectId: pick(present.subjects, wanted.subjectId, remembered.subjectId),
    item,
    scroll: item === remembered.item ? remembered.scroll : null,
  };
};
