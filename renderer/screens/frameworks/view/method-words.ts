import { useCallback } from 'react';
import type { Indicator } from '#shared/model/framework.ts';
import type { MethodId, MethodSpecification } from '#shared/scoring/methods/specification.ts';
import type { WordsContext } from '#shared/scoring/methods/words.ts';
import { useTexts } from '../../../application/texts.tsx';

type AnyWords = (parameters: MethodSpecification['parameters'], context: WordsContext) => string;

/** The scoring rule in words, made from the very parameters that compute. */
export const useMethodWords = (): ((
  indicator: Pick<Indicator, 'method' | 'fullScore' | 'unit'>,
) => string) => {
  const { methods } = useTexts();
  return useCallback(
    ({ method, fullScore, unit }) => {
      const words = methods.each[method.id satisfies MethodId].words as AnyWords;
      return words(method.parameters, { fullScore, unit });
    },
    [methods],
  );
};
