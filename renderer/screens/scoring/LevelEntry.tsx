import { useState } from 'react';
import { exact, exactToText, multiply } from '#shared/scoring/exact.ts';
import type { LevelParameters } from '#shared/scoring/methods/level.ts';
import { useTexts } from '../../application/texts.tsx';
import { EntryGroup } from './EntryGroup.tsx';
import type { EntryProps, EntrySheet } from './entry.ts';
import { entryKeyOf, suggestedLevel } from './entry-keys.ts';
import styles from './OpenRow.module.css';
import { Option, Tick } from './Option.tsx';

/** Ticks are an aid and no part of the score; they last as long as the sheet stays open. */
const ticksOf = new WeakMap<EntrySheet, Map<string, ReadonlySet<number>>>();

const useTicks = (sheet: EntrySheet, item: string) => {
  const [ticks, setTicks] = useState<ReadonlySet<number>>(() => ticksOf.get(sheet)?.get(item) ?? new Set());
  const toggle = (position: number): void => {
    const next = new Set(ticks);
    if (!next.delete(position)) next.add(position);
    const held = ticksOf.get(sheet) ?? new Map<string, ReadonlySet<number>>();
    ticksOf.set(sheet, held.set(item, next));
    setTicks(next);
  };
  return { ticks, toggle };
};

interface LevelEntryProps extends EntryProps {
  readonly parameters: LevelParameters;
  readonly fullScore: string;
}

/** A level by its letter; ticking the criteria that are met suggests one. */
export const LevelEntry = ({
  sheet,
  item,
  row,
  disabled,
  parameters,
  fullScore,
  onValue,
}: LevelEntryProps) => {
  const { scoring } = useTexts();
  const { ticks, toggle } = useTicks(sheet, item.item);
  const { levels, criteria } = parameters;
  const chosen = row.value?.kind === 'level' ? row.value.level : null;
  const suggestion = ticks.size === 0 ? null : suggestedLevel(levels, ticks.size);
  const choose = (level: string): void => onValue({ kind: 'level', level });
  const onCharacter = (character: string): boolean => {
    const key = entryKeyOf({ id: 'level', version: 1, parameters }, row.value, character);
    if (key === null) return false;
    if ('set' in key) onValue(key.set);
    else if ('criterion' in key) toggle(key.criterion);
    else if (suggestion !== null) choose(suggestion);
    return true;
  };
  const onStep = (by: 1 | -1): void => {
    const at = levels.findIndex(({ name }) => name === chosen);
    const next = levels[at < 0 ? (by > 0 ? 0 : levels.length - 1) : at + by];
    if (next) choose(next.name);
  };
  return (
    <EntryGroup
      label={scoring.entry.levels(item.name)}
      disabled={disabled}
      onCharacter={onCharacter}
      onStep={onStep}
    >
      <div className={styles.options} role="radiogroup" aria-label={scoring.entry.levels(item.name)}>
        {levels.map(({ name, factor, minimumCriteria }) => (
          <Option
            key={name}
            letter={name}
            isChosen={chosen === name}
            disabled={disabled}
            onChoose={() => choose(name)}
          >
            {scoring.entry.levelShare(exactToText(multiply(exact(fullScore), exact(factor))))}
            {minimumCriteria !== null && minimumCriteria > 0 && (
              <span className={styles.quiet}> {scoring.entry.levelMinimum(minimumCriteria)}</span>
            )}
          </Option>
        ))}
      </div>
      {criteria.length > 0 && (
        <fieldset className={styles.criteria}>
          <legend className={styles.legend}>{scoring.entry.criteria}</legend>
          {criteria.map((text, index) => (
            <Tick
              key={text}
              position={index}
              isTicked={ticks.has(index)}
              disabled={disabled}
              onToggle={() => toggle(index)}
            >
              {text}
            </Tick>
          ))}
          {suggestion !== null && (
            <p className={styles.suggestion}>
              {scoring.entry.suggestion(suggestion, ticks.size)}
              {suggestion !== chosen && (
                <button
                  type="button"
                  className={styles.inlineButton}
                  tabIndex={-1}
                  disabled={disabled}
                  onClick={() => choose(suggestion)}
                >
                  {scoring.entry.takeSuggestion}
                </button>
              )}
            </p>
          )}
        </fieldset>
      )}
    </EntryGroup>
  );
};
