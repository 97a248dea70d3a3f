import type { KeyPlace } from './keys.ts';

/** Parts of an open line the keyboard can go to. */
export type FocusTarget = 'entry' | 'comment' | 'deduction-reason' | 'blank' | 'search';

const overlays = '[role="dialog"], .ant-select-dropdown, .ant-dropdown, .ant-modal-root';
const boxTypes = new Set(['text', 'search', 'number', 'tel', 'url', 'password', 'email', 'date']);

/** Where a key was pressed; null where an overlay keeps its own keys. */
export const placeOf = (target: EventTarget | null): KeyPlace | null => {
  if (!(target instanceof HTMLElement)) return 'elsewhere';
  if (target.closest(overlays)) return null;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return 'text';
  if (target instanceof HTMLInputElement && boxTypes.has(target.type))
    return target.closest('[data-form-item]') ? 'line' : 'text';
  return target.closest('[data-form-place="entry"]') ? 'entry' : 'elsewhere';
};

/** Puts the focus on a part of a line; a box takes it where the part is a box. Answers whether there was one. */
export const focusPart = (within: HTMLElement | null, part: FocusTarget): boolean => {
  const found = within?.querySelector<HTMLElement>(`[data-form-focus="${part}"]`);
  if (!found) return false;
  const box = found.matches('input, textarea, button, [tabindex]')
    ? found
    : found.querySelector<HTMLElement>('input, textarea');
  box?.focus({ preventScroll: true });
  if (box instanceof HTMLInputElement) box.select();
  // Words already there are gone on with, not replaced.
  if (box instanceof HTMLTextAreaElement) box.setSelectionRange(box.value.length, box.value.length);
  return box !== null;
};

/** How much of the list stays visible above and below the open line. */
const room = 56;

/** Brings the open line into view with a little of what stands before and after it. */
export const reveal = (list: HTMLElement, row: HTMLElement): void => {
  const bounds = list.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  if (top < bounds.top + room || bottom - top > bounds.height - 2 * room)
    list.scrollTop += top - bounds.top - room;
  else if (bottom > bounds.bottom - room) list.scrollTop += bottom - bounds.bottom + room;
};
