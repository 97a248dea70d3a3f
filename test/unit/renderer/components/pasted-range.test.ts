import type { ClipboardEvent } from 'react';
import { expect, test, vi } from 'vitest';
import { pastedRange } from '../../../../renderer/components/pasted-range.ts';

const paste = (text: string) => {
  const preventDefault = vi.fn();
  const event = { clipboardData: { getData: () => text }, preventDefault } as unknown as ClipboardEvent;
  return { taken: pastedRange(event), isTaken: preventDefault.mock.calls.length === 1 };
};

test.each(['甲\t91', '甲\n乙', '甲\t91\r\n乙\t88\r\n'])('cells are taken as they are: %j', (text) => {
  expect(paste(text)).toEqual({ taken: text, isTaken: true });
});

test.each(['', '永年一中', ' 永年一中\n', '\t'])('a word stays in the box it goes to: %j', (text) => {
  expect(paste(text)).toEqual({ taken: null, isTaken: false });
});
