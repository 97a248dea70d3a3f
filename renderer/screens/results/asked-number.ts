import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import { joinIdentifier, splitIdentifier } from '#shared/model/primitives.ts';

/** A number somebody asked about. */
export interface AskedNumber {
  readonly subjectId: string;
  readonly target: DerivationTarget;
}

const targetParts = (target: DerivationTarget): readonly string[] => {
  switch (target.of) {
    case 'total':
      return [];
    case 'dimension':
      return [target.dimensionId];
    case 'indicator':
      return [target.indicatorId];
    case 'cell':
      return [target.indicatorId, target.scorerId];
    case 'scorer-total':
      return [target.scorerId];
  }
};

/** The number as part of an address, so that coming back from a clause shows the same derivation again. */
export const writeAskedNumber = ({ subjectId, target }: AskedNumber): string =>
  joinIdentifier(subjectId, target.of, ...targetParts(target));

const readTarget = (
  of: string | undefined,
  first: string | undefined,
  second: string | undefined,
): DerivationTarget | null => {
  if (of === 'total') return { of };
  if (first === undefined) return null;
  if (of === 'dimension') return { of, dimensionId: first };
  if (of === 'indicator') return { of, indicatorId: first };
  if (of === 'scorer-total') return { of, scorerId: first };
  return of === 'cell' && second !== undefined ? { of, indicatorId: first, scorerId: second } : null;
};

/** Reads such a part of an address; null for anything else. */
export const readAskedNumber = (text: string | null): AskedNumber | null => {
  const [subjectId, of, first, second] = splitIdentifier(text ?? '');
  const target = readTarget(of, first, second);
  return subjectId && target ? { subjectId, target } : null;
};
