import { useCallback, useEffect, useRef, useState } from 'react';
import type { Json } from '#shared/model/operation.ts';
import { useRememberPlace } from '../../application/place.ts';
import { saveAllNow } from '../../application/saving.ts';
import { draftToJson, type EvaluationDraft, emptyDraft, newEvaluationKey, readDraft } from './draft.ts';

const restBeforeKeeping = 300;

export interface DraftKeeping {
  readonly draft: EvaluationDraft;
  update(change: (draft: EvaluationDraft) => EvaluationDraft): void;
  /** Clears what is kept; nothing is written to it any more by this screen. */
  discard(): void;
}

/**
 * Keeps a new evaluation on this computer while it is filled in. Changes are taken at once, so that what a box hands
 * over while the window closes is kept too.
 */
export const useDraft = (kept: Json | undefined, year: number): DraftKeeping => {
  const remember = useRememberPlace();
  const [draft, setDraft] = useState(() => readDraft(kept, year));
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const keep = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    remember(newEvaluationKey, draftToJson(latest.current));
  }, [remember]);
  const update = useCallback(
    (change: (before: EvaluationDraft) => EvaluationDraft) => {
      latest.current = change(latest.current);
      setDraft(latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(keep, restBeforeKeeping);
    },
    [keep],
  );
  const discard = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    latest.current = emptyDraft(year);
    setDraft(latest.current);
    remember(newEvaluationKey, null);
  }, [remember, year]);
  useEffect(() => {
    const leave = (): void => {
      saveAllNow();
      keep();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      // The boxes hand over what they hold while they go, in the same pass as this.
      setTimeout(keep);
    };
  }, [keep]);
  return { draft, update, discard };
};
