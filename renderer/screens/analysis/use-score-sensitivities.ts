import { useCallback, useEffect, useRef, useState } from 'react';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { type ScoreSensitivity, scoreSensitivities } from '#shared/scoring/analysis/score-sensitivity.ts';

interface Computed {
  readonly subjectId: string;
  readonly found: readonly ScoreSensitivity[];
  readonly running: boolean;
}

/** How long the page may be busy at a stretch, in milliseconds, before keys are answered again. */
const stretch = 30;

/** Computes score by score without stopping the page, and can be stopped. */
export const useScoreSensitivities = (snapshot: EvaluationSnapshot, result: EvaluationResult) => {
  const [computed, setComputed] = useState<Computed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const stop = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    setComputed((before) => before && { ...before, running: false });
  }, []);
  // Other results make what was computed worthless.
  // biome-ignore lint/correctness/useExhaustiveDependencies: stops when the results change
  useEffect(() => {
    setComputed(null);
    return () => {
      if (timer.current !== null) clearTimeout(timer.current);
    };
  }, [snapshot, result]);
  const start = useCallback(
    (subjectId: string) => {
      if (timer.current !== null) clearTimeout(timer.current);
      const scores = scoreSensitivities(snapshot, result, subjectId);
      const found: ScoreSensitivity[] = [];
      const work = (): void => {
        const began = performance.now();
        while (performance.now() - began < stretch) {
          const next = scores.next();
          if (next.done) {
            timer.current = null;
            setComputed({ subjectId, found: [...found], running: false });
            return;
          }
          found.push(next.value);
        }
        setComputed({ subjectId, found: [...found], running: true });
        timer.current = setTimeout(work, 0);
      };
      setComputed({ subjectId, found: [], running: true });
      timer.current = setTimeout(work, 0);
    },
    [snapshot, result],
  );
  return { computed, start, stop };
};
