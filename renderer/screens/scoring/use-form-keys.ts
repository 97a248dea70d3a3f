import { useKeyDown } from '../../application/key-down.ts';
import { placeOf } from './focus.ts';
import { commandOf, type KeyCommand } from './keys.ts';

/** Listens for the form's keys wherever the focus is; `act` answers whether it did anything. */
export const useFormKeys = (act: (command: KeyCommand) => boolean): void =>
  useKeyDown((event) => {
    const place = placeOf(event.target);
    const command = place === null ? null : commandOf(event, place);
    // Bare characters are read by the indicator's own control.
    if (command === null || command.do === 'enter') return;
    if (act(command)) event.preventDefault();
  });
