import { useCallback, useMemo, useState } from 'react';
import { useAddress } from '../../application/address.ts';

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
export const useReadingPlace = (): ReadingPlace => {
  const [search, show] = useAddress();
  const [top, setTop] = useState(1);
  const paragraph = wholeNumber(search.get('paragraph'));
  const start = wholeNumber(search.get('start'));
  const end = wholeNumber(search.get('end'));
  const target = useMemo(
    () => (paragraph === null ? null : { paragraph, start, end }),
    [paragraph, start, end],
  );
  const open = useCallback(
    (next: number) => show({ paragraph: String(next), start: null, end: null }),
    [show],
  );
  return { target, top, setTop, open };
};
