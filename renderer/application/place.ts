import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Json } from '#shared/model/operation.ts';
import { useClient, useRead } from './client.tsx';

/**
 * What this laptop remembers under a key: where a person left off. Never part of the work itself, so a failure to
 * remember is not reported.
 */
export const usePlace = (key: string): { readonly value: Json | undefined; readonly isLoading: boolean } => {
  const { data, isLoading } = useRead('settings.getPlace', { key });
  return { value: data?.value, isLoading };
};

/** Remembers a value under a key on this laptop. */
export const useRememberPlace = (): ((key: string, value: Json) => void) => {
  const client = useClient();
  const queries = useQueryClient();
  return useCallback(
    (key, value) => {
      queries.setQueryData(['settings.getPlace', { key }], { value });
      client.call('settings.setPlace', { key, value }).catch(() => undefined);
    },
    [client, queries],
  );
};
