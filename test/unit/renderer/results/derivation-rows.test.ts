import { describe, expect, test } from 'vitest';
import type { Derivation } from '#shared/model/derivation.ts';
import {
  derivationRows,
  expandablePaths,
  parentPath,
  rootPath,
} from '../../../../renderer/screens/results/derivation-rows.ts';

const node = (step: Derivation['step'], ...children: Derivation[]): Derivation => ({
  step,
  facts: {},
  amount: null,
  specification: null,
  clause: null,
  children,
});
const tree = node('total', node('dimension', node('indicator', node('cell'))), node('rounding'));
const paths = (expanded: ReadonlySet<string>) => derivationRows(tree, expanded).map(({ path }) => path);

describe('lines of a derivation', () => {
  test('collapsed to the number itself', () => {
    expect(paths(new Set())).toEqual([rootPath]);
  });

  test('a collapsed node hides everything below, whatever is open there', () => {
    expect(paths(new Set(['0', '0.0.0']))).toEqual(['0', '0.0', '0.1']);
  });

  test('open to a depth, and entirely', () => {
    expect([...expandablePaths(tree, 1)]).toEqual(['0']);
    expect([...expandablePaths(tree, 2)]).toEqual(['0', '0.0']);
    expect(paths(expandablePaths(tree))).toEqual(['0', '0.0', '0.0.0', '0.0.0.0', '0.1']);
  });

  test('knows depth and parent', () => {
    const rows = derivationRows(tree, expandablePaths(tree));
    expect(rows.map(({ depth }) => depth)).toEqual([0, 1, 2, 3, 1]);
    expect(rows.map(({ path }) => parentPath(path))).toEqual([null, '0', '0.0', '0.0.0', '0']);
  });
});
