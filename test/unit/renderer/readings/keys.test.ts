import { describe, expect, test } from 'vitest';
import {
  commandOf,
  type KeyCommand,
  type KeyPlace,
  type KeyPress,
} from '../../../../renderer/screens/readings/keys.ts';

const press = (key: string, fields: Partial<KeyPress> = {}): KeyPress => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...fields,
});

const single: readonly (readonly [string, KeyCommand])[] = [
  ['j', 'next'],
  ['k', 'previous'],
  ['g', 'undecided'],
  ['a', 'accept'],
  ['A', 'accept'],
  ['e', 'edit'],
  ['r', 'reject'],
  ['x', 'reject'],
  ['v', 'mark'],
  ['s', 'split'],
  ['m', 'merge'],
  ['t', 'move'],
  ['c', 'clash'],
  ['d', 'rename'],
  ['+', 'dimension'],
  ['＋', 'dimension'],
  ['n', 'add'],
  ['u', 'undo'],
  ['/', 'search'],
  ['?', 'help'],
  ['？', 'help'],
];

describe('keys of the review', () => {
  test.each(single)('%s means %s', (key, command) => {
    expect(commandOf(press(key), 'elsewhere')).toBe(command);
    expect(commandOf(press(key), 'control')).toBe(command);
  });

  test.each(single)('%s types itself in a box', (key) => {
    expect(commandOf(press(key), 'typing')).toBeNull();
  });

  test.each(single)('%s is left to an input method', (key) => {
    for (const place of ['typing', 'control', 'elsewhere'] satisfies KeyPlace[]) {
      expect(commandOf(press(key, { isComposing: true }), place)).toBeNull();
      expect(commandOf(press(key, { keyCode: 229 }), place)).toBeNull();
    }
    expect(commandOf(press('Process'), 'elsewhere')).toBeNull();
  });

  test('letters with Ctrl, Alt or the command key are left to the browser, but for undo and search', () => {
    expect(commandOf(press('a', { ctrlKey: true }), 'elsewhere')).toBeNull();
    expect(commandOf(press('r', { metaKey: true }), 'elsewhere')).toBeNull();
    expect(commandOf(press('j', { altKey: true }), 'elsewhere')).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true }), 'elsewhere')).toBe('undo');
    expect(commandOf(press('z', { ctrlKey: true }), 'typing')).toBeNull();
    expect(commandOf(press('z', { ctrlKey: true, shiftKey: true }), 'elsewhere')).toBeNull();
    expect(commandOf(press('f', { ctrlKey: true }), 'elsewhere')).toBe('search');
  });

  test('arrows and the space bar belong to a control that has the focus', () => {
    expect(commandOf(press('ArrowDown'), 'elsewhere')).toBe('next');
    expect(commandOf(press('ArrowUp'), 'elsewhere')).toBe('previous');
    expect(commandOf(press(' '), 'elsewhere')).toBe('mark');
    for (const key of ['ArrowDown', 'ArrowUp', ' ']) expect(commandOf(press(key), 'control')).toBeNull();
  });

  test('Escape leaves from everywhere', () => {
    for (const place of ['typing', 'control', 'elsewhere'] satisfies KeyPlace[])
      expect(commandOf(press('Escape'), place)).toBe('leave');
  });
});
