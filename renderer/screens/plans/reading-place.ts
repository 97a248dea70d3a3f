import { useCallback, useMemo, useState } from 'react';
import type { SetURLSearchParams } from 'react-router';

export interface ReadingPlace {
  /** The paragraph the address names, with the cited words; null when it names none. */
  readonly target: {
    readonly paragraph: number;
    readonly start: number | null;
    readonly end: number | null;
  } | null;
  /** First paragraph in view. */
  readonly top: number;
  setTop(paragraph: number): void;
  /** Goes to a paragraph and puts it into the address. */
  open(paragraph: number): void;
}

const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;

/** Where in the plan the reader is: from the address, and as scrolled. */
export const useReadingPlace = (search: URLSearchParams, setSearch: SetURLSearchParams): ReadingPlace => {
  const [top, setTop] = useState(1);
  const paragraph = wholeNumber(search.get('paragraph'));
  const start = wholeNumber(search.get('start'));
  const end = wholeNumber(search.get('end'));
  const target = useMemo(
    () => (paragraph === null ? null : { paragraph, start, end }),
    [paragraph, start, end],
  );
  const open = useCallback(
    (next: number) => setSearch({ paragraph: String(next) }, { replace: true, flushSync: true }),
    [setSearch],
  );
  return { target, top, setTop, open };
};
