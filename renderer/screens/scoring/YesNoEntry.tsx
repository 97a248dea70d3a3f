import { useTexts } from '../../application/texts.tsx';
import { EntryGroup } from './EntryGroup.tsx';
import type { EntryProps } from './entry.ts';
import { entryKeyOf } from './entry-keys.ts';
import styles from './OpenRow.module.css';
import { Option } from './Option.tsx';

interface YesNoEntryProps extends EntryProps {
  readonly label: string;
  readonly condition: string;
  readonly yesWord: string;
  readonly noWord: string;
}

/** Yes or no, by Y and N. */
export const YesNoEntry = ({
  row,
  disabled,
  label,
  condition,
  yesWord,
  noWord,
  onValue,
}: YesNoEntryProps) => {
  const { scoring } = useTexts();
  const chosen = row.value?.kind === 'yes-no' ? row.value.yes : null;
  const onCharacter = (character: string): boolean => {
    const key = entryKeyOf({ id: 'yes-no', version: 1, parameters: { condition } }, row.value, character);
    if (key === null || !('set' in key)) return false;
    onValue(key.set);
    return true;
  };
  return (
    <EntryGroup
      label={label}
      disabled={disabled}
      onCharacter={onCharacter}
      onStep={(by) => onValue({ kind: 'yes-no', yes: by < 0 })}
    >
      <p className={styles.condition}>{condition}</p>
      <div className={styles.options} role="radiogroup" aria-label={label}>
        <Option
          letter={scoring.entry.yesKey}
          isChosen={chosen === true}
          disabled={disabled}
          onChoose={() => onValue({ kind: 'yes-no', yes: true })}
        >
          {yesWord}
        </Option>
        <Option
          letter={scoring.entry.noKey}
          isChosen={chosen === false}
          disabled={disabled}
          onChoose={() => onValue({ kind: 'yes-no', yes: false })}
        >
          {noWord}
        </Option>
      </div>
    </EntryGroup>
  );
};
