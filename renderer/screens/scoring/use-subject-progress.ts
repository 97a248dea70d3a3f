import { useCallback, useState } from 'react';
import type { Observation, Score } from '#shared/model/score.ts';
import { useClient } from '../../application/client.tsx';
import { type FormItem, figureUses } from './form-items.ts';

const isEntered = ({ value, blankReason }: Pick<Score | Observation, 'value' | 'blankReason'>): boolean =>
  value !== null || blankReason !== null;

/** Counts per subject how many indicators of a scorer's sheet are entered; shared facts count on every sheet. */
export const enteredBySubject = (
  items: readonly FormItem[],
  scores: readonly Score[],
  observations: readonly Observation[],
): ReadonlyMap<string, number> => {
  const own = new Set(
    items.filter(({ kind, from }) => kind === 'indicator' && from === 'score').map(({ item }) => item),
  );
  const facts = new Set(
    items.filter(({ kind, from }) => kind === 'indicator' && from === 'observation').map(({ item }) => item),
  );
  const figures = new Set(figureUses(items).keys());
  /** Figures of a subject that are entered; a formula counts once it has all of its own. */
  const filled = new Map<string, Set<string>>();
  const entered = new Map<string, Set<string>>();
  const note = (subjectId: string, item: string): void => {
    entered.set(subjectId, (entered.get(subjectId) ?? new Set()).add(item));
  };
  for (const score of scores)
    if (isEntered(score) && own.has(score.indicatorId)) note(score.subjectId, score.indicatorId);
  for (const fact of observations)
    if (isEntered(fact)) {
      if (facts.has(fact.item)) note(fact.subjectId, fact.item);
      if (figures.has(fact.item))
        filled.set(fact.subjectId, (filled.get(fact.subjectId) ?? new Set()).add(fact.item));
    }
  for (const item of items)
    if (item.kind === 'indicator' && item.indicator.method.id === 'formula') {
      const wanted = item.indicator.method.parameters.figures;
      for (const [subjectId, names] of filled)
        if (wanted.every(({ name }) => names.has(name))) note(subjectId, item.item);
    }
  return new Map([...entered].map(([subjectId, indicators]) => [subjectId, indicators.size]));
};

/** How far each subject is, asked for when the list of subjects is opened; null before that. */
export const useSubjectProgress = (evaluationId: string, scorerId: string, items: readonly FormItem[]) => {
  const client = useClient();
  const [progress, setProgress] = useState<ReadonlyMap<string, number> | null>(null);
  const ask = useCallback(async (): Promise<void> => {
    try {
      const [scores, observations] = await Promise.all([
        client.call('scores.list', { evaluationId, scorerId }),
        client.call('observations.list', { evaluationId }),
      ]);
      setProgress(enteredBySubject(items, scores, observations));
    } catch {
      // The list of subjects works without its counts; what is wrong is said by the form itself.
      setProgress(null);
    }
  }, [client, evaluationId, scorerId, items]);
  return { progress, ask };
};
