import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { saveAllNow } from '../../application/saving.ts';

export interface Printing {
  /** The paper stands ready beside the application. */
  readonly isOn: boolean;
  readonly onReady: () => void;
  /** Lays the paper out by itself; resolves when it can be printed. */
  prepare(): Promise<void>;
  /** Takes it away again. */
  finish(): void;
}

/** The paper is laid out a second time for printing, and only while that lasts. */
export const usePrinting = (): Printing => {
  const [isOn, setOn] = useState(false);
  const ready = useRef<(() => void) | null>(null);
  const onReady = useCallback(() => {
    ready.current?.();
    ready.current = null;
  }, []);
  const prepare = useCallback(async (): Promise<void> => {
    // What was typed last belongs into print as well.
    saveAllNow();
    await new Promise<void>((resolve) => {
      ready.current = resolve;
      flushSync(() => setOn(true));
    });
  }, []);
  const finish = useCallback(() => setOn(false), []);
  return useMemo(() => ({ isOn, onReady, prepare, finish }), [isOn, onReady, prepare, finish]);
};
