import { useEffect, useRef } from 'react';
import { placeOf } from './focus.ts';
import { commandOf, type KeyCommand } from './keys.ts';

/** Listens for the form's keys wherever the focus is; `act` answers whether it did anything. */
export const useFormKeys = (act: (command: KeyCommand) => boolean): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const place = placeOf(event.target);
      const command = place === null ? null : commandOf(event, place);
      // Bare characters are read by the indicator's own control.
      if (command === null || command.do === 'enter') return;
      if (latest.current(command)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
};
