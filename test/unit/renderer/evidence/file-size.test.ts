import { expect, test } from 'vitest';
import { fileSize } from '../../../../renderer/screens/evidence/file-size.ts';
import { nameStamp } from '../../../../renderer/screens/evidence/transferred-files.ts';

test.each([
  [0, '0', 'B'],
  [1023, '1023', 'B'],
  [1024, '1.0', 'KB'],
  [1536, '1.5', 'KB'],
  [104_857_600, '100', 'MB'],
  [5 * 1024 ** 3, '5.0', 'GB'],
  [3 * 1024 ** 4, '3072', 'GB'],
])('%i bytes are read as %s %s', (bytes, size, unit) => {
  expect(fileSize(bytes)).toEqual({ size, unit });
});

test('a screenshot is named by local time with two digits everywhere', () => {
  expect(nameStamp(new Date(2026, 0, 2, 3, 4, 5))).toBe('2026-01-02 03.04.05');
});
