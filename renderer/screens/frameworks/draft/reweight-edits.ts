import type { DraftEdit } from '#shared/contract/methods/frameworks.ts';
import type { Dimension, Indicator } from '#shared/model/framework.ts';

/**
 * The edits from a dimension to itself re-weighted: its weight, and full score, method and (with `words`) rule of
 * every indicator that changed.
 */
export const reweightEdits = (
  before: Dimension,
  after: Dimension,
  words: ((indicator: Indicator) => string) | null,
): DraftEdit[] => [
  { edit: 'set-dimension', id: before.id, fields: { weight: after.weight } },
  ...after.indicators
    .filter((indicator, index) => indicator !== before.indicators[index])
    .map(
      (indicator): DraftEdit => ({
        edit: 'set-indicator',
        id: indicator.id,
        fields: {
          fullScore: indicator.fullScore,
          method: indicator.method,
          ...(words ? { rule: words(indicator) } : {}),
        },
      }),
    ),
];
