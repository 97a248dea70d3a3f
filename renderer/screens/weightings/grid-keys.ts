import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

/** Where a key leads in a table of boxes, or null where it is no way of moving. */
export const nextCell = (key: string, row: number, column: number): readonly [number, number] | null => {
  const step = steps[key];
  return step ? [row + step[0], column + step[1]] : null;
};

/**
 * Moves the focus from box to box as a spreadsheet does. Boxes are marked `data-cell="row:column"` in a `data-grid`.
 * At the edge nothing moves and `stay` is told, since no box is left that could save what was typed.
 */
export const moveInGrid = (
  event: KeyboardEvent<HTMLElement>,
  row: number,
  column: number,
  stay: () => void,
): void => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const target = nextCell(event.key, row, column);
  if (!target) return;
  event.preventDefault();
  const [toRow, toColumn] = target;
  const grid = event.currentTarget.closest('[data-grid]');
  // The diagonal has no box; the one beyond it is meant.
  for (let reach = 0; reach < 2; reach += 1) {
    const cell = grid?.querySelector<HTMLInputElement>(
      `[data-cell="${toRow + reach * (toRow - row)}:${toColumn + reach * (toColumn - column)}"]`,
    );
    if (cell) {
      cell.focus();
      cell.select();
      return;
    }
  }
  stay();
};
