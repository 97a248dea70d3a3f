import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '#shared/model/operation.ts';
import { type EvaluationRules, evaluationRulesSchema } from '#shared/model/rules.ts';
import { usePlace, useRememberPlace } from '../../application/place.ts';

const stagedKey = (evaluationId: string): string => `evaluation.${evaluationId}.rules`;

export interface StagedRules {
  readonly rules: EvaluationRules;
  readonly isChanged: boolean;
  change(rules: EvaluationRules): void;
  revert(): void;
}

const isSame = (first: EvaluationRules, second: EvaluationRules): boolean =>
  JSON.stringify(evaluationRulesSchema.parse(first)) === JSON.stringify(evaluationRulesSchema.parse(second));

/**
 * Rules pass through states that cannot be computed with while they are edited, so they are staged and applied as a
 * whole. What is staged is kept on this computer until it is applied or given up.
 */
export const useStagedRules = (evaluationId: string, stored: EvaluationRules): StagedRules => {
  const key = stagedKey(evaluationId);
  const { value } = usePlace(key);
  const remember = useRememberPlace();
  const [staged, setStaged] = useState<EvaluationRules | null>(null);
  const touched = useRef(false);
  useEffect(() => {
    if (touched.current || value === undefined || value === null) return;
    const kept = evaluationRulesSchema.safeParse(value);
    if (kept.success) setStaged(kept.data);
  }, [value]);
  const change = useCallback(
    (rules: EvaluationRules) => {
      touched.current = true;
      setStaged(rules);
      remember(key, JSON.parse(JSON.stringify(rules)) as Json);
    },
    [remember, key],
  );
  const revert = useCallback(() => {
    touched.current = true;
    setStaged(null);
    remember(key, null);
  }, [remember, key]);
  const isChanged = staged !== null && !isSame(staged, stored);
  return { rules: staged ?? stored, isChanged, change, revert };
};
