import { type DragEvent, useState } from 'react';

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** Takes a file dropped on an element; several at once are not taken and the page is never left for one. */
export const useFileDrop = (disabled: boolean, onFile: (file: File) => void, onSeveral: () => void) => {
  const [depth, setDepth] = useState(0);
  return {
    isOver: depth > 0,
    events: {
      onDragEnter: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDepth((now) => now + 1);
      },
      onDragOver: (event: DragEvent) => {
        if (carriesFiles(event)) event.preventDefault();
      },
      onDragLeave: (event: DragEvent) => {
        if (carriesFiles(event)) setDepth((now) => Math.max(0, now - 1));
      },
      onDrop: (event: DragEvent) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDepth(0);
        const [file, ...others] = event.dataTransfer.files;
        if (!file || disabled) return;
        if (others.length > 0) onSeveral();
        else onFile(file);
      },
    },
  };
};
