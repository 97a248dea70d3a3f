import { joinIdentifier, splitIdentifier } from '#shared/model/primitives.ts';

/** The part of a weighting that is not an expert. */
export const settingsPart = 'settings';

/** Stands for the dimensions themselves where a parent is named. */
const noParent = '-';

/**
 * One field per pair, whichever way round it was asked, so that two people who judge different pairs never clash and
 * the same pair is never stored twice.
 */
export const judgementField = (parentId: string | null, first: string, second: string): string =>
  joinIdentifier('judgement', parentId ?? noParent, first, second);

export const readJudgementField = (
  field: string,
): { readonly parentId: string | null; readonly first: string; readonly second: string } | null => {
  const [kind, parent, first, second] = splitIdentifier(field);
  if (kind !== 'judgement' || parent === undefined || first === undefined || second === undefined)
    return null;
  return { parentId: parent === noParent ? null : parent, first, second };
};

export const ratingField = (round: number, indicatorId: string): string =>
  joinIdentifier('rating', String(round), indicatorId);

export const readRatingField = (
  field: string,
): { readonly round: number; readonly indicatorId: string } | null => {
  const [kind, round, indicatorId] = splitIdentifier(field);
  if (kind !== 'rating' || round === undefined || indicatorId === undefined) return null;
  return { round: Number(round), indicatorId };
};
