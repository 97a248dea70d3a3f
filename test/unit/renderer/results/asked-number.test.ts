import { expect, test } from 'vitest';
import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import { readAskedNumber, writeAskedNumber } from '../../../../renderer/screens/results/asked-number.ts';

const targets: readonly DerivationTarget[] = [
  { of: 'total' },
  { of: 'dimension', dimensionId: 'd' },
  { of: 'indicator', indicatorId: 'i' },
  { of: 'cell', indicatorId: 'i', scorerId: 'p' },
  { of: 'scorer-total', scorerId: 'p' },
];

test.each(targets)('$of survives the address', (target) => {
  const asked = { subjectId: 's', target };
  expect(readAskedNumber(writeAskedNumber(asked))).toEqual(asked);
});

test.each([null, '', 's', 's/', 's/dimension', 's/cell/i', 's/grade/x', '/total'])(
  'anything else is no number: %s',
  (text) => {
    expect(readAskedNumber(text)).toBeNull();
  },
);
