import type { ChecklistParameters } from '#shared/scoring/methods/checklist.ts';
import { useTexts } from '../../application/texts.tsx';
import { EntryGroup } from './EntryGroup.tsx';
import type { EntryProps } from './entry.ts';
import { entryKeyOf, toggleItem } from './entry-keys.ts';
import styles from './OpenRow.module.css';
import { digitKeys, Tick } from './Option.tsx';

interface ChecklistEntryProps extends EntryProps {
  readonly parameters: ChecklistParameters;
}

/** Items done or not. None done is an answer of its own, apart from not yet scored. */
export const ChecklistEntry = ({ item, row, disabled, parameters, onValue }: ChecklistEntryProps) => {
  const { scoring } = useTexts();
  const { items } = parameters;
  const done = row.value?.kind === 'items' ? row.value.items : null;
  const weighted = items.some(({ weight }) => weight !== items[0]?.weight);
  const onCharacter = (character: string): boolean => {
    const key = entryKeyOf({ id: 'checklist', version: 1, parameters }, row.value, character);
    if (key === null || !('set' in key)) return false;
    onValue(key.set);
    return true;
  };
  return (
    <EntryGroup label={scoring.entry.items(item.name)} disabled={disabled} onCharacter={onCharacter}>
      <div className={styles.items}>
        {items.map(({ id, text, weight }, index) => (
          <Tick
            key={id}
            position={index}
            isTicked={done?.includes(id) ?? false}
            isStop={items.length > digitKeys}
            disabled={disabled}
            onToggle={() => onValue(toggleItem(items, row.value, id))}
          >
            {text}
            {weighted && <span className={styles.quiet}> {scoring.entry.weight(weight)}</span>}
          </Tick>
        ))}
        <button
          type="button"
          className={styles.noneDone}
          aria-pressed={done !== null && done.length === 0}
          tabIndex={-1}
          disabled={disabled}
          onClick={() => onValue({ kind: 'items', items: [] })}
        >
          {scoring.entry.noneDone}
        </button>
      </div>
    </EntryGroup>
  );
};
