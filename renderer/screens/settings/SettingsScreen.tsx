import { useTexts } from '../../application/texts.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { ExaminePanel } from './ExaminePanel.tsx';
import { FontPanel } from './FontPanel.tsx';
import { LanguagePanel } from './LanguagePanel.tsx';
import { SelfTestPanel } from './SelfTestPanel.tsx';

/** Language, fonts, backups, self-examination, self-test, about. */
export const SettingsScreen = () => {
  const { settings } = useTexts();
  return (
    <PageFrame title={settings.title}>
      <LanguagePanel />
      <FontPanel />
      <BackupPanel />
      <ExaminePanel />
      <SelfTestPanel />
      <AboutPanel />
    </PageFrame>
  );
};
