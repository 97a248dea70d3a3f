import { Radio } from 'antd';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { Panel } from './Panel.tsx';

/** Switches the language of the screens and of what is exported next. */
export const LanguagePanel = () => {
  const { settings } = useTexts();
  const { language, setLanguage } = useLanguage();
  return (
    <Panel
      title={settings.language}
      action={
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-label={settings.language}
          value={language}
          onChange={({ target }) => void setLanguage(target.value as Language)}
          options={languages.map((value) => ({ value, label: settings.languages[value] }))}
        />
      }
    />
  );
};
