import { createContext, useContext } from 'react';
import type { DerivationTarget } from '#shared/contract/methods/results.ts';

/** A number somebody asked about. */
export interface AskedNumber {
  readonly subjectId: string;
  readonly target: DerivationTarget;
}

/** Opens the derivation of a number; given by the screen that shows the drawer. */
export const DerivationContext = createContext<(asked: AskedNumber) => void>(() => undefined);

export const useAskNumber = (): ((asked: AskedNumber) => void) => useContext(DerivationContext);
