import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import { withFullScores } from '#shared/scoring/weights/full-scores.ts';
import type { NewFullScore } from '#shared/scoring/weights/new-full-scores.ts';
import { reweightEdits } from '../frameworks/draft/reweight-edits.ts';

/** The document with the new full scores; null where they do not belong to it. */
export const reweightedDocument = (
  document: FrameworkDocument,
  lines: readonly NewFullScore[],
): FrameworkDocument | null =>
  withFullScores(
    document,
    lines.map(({ after }) => after),
  );

/** One batch of edits that gives a draft the new full scores; empty where nothing changes. */
export const applyEdits = (
  document: FrameworkDocument,
  lines: readonly NewFullScore[],
  words: ((indicator: Indicator) => string) | null,
): DraftEdit[] => {
  const after = reweightedDocument(document, lines);
  if (!after) return [];
  return document.dimensions.flatMap((before, position) => {
    const next = after.dimensions[position];
    const changes =
      next !== undefined &&
      (next.weight !== before.weight ||
        next.indicators.some((indicator, index) => indicator !== before.indicators[index]));
    return next && changes ? reweightEdits(before, next, words) : [];
  });
};

/** The rules in words of the indicators whose full score changes, for a draft made from a published version. */
export const changedRules = (
  document: FrameworkDocument,
  lines: readonly NewFullScore[],
  words: (indicator: Indicator) => string,
): { readonly indicatorId: string; readonly rule: string }[] => {
  const after = reweightedDocument(document, lines);
  if (!after) return [];
  return after.dimensions.flatMap(({ indicators }, dimension) =>
    indicators.flatMap((indicator, index) =>
      indicator === document.dimensions[dimension]?.indicators[index]
        ? []
        : { indicatorId: indicator.id, rule: words(indicator) },
    ),
  );
};
