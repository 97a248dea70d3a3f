import { useKeyDown } from '../../application/key-down.ts';
import { commandOf, type KeyCommand, type KeyPlace } from './keys.ts';

const overlays = '[role="dialog"], .ant-select-dropdown, .ant-dropdown, .ant-modal-root';
const boxTypes = new Set(['text', 'search', 'number', 'tel', 'url', 'password', 'email', 'date', 'file']);

/** Where a key was pressed; null where an overlay keeps its own keys. */
const placeOf = (target: EventTarget | null): KeyPlace | null => {
  // An overlay may be open without having taken the focus yet.
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return null;
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.closest(overlays)) return null;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'typing';
  if (target instanceof HTMLInputElement && boxTypes.has(target.type)) return 'typing';
  if (target.closest('[role="combobox"], .ant-select, .ant-radio-group')) return 'typing';
  return target.closest('button, a, input, [role="button"], [data-scrolls]') &&
    !target.closest('[data-review-row]')
    ? 'control'
    : 'elsewhere';
};

/** Listens for the review's keys wherever the focus is; `act` answers whether it did anything. */
export const useReviewKeys = (act: (command: KeyCommand) => boolean): void =>
  useKeyDown((event) => {
    const place = placeOf(event.target);
    const command = place === null ? null : commandOf(event, place);
    if (command !== null && act(command)) event.preventDefault();
  });
