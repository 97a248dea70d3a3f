import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { failureOf } from './client.tsx';
import { isPassing, restBeforeTrying } from './passing-failure.ts';
import { onceReadAgain } from './reading-again.ts';
import { useFailureText, useTexts } from './texts.tsx';

/** `waiting`: typed but not sent yet. `failed`: kept on screen, tried again with the next change or on leaving. */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface Saving<Value> {
  /** What the box shows: what was typed, whether saved yet or not. */
  readonly value: Value;
  readonly state: SavingState;
  readonly failure: Failure | null;
  /** Takes a value as typed and saves it after a short rest. */
  set(value: Value): void;
  /** Saves what waits now. Resolves once it is saved or refused. */
  flush(): Promise<void>;
}

const flushers = new Set<() => Promise<void>>();

/** Saves everything typed but not yet sent, on every box of the screen. Resolves once each is saved or refused. */
export const saveAllNow = async (): Promise<void> => {
  await Promise.all([...flushers].map((flush) => flush()));
};

const saveOnLeaving = (): void => void saveAllNow();
if (typeof document !== 'undefined') {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saveOnLeaving();
  });
  window.addEventListener('pagehide', saveOnLeaving);
  window.addEventListener('beforeunload', saveOnLeaving);
}

const restBeforeSaving = 400;

interface Typed<Value> {
  readonly value: Value;
  /** Where it goes: the record that was shown when it was typed, whatever is shown now. */
  readonly save: (value: Value) => Promise<unknown>;
}

/** What the box shows instead of the stored value; `since` is the stored value it stands in for once it is sent. */
interface Shown<Value> {
  readonly value: Value;
  readonly since: { readonly stored: Value } | null;
}

/**
 * Saved as typed, without ever losing what was typed: newer data does not overwrite a value that is not saved yet,
 * saves go out one at a time in order, a refused value stays visible, and leaving (blur, unmount, hidden window)
 * saves at once. What is refused after the box is gone is said, with its reason. Give the component a `key` of what is edited, so that another record gets a box of its own.
 */
export const useSaving = <Value>(
  stored: Value,
  save: (value: Value) => Promise<unknown>,
  rest: number = restBeforeSaving,
): Saving<Value> => {
  const queries = useQueryClient();
  const [shown, setShown] = useState<Shown<Value> | null>(null);
  const [state, setState] = useState<SavingState>('saved');
  const [failure, setFailure] = useState<Failure | null>(null);
  const box = useRef({
    waiting: null as Typed<Value> | null,
    sending: null as Promise<void> | null,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    mounted: true,
    stopWaiting: () => {},
    stored,
    save,
  });
  const tellLost = useTellLost();
  useLayoutEffect(() => {
    box.current.stored = stored;
    box.current.save = save;
  });

  const flush = useCallback((): Promise<void> => {
    const own = box.current;
    const send = async (next: Typed<Value>): Promise<void> => {
      if (own.mounted) setState('saving');
      let refusal: Failure | null = null;
      try {
        await next.save(next.value);
        if (own.waiting === next) own.waiting = null;
      } catch (error) {
        refusal = failureOf(error, 'save');
      }
      // Something newer was typed meanwhile; after a refusal it may be what mends it.
      if (own.waiting !== null && own.waiting !== next) return send(own.waiting);
      own.sending = null;
      if (!own.mounted) {
        if (refusal) tellLost(next.value, refusal);
        return;
      }
      setFailure(refusal);
      setState(refusal ? 'failed' : 'saved');
      if (refusal) {
        if (isPassing(refusal)) own.timer = setTimeout(() => void flush(), restBeforeTrying);
        return;
      }
      // The reloaded data takes over when it comes; until then the box goes on showing what was typed.
      const standsIn: Shown<Value> = { value: next.value, since: { stored: own.stored } };
      setShown(standsIn);
      // A change back that is read together with this one leaves the stored value as it was: nothing to be seen by.
      own.stopWaiting();
      own.stopWaiting = onceReadAgain(queries, () => setShown((now) => (now === standsIn ? null : now)));
    };
    clearTimeout(own.timer);
    if (own.sending === null && own.waiting !== null) own.sending = send(own.waiting);
    return own.sending ?? Promise.resolve();
  }, [queries, tellLost]);

  useEffect(() => {
    const own = box.current;
    own.mounted = true;
    flushers.add(flush);
    return () => {
      own.mounted = false;
      own.stopWaiting();
      flushers.delete(flush);
      void flush();
    };
  }, [flush]);

  const set = useCallback(
    (value: Value) => {
      const own = box.current;
      own.waiting = { value, save: own.save };
      setShown({ value, since: null });
      setState('waiting');
      clearTimeout(own.timer);
      own.timer = setTimeout(() => void flush(), rest);
    },
    [flush, rest],
  );

  const overtaken = shown?.since != null && !Object.is(shown.since.stored, stored);
  // For good: the stored value may later become the one it stood in for again (undo, a restored backup).
  useLayoutEffect(() => {
    if (overtaken) setShown((now) => (now === shown ? null : now));
  }, [overtaken, shown]);
  return { value: shown && !overtaken ? shown.value : stored, state, failure, set, flush };
};

/** Says that something typed was not saved where its box cannot say so any more. */
const useTellLost = (): ((value: unknown, refusal: Failure) => void) => {
  const { notification } = App.useApp();
  const { application } = useTexts();
  const failureText = useFailureText();
  const tell = (value: unknown, refusal: Failure): void => {
    // With the record everything in it is gone, as whoever removed it wanted.
    if (refusal.code === 'request.not-found') return;
    const words = typeof value === 'string' ? value.trim() : '';
    notification.error({
      title: application.leftUnsaved(words.length > 40 ? `${words.slice(0, 40)}…` : words),
      description: failureText(refusal),
      duration: 0,
    });
  };
  const latest = useRef(tell);
  useLayoutEffect(() => {
    latest.current = tell;
  });
  return useCallback((value, refusal) => latest.current(value, refusal), []);
};
