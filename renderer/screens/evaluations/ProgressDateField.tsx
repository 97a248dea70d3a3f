import { useTexts } from '../../application/texts.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import { readDate } from '../progress/read-date.ts';
import styles from './sections.module.css';

interface ProgressDateFieldProps {
  readonly date: string | null;
  readonly disabled: boolean;
  readonly onSave: (date: string | null) => Promise<unknown>;
}

/** The day the progress list is judged on; empty means today. */
export const ProgressDateField = ({ date, disabled, onSave }: ProgressDateFieldProps) => {
  const words = useTexts().evaluations.basics;
  return (
    <>
      <SavedText
        value={date ?? ''}
        label={words.progressDate}
        placeholder={words.today}
        maxLength={20}
        disabled={disabled}
        refuse={(text) =>
          text.trim() === '' || readDate(text) !== null ? null : (
            <span className={styles.bad} role="alert">
              {words.progressDateRefused(text)}
            </span>
          )
        }
        onSave={(text) => onSave(readDate(text))}
      />
      <div className={styles.hint}>{words.progressDateExplained}</div>
    </>
  );
};
