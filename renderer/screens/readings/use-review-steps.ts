import { useCallback } from 'react';
import type { Json } from '#shared/model/operation.ts';
import { usePlace, useRememberPlace } from '../../application/place.ts';
import { useSteps } from '../../application/steps.ts';

/** One step of the person: what is taken back together. */
export interface Step {
  /** Changes made while one form stays open are one step. */
  readonly session: string | null;
  readonly batches: readonly string[];
  /** Made in an earlier visit. */
  readonly isEarlier: boolean;
}

/** The steps with one more batch; one of the same session joins the last step. */
export const withBatch = (steps: readonly Step[], batch: string, session: string | null): readonly Step[] => {
  const last = steps.at(-1);
  return session !== null && last?.session === session
    ? [...steps.slice(0, -1), { ...last, batches: [...last.batches, batch] }]
    : [...steps, { session, batches: [batch], isEarlier: false }];
};

/** The last step of an earlier visit as it was remembered, or null. */
export const earlierStep = (remembered: Json | undefined): Step | null => {
  if (!Array.isArray(remembered)) return null;
  const batches = remembered.filter((batch) => typeof batch === 'string');
  return batches.length === 0 ? null : { session: null, batches, isEarlier: true };
};

const keyOf = (planId: string): string => `readings.step.${planId}`.slice(0, 200);

/** The steps of this visit, and the last one of the visit before as long as nothing was done since. */
export const useReviewSteps = (planId: string) => {
  const key = keyOf(planId);
  const { value } = usePlace(key);
  const remember = useRememberPlace();
  const earlier = earlierStep(value);
  const onChange = useCallback(
    (steps: readonly Step[]): void => remember(key, [...(steps.at(-1)?.batches ?? [])]),
    [key, remember],
  );
  const { steps, take, takeBack, drop } = useSteps<Step>({ earlier, onChange });
  return { take, takeBack, drop, last: steps.at(-1) ?? earlier };
};
