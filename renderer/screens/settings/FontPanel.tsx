import type { Settings } from '#shared/contract/methods/settings.ts';
import { useClient, useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import styles from './Panel.module.css';
import { Panel } from './Panel.tsx';

const places = ['title', 'heading', 'body'] as const satisfies readonly (keyof Settings['fonts'])[];

/** The font names that go into exported files. */
export const FontPanel = () => {
  const { settings: texts, application } = useTexts();
  const client = useClient();
  const settings = useRead('settings.get', {});
  return (
    <Panel title={texts.fonts.title} detail={texts.fonts.detail}>
      <FailureAlert failure={settings.failure} onRetry={settings.reload} />
      {settings.data && (
        <div className={styles.fonts}>
          {places.map((place) => (
            <div key={place}>
              <span className={styles.label}>{texts.fonts.names[place]}</span>
              <SavedText
                label={texts.fonts.names[place]}
                value={settings.data?.fonts[place] ?? ''}
                refuse={(name) => (name.trim() === '' ? application.textWanted : null)}
                onSave={async (name) => {
                  // Read at the moment of saving, so that two boxes typed in quickly do not undo each other.
                  const { fonts } = await client.call('settings.get', {});
                  await client.call('settings.set', { fonts: { ...fonts, [place]: name } });
                }}
              />
            </div>
          ))}
        </div>
      )}
      <p className={styles.example}>{texts.fonts.example}</p>
    </Panel>
  );
};
