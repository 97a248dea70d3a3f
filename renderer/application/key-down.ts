import { useEffect, useRef } from 'react';

/** Hears every key pressed on the page, wherever the focus is, that nobody has used already. */
export const useKeyDown = (onKeyDown: (event: KeyboardEvent) => void): void => {
  const latest = useRef(onKeyDown);
  useEffect(() => {
    latest.current = onKeyDown;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented) latest.current(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
};
