import { describe, expect, test } from 'vitest';
import { commandOf, type KeyPlace, type KeyPress } from '../../../../renderer/screens/scoring/keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});
const alt = (code: string, more: Partial<KeyPress> = {}): KeyPress =>
  press('', { code, altKey: true, ...more });
const places: readonly KeyPlace[] = ['entry', 'line', 'text', 'elsewhere'];

describe('keys with Alt', () => {
  test.each([
    ['ArrowDown', 'next'],
    ['ArrowUp', 'previous'],
    ['PageDown', 'next-dimension'],
    ['PageUp', 'previous-dimension'],
    ['ArrowRight', 'next-subject'],
    ['ArrowLeft', 'previous-subject'],
    ['KeyU', 'first-unscored'],
    ['KeyB', 'blank'],
    ['KeyC', 'comment'],
    ['KeyR', 'deduction-reason'],
    ['KeyI', 'entry'],
    ['Slash', 'help'],
  ])('%s is %s wherever the focus is', (code, command) => {
    for (const place of places) expect(commandOf(alt(code), place)).toEqual({ do: command });
  });

  test('with Shift the arrows go from scorer to scorer', () => {
    expect(commandOf(alt('ArrowRight', { shiftKey: true }), 'entry')).toEqual({ do: 'next-scorer' });
    expect(commandOf(alt('ArrowLeft', { shiftKey: true }), 'text')).toEqual({ do: 'previous-scorer' });
  });

  test('the character a layout makes of Alt does not matter', () => {
    expect(commandOf(press('ü', { code: 'KeyU', altKey: true }), 'text')).toEqual({ do: 'first-unscored' });
  });

  test('AltGr, which arrives as Alt with Ctrl, types a character', () => {
    expect(commandOf(alt('KeyU', { ctrlKey: true }), 'entry')).toBeNull();
  });
});

describe('while an input method composes', () => {
  test.each(['Enter', 'Escape', '/', 'a', '1', 'PageDown'])('%s belongs to it', (key) => {
    for (const place of places) {
      expect(commandOf(press(key, { isComposing: true }), place)).toBeNull();
      expect(commandOf(press(key, { keyCode: 229 }), place)).toBeNull();
    }
  });
  test('so do the keys with Alt', () => {
    expect(commandOf(alt('ArrowDown', { isComposing: true }), 'text')).toBeNull();
  });
});

describe('bare keys', () => {
  test.each(['a', '7', '/', '?', ' ', 'Delete', 'Enter', 'PageDown', 'ArrowDown'])(
    '%s types in a text box',
    (key) => {
      expect(commandOf(press(key), 'text')).toBeNull();
    },
  );
  test.each(['a', '7', '/', '?', ' ', 'Delete', 'Backspace', 'ArrowDown'])(
    '%s types in a one-line box',
    (key) => {
      expect(commandOf(press(key), 'line')).toBeNull();
    },
  );
  test('Enter and the page keys move on from a one-line box', () => {
    expect(commandOf(press('Enter'), 'line')).toEqual({ do: 'next' });
    expect(commandOf(press('Enter', { shiftKey: true }), 'line')).toEqual({ do: 'previous' });
    expect(commandOf(press('PageDown'), 'line')).toEqual({ do: 'next' });
    expect(commandOf(press('PageUp'), 'line')).toEqual({ do: 'previous' });
  });
  test('characters on an indicator are entries', () => {
    expect(commandOf(press('b'), 'entry')).toEqual({ do: 'enter', character: 'b' });
    expect(commandOf(press(' '), 'entry')).toEqual({ do: 'enter', character: ' ' });
  });
  test('characters elsewhere are nobody’s', () => {
    for (const key of ['b', '1', 'Enter', 'Delete', 'ArrowDown'])
      expect(commandOf(press(key), 'elsewhere')).toBeNull();
  });
  test('Escape goes back from a box to the entry', () => {
    expect(commandOf(press('Escape'), 'text')).toEqual({ do: 'entry' });
    expect(commandOf(press('Escape'), 'line')).toEqual({ do: 'entry' });
    expect(commandOf(press('Escape'), 'entry')).toBeNull();
  });
  test('search and help', () => {
    expect(commandOf(press('/'), 'entry')).toEqual({ do: 'search' });
    expect(commandOf(press('f', { ctrlKey: true }), 'text')).toEqual({ do: 'search' });
    expect(commandOf(press('f', { metaKey: true }), 'line')).toEqual({ do: 'search' });
    expect(commandOf(press('?'), 'elsewhere')).toEqual({ do: 'help' });
    expect(commandOf(press('？'), 'entry')).toEqual({ do: 'help' });
  });
  test('other combinations are left to the browser', () => {
    expect(commandOf(press('c', { ctrlKey: true }), 'entry')).toBeNull();
    expect(commandOf(press('v', { metaKey: true }), 'entry')).toBeNull();
  });
});
