import { useCallback, useMemo, useState } from 'react';
import { placesOf } from './text-marks.ts';

export interface FoundPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

export interface Finding {
  readonly words: string;
  readonly found: readonly FoundPlace[];
  /** Index of the place gone to, or -1. */
  readonly current: number;
  setWords(words: string): void;
  /** Goes on by so many places, round and round. */
  go(step: number): void;
}

/** Finds words in the plan's text. */
export const useFinding = (paragraphs: readonly string[]): Finding => {
  const [words, setTyped] = useState('');
  const [position, setPosition] = useState(0);
  const found = useMemo(
    () =>
      words === ''
        ? []
        : paragraphs.flatMap((text, index) =>
            placesOf(text, words).map((place) => ({ paragraph: index + 1, ...place })),
          ),
    [paragraphs, words],
  );
  const setWords = useCallback((next: string) => {
    setTyped(next);
    setPosition(0);
  }, []);
  const go = useCallback(
    (step: number) =>
      setPosition((now) => (found.length === 0 ? 0 : (now + step + found.length) % found.length)),
    [found.length],
  );
  return { words, found, current: found.length === 0 ? -1 : position, setWords, go };
};
