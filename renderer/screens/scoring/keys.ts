/**
 * Keys of the scoring form. Kept apart from the screen so that the help overlay, the form and the tests read one
 * list. Letters with Alt are told by their place on the keyboard (`code`), because Alt changes the character on macOS.
 */

/** Where the focus is: on an indicator's own control, in a one-line box, in a box of several lines, or elsewhere. */
export type KeyPlace = 'entry' | 'line' | 'text' | 'elsewhere';

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

export type KeyCommand =
  | { readonly do: 'next' }
  | { readonly do: 'previous' }
  | { readonly do: 'next-dimension' }
  | { readonly do: 'previous-dimension' }
  | { readonly do: 'first-unscored' }
  | { readonly do: 'search' }
  | { readonly do: 'blank' }
  | { readonly do: 'comment' }
  | { readonly do: 'deduction-reason' }
  | { readonly do: 'next-subject' }
  | { readonly do: 'previous-subject' }
  | { readonly do: 'next-scorer' }
  | { readonly do: 'previous-scorer' }
  | { readonly do: 'entry' }
  | { readonly do: 'clear' }
  | { readonly do: 'help' }
  /** A bare character on an indicator's own control: a level's letter, Y or N, the number of an item. */
  | { readonly do: 'enter'; readonly character: string };

type Simple = Exclude<KeyCommand['do'], 'enter'>;

/** `processing` is what browsers report for keys that an input method takes. */
const processing = 229;
const isComposing = (press: KeyPress): boolean => press.isComposing || press.keyCode === processing;

const withAlt: Readonly<Record<string, Simple>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'next-dimension',
  PageUp: 'previous-dimension',
  ArrowRight: 'next-subject',
  ArrowLeft: 'previous-subject',
  KeyU: 'first-unscored',
  KeyB: 'blank',
  KeyC: 'comment',
  KeyR: 'deduction-reason',
  KeyI: 'entry',
  Slash: 'help',
};
const withAltAndShift: Readonly<Record<string, Simple>> = {
  ArrowRight: 'next-scorer',
  ArrowLeft: 'previous-scorer',
  Slash: 'help',
};

const isTextPlace = (place: KeyPlace): boolean => place === 'line' || place === 'text';

/** Keys that work without Alt; inside boxes only those that type nothing there. */
const plain = (press: KeyPress, place: KeyPlace): KeyCommand | null => {
  const { key, shiftKey } = press;
  if (key === 'Escape' && isTextPlace(place)) return { do: 'entry' };
  if (place === 'entry' || place === 'line') {
    if (key === 'Enter') return { do: shiftKey ? 'previous' : 'next' };
    if (key === 'PageDown') return { do: 'next' };
    if (key === 'PageUp') return { do: 'previous' };
  }
  if (isTextPlace(place)) return null;
  if (key === '?' || key === '？') return { do: 'help' };
  if (key === '/') return { do: 'search' };
  if (place !== 'entry') return null;
  if (key === 'ArrowDown' && shiftKey === false) return { do: 'next' };
  if (key === 'ArrowUp' && shiftKey === false) return { do: 'previous' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  return key.length === 1 ? { do: 'enter', character: key } : null;
};

/** What a key means, or null when it is left to the browser. Nothing while an input method composes. */
export const commandOf = (press: KeyPress, place: KeyPlace): KeyCommand | null => {
  if (isComposing(press)) return null;
  const { altKey, ctrlKey, metaKey, shiftKey, code, key } = press;
  if (altKey && !ctrlKey && !metaKey) {
    const command = (shiftKey ? withAltAndShift : withAlt)[code];
    return command ? { do: command } : null;
  }
  if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'f') return { do: 'search' };
  return altKey || ctrlKey || metaKey ? null : plain(press, place);
};
