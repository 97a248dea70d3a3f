import type { KeyboardEvent } from 'react';

/**
 * Enter moves down a column as in a spreadsheet; past the last row it asks for a new one. Not while an input method
 * composes: there Enter belongs to it.
 */
export const moveDownOnEnter = (event: KeyboardEvent<HTMLElement>, addRow: () => void): void => {
  const { target, nativeEvent, key } = event;
  if (key !== 'Enter' || nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  const cell = target.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  event.preventDefault();
  const below = row.nextElementSibling?.children[cell.cellIndex]?.querySelector('input');
  if (below) {
    below.focus();
    below.select();
  } else {
    addRow();
  }
};
