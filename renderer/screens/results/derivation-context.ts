import { createContext, useContext } from 'react';
import type { AskedNumber } from './asked-number.ts';

/** Opens the derivation of a number; given by the screen that shows the drawer. */
export const DerivationContext = createContext<(asked: AskedNumber) => void>(() => undefined);

export const useAskNumber = (): ((asked: AskedNumber) => void) => useContext(DerivationContext);
