import { expect, test } from 'vitest';
import { isFromApplication } from '../../electron/shell/sender.ts';

interface Frame {
  readonly url: string;
  readonly parent: Frame | null;
}

/** The parts of an event that are looked at. */
const event = (senderFrame: Frame | null, windowAddress = 'app://hengping/index.html') =>
  ({ sender: { getURL: () => windowAddress }, senderFrame }) as unknown as Parameters<
    typeof isFromApplication
  >[0];

const page: Frame = { url: 'app://hengping/index.html#/plans', parent: null };
const strangers = [
  'https://evil.example/',
  'app://hengping.evil/',
  'app://other/',
  'file:///index.html',
  'about:blank',
  '',
];

test('messages count only from the top frame of a page of the application', () => {
  expect(isFromApplication(event(page))).toBe(true);
  for (const url of strangers) expect(isFromApplication(event({ url, parent: null })), url).toBe(false);
  expect(isFromApplication(event({ url: page.url, parent: page }))).toBe(false);
});

test('messages of a page being left count by the address of its window', () => {
  expect(isFromApplication(event(null))).toBe(true);
  for (const url of strangers) expect(isFromApplication(event(null, url)), url).toBe(false);
});
