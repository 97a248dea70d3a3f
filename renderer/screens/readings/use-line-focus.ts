import { useCallback, useEffect, useRef } from 'react';
import { reveal } from '../scoring/focus.ts';

/** Keeps the selected line in view, and puts the focus on it when the person went there. */
export const useLineFocus = (
  selectedId: string | null,
  /** How many lines are listed: the row of a new line appears with the list. */
  listed: number,
  select: (lineId: string) => void,
) => {
  const list = useRef<HTMLElement>(null);
  const takesFocus = useRef(false);
  const goTo = useCallback(
    (lineId: string): void => {
      takesFocus.current = true;
      select(lineId);
    },
    [select],
  );
  const focusLine = useCallback((): void => {
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row of a new line appears with the list
  useEffect(() => {
    if (selectedId === null || !list.current) return;
    const row = list.current.querySelector<HTMLElement>(`[data-line="${CSS.escape(selectedId)}"]`);
    if (!row) return;
    reveal(list.current, row);
    if (takesFocus.current) focusLine();
    takesFocus.current = false;
  }, [selectedId, listed, focusLine]);
  return { list, goTo, focusLine };
};
