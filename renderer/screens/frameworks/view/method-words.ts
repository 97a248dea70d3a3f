import { useCallback } from 'react';
import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../../application/texts.tsx';

/** The scoring rule in words, made from the very parameters that compute. */
export const useMethodWords = (): ((
  indicator: Pick<Indicator, 'method' | 'fullScore' | 'unit'>,
) => string) => {
  const texts = useTexts();
  return useCallback(
    ({ method, fullScore, unit }) => ruleInWords(method, { fullScore, unit }, texts),
    [texts],
  );
};
