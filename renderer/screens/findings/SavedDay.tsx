import { useTexts } from '../../application/texts.tsx';
import { SavedText } from '../../components/SavedTextArea.tsx';
import { readDate } from '../progress/read-date.ts';
import styles from './findings.module.css';

interface SavedDayProps {
  readonly value: string | null;
  readonly label: string;
  readonly disabled: boolean;
  readonly onSave: (day: string | null) => Promise<unknown>;
}

/** A day as people write it; what is none stays in the box and is not stored. */
export const SavedDay = ({ value, label, disabled, onSave }: SavedDayProps) => {
  const { findings } = useTexts();
  const words = findings.ledger;
  return (
    <SavedText
      value={value ?? ''}
      label={label}
      placeholder={words.dayPlaceholder}
      maxLength={20}
      disabled={disabled}
      refuse={(text) =>
        text.trim() === '' || readDate(text) !== null ? null : (
          <span className={styles.bad} role="alert">
            {words.dayRefused(label, text)}
          </span>
        )
      }
      onSave={(text) => onSave(readDate(text))}
    />
  );
};
