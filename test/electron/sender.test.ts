import { expect, test } from 'vitest';
import { isFromApplication } from '../../electron/shell/sender.ts';

/** The parts of an event that are looked at. */
const event = (senderFrame: { url: string } | null, mainFrame: { url: string } | null = senderFrame) =>
  ({ sender: { mainFrame }, senderFrame }) as unknown as Parameters<typeof isFromApplication>[0];

test('messages count only from the top frame of a page of the application', () => {
  expect(isFromApplication(event({ url: 'app://hengping/index.html#/plans' }))).toBe(true);
  for (const url of [
    'https://evil.example/',
    'app://hengping.evil/',
    'app://other/',
    'file:///index.html',
    'about:blank',
    '',
  ]) {
    expect(isFromApplication(event({ url })), url).toBe(false);
  }
  expect(isFromApplication(event({ url: 'app://hengping/' }, { url: 'app://hengping/' }))).toBe(false);
  expect(isFromApplication(event(null, { url: 'app://hengping/' }))).toBe(false);
});
