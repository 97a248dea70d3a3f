import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Values of the address to change; null takes one out. */
type AddressChange = Readonly<Record<string, string | null>>;

/**
 * What the address says beside its path: what of a screen is looked at. Changing it leaves no step back, and what is
 * not named stays.
 */
export const useAddress = (): readonly [URLSearchParams, (change: AddressChange) => void] => {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changes: AddressChange): void =>
      setAddress(
        (current) => {
          for (const [key, value] of Object.entries(changes)) {
            if (value === null) current.delete(key);
            else current.set(key, value);
          }
          return current;
        },
        // At once: what is typed or pressed next is meant for what was chosen, not for what is still shown.
        { replace: true, flushSync: true },
      ),
    [setAddress],
  );
  return [address, change];
};
