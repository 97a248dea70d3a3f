import { useCallback } from 'react';
import type { Language } from '#shared/contract/methods/settings.ts';
import { useLanguage } from './texts.tsx';

const locale: { readonly [Each in Language]: string } = { 'zh-CN': 'zh-CN', en: 'en-GB' };

/** Formats an instant (ISO 8601, UTC) in the laptop's own time. */
export const useInstantText = (): ((instant: string) => string) => {
  const { language } = useLanguage();
  return useCallback(
    (instant) => {
      const date = new Date(instant);
      return Number.isNaN(date.getTime())
        ? instant
        : new Intl.DateTimeFormat(locale[language], { dateStyle: 'medium', timeStyle: 'short' }).format(date);
    },
    [language],
  );
};
