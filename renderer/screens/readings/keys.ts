/**
 * Keys of the review screen. Kept apart from the screen, so that the help, the screen and the tests read one list.
 */

/** Where the focus is: in a box for typing, on a control with keys of its own, or elsewhere on the screen. */
export type KeyPlace = 'typing' | 'control' | 'elsewhere';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

export const keyCommands = [
  'next',
  'previous',
  'undecided',
  'clash',
  'accept',
  'edit',
  'reject',
  'mark',
  'split',
  'merge',
  'move',
  'rename',
  'dimension',
  'add',
  'undo',
  'search',
  'help',
  'leave',
] as const;
export type KeyCommand = (typeof keyCommands)[number];

/** What browsers report for keys that an input method takes. */
const processing = 229;

const letters: Readonly<Record<string, KeyCommand>> = {
  j: 'next',
  k: 'previous',
  g: 'undecided',
  a: 'accept',
  e: 'edit',
  r: 'reject',
  x: 'reject',
  v: 'mark',
  s: 'split',
  m: 'merge',
  c: 'clash',
  d: 'rename',
  t: 'move',
  '+': 'dimension',
  '＋': 'dimension',
  n: 'add',
  u: 'undo',
  '/': 'search',
  '、': 'search',
  '?': 'help',
  '？': 'help',
};

/** What a key means, or null when it is left to the browser. Nothing while an input method composes or in a box. */
export const commandOf = (press: KeyPress, place: KeyPlace): KeyCommand | null => {
  if (press.isComposing || press.keyCode === processing || press.key === 'Process') return null;
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (key === 'Escape' && !altKey && !ctrlKey && !metaKey) return 'leave';
  if (place === 'typing') return null;
  if ((ctrlKey || metaKey) && !altKey && !shiftKey) {
    if (key.toLowerCase() === 'z') return 'undo';
    return key.toLowerCase() === 'f' ? 'search' : null;
  }
  if (altKey || ctrlKey || metaKey) return null;
  if (place === 'elsewhere' && !shiftKey) {
    if (key === 'ArrowDown') return 'next';
    if (key === 'ArrowUp') return 'previous';
    if (key === ' ') return 'mark';
  }
  return letters[key.toLowerCase()] ?? null;
};
