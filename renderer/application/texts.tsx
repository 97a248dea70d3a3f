import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues, failureSentence } from '#shared/i18n/index.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { useBridge, useRead, useWrite } from './client.tsx';
import styles from './texts.module.css';

interface Speech {
  readonly language: Language;
  readonly texts: Catalogue;
  setLanguage(language: Language): Promise<void>;
}

const LanguageContext = createContext<Speech | null>(null);

const languageKey = 'hengping-language';

/** The language spoken last on this laptop, for when the settings cannot be read. */
const rememberedLanguage = (): Language =>
  languages.find((language) => language === localStorage.getItem(languageKey)) ?? 'zh-CN';

/** Speaks the language of the settings. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const bridge = useBridge();
  const settings = useRead('settings.get', {});
  const { attempt } = useWrite('settings.set');
  const language: Language = settings.data?.language ?? rememberedLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    if (settings.data) localStorage.setItem(languageKey, language);
    bridge.setLanguage(language);
  }, [bridge, language, settings.data]);
  const setLanguage = useCallback(
    async (next: Language) => {
      await attempt({ language: next });
    },
    [attempt],
  );
  const speech = useMemo<Speech>(
    () => ({ language, texts: catalogues[language], setLanguage }),
    [language, setLanguage],
  );
  // Half a second in the wrong language is worse than the name of the application.
  if (settings.isLoading) return <p className={styles.opening}>{speech.texts.application.name}</p>;
  return <LanguageContext value={speech}>{children}</LanguageContext>;
};

const useSpeech = (): Speech => {
  const speech = useContext(LanguageContext);
  if (!speech) throw new Error('LanguageProvider missing');
  return speech;
};

/** Every text of the application in the language shown. */
export const useTexts = (): Catalogue => useSpeech().texts;

export const useLanguage = (): Pick<Speech, 'language' | 'setLanguage'> => useSpeech();

/** Makes the sentence for a failure in the language shown. */
export const useFailureText = (): ((failure: Failure) => string) => {
  const { language } = useSpeech();
  return useCallback((failure) => failureSentence(failure, language), [language]);
};
