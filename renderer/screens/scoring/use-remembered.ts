import { useCallback, useEffect, useRef } from 'react';
import { useRememberPlace } from '../../application/place.ts';
import { type ScoringPlace, scoringPlaceKey } from './scoring-place.ts';

const restBeforeRemembering = 300;

/** Keeps where a person is in the form; rests while they move, and keeps the last place on leaving. */
export const useRemembered = (evaluationId: string): ((place: ScoringPlace) => void) => {
  const remember = useRememberPlace();
  const waiting = useRef<{
    readonly place: ScoringPlace;
    readonly timer: ReturnType<typeof setTimeout>;
  } | null>(null);
  const keep = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    remember(scoringPlaceKey(evaluationId), { ...waiting.current.place });
    waiting.current = null;
  }, [remember, evaluationId]);
  useEffect(() => {
    window.addEventListener('beforeunload', keep);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('beforeunload', keep);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [keep]);
  return useCallback(
    (place) => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = { place, timer: setTimeout(keep, restBeforeRemembering) };
    },
    [keep],
  );
};
