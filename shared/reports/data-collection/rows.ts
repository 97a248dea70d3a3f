import type { FrameworkDocument } from '../../model/framework.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { type ScoringItem, scoringItems } from '../scoring-form/items.ts';

/** A figure that is collected once, and everything it is used for. */
export type CollectedItem = Extract<ScoringItem, { kind: 'indicator' | 'figure' }> & {
  readonly from: 'observation';
};

const isCollected = (item: ScoringItem): item is CollectedItem =>
  item.from === 'observation' && (item.kind === 'indicator' || item.kind === 'figure');

/** Facts that bodies report, in paper order, each once. Vetoes and bonuses are for the evaluators to say. */
export const collectedItems = (framework: FrameworkDocument): CollectedItem[] =>
  scoringItems(framework, { vetoes: [], bonuses: [] }).filter(isCollected);

/** Codes of the indicators an item feeds. */
export const usedBy = (item: CollectedItem, framework: FrameworkDocument): string[] =>
  item.kind === 'indicator'
    ? [item.indicator.code]
    : indicatorsOf(framework)
        .filter(
          ({ method }) =>
            method.id === 'formula' && method.parameters.figures.some(({ name }) => name === item.item),
        )
        .map(({ code }) => code);
