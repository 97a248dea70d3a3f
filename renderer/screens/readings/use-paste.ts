import { useEffect, useRef } from 'react';
import type { HandedDocument } from './handed-document.ts';

/** Shorter texts are words somebody meant for a box, and no plan. */
const shortestPlan = 100;

/** Takes a copied file or a long text pasted anywhere on the page but into a box. */
export const usePaste = (onPaste: (document: HandedDocument) => void): void => {
  const latest = useRef(onPaste);
  useEffect(() => {
    latest.current = onPaste;
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]'))
        return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) latest.current({ file });
      else if (text.trim().length >= shortestPlan) latest.current({ text });
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);
};
