import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReviewLine } from '#shared/model/plan-review.ts';
import { usePlace, useRememberPlace } from '../../application/place.ts';
import { openingLine } from './review-list.ts';

/** How long a line stays selected before it is remembered. */
const rest = 400;

const keyOf = (planId: string): string => `readings.line.${planId}`.slice(0, 200);

/** Which line the person is at: where the review was left, else the first undecided one. */
export const useReviewPlace = (planId: string, lines: readonly ReviewLine[]) => {
  const remembered = usePlace(keyOf(planId));
  const remember = useRememberPlace();
  const [picked, setPicked] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const select = useCallback(
    (id: string) => {
      setPicked(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => remember(keyOf(planId), id), rest);
    },
    [planId, remember],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  const chosen = picked === null ? undefined : lines.find(({ id }) => id === picked);
  const opening =
    chosen || remembered.isLoading
      ? null
      : openingLine(lines, typeof remembered.value === 'string' ? remembered.value : null);
  return { selected: chosen ?? opening, select };
};
