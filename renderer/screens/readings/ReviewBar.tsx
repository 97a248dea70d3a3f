import { Input, type InputRef, Select } from 'antd';
import { memo, type Ref } from 'react';
import { reviewStates } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { type HighlightKind, highlightKinds } from './highlights.ts';
import styles from './ReviewScreen.module.css';
import { type LineFilter, lineKinds, type Progress } from './review-list.ts';
import marks from './SourcePane.module.css';

interface LegendProps {
  readonly hidden: ReadonlySet<HighlightKind>;
  readonly counts: Readonly<Record<HighlightKind, number>>;
  readonly onToggle: (kind: HighlightKind) => void;
}

/** What the highlights mean; a click shows or hides a kind. */
export const Legend = memo(({ hidden, counts, onToggle }: LegendProps) => {
  const { readings } = useTexts();
  return (
    <fieldset className={styles.legend} aria-label={readings.source.legend}>
      {highlightKinds.map((kind) => (
        <label key={kind} className={hidden.has(kind) ? styles.keyOff : styles.key}>
          <input type="checkbox" checked={!hidden.has(kind)} onChange={() => onToggle(kind)} />
          <span className={hidden.has(kind) ? '' : marks[kind]}>{readings.kinds[kind]}</span>
          <span className={styles.keyCount}>{counts[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
});

const filterStates = [...reviewStates, 'clash'] as const;

interface FilterBarProps {
  readonly filter: LineFilter;
  readonly progress: Progress;
  /** How many lines and dimensions people decided on differently. */
  readonly clashing: number;
  readonly search: Ref<InputRef>;
  readonly onChange: (filter: LineFilter) => void;
  /** Enter in the search box goes to the first line found. */
  readonly onEnter: () => void;
}

/** Narrows the list by state, kind and words. */
export const FilterBar = memo(({ filter, progress, clashing, search, onChange, onEnter }: FilterBarProps) => {
  const { readings } = useTexts();
  const texts = readings.list;
  return (
    <div className={styles.filters}>
      <Select
        size="small"
        aria-label={texts.state}
        value={filter.state ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) =>
          onChange({ ...filter, state: filterStates.find((state) => state === value) ?? null })
        }
        options={[
          { value: '', label: texts.allStates(progress.total) },
          ...(clashing > 0 || filter.state === 'clash'
            ? [{ value: 'clash', label: readings.clash.count(clashing) }]
            : []),
          ...reviewStates
            .filter((state) => progress.states[state] > 0 || state === filter.state)
            .map((state) => ({
              value: state,
              label: texts.stateCount(readings.states[state], progress.states[state]),
            })),
        ]}
      />
      <Select
        size="small"
        aria-label={texts.kind}
        value={filter.kind ?? ''}
        popupMatchSelectWidth={false}
        onChange={(value) => onChange({ ...filter, kind: lineKinds.find((kind) => kind === value) ?? null })}
        options={[
          { value: '', label: texts.allKinds },
          ...lineKinds.map((kind) => ({ value: kind, label: readings.lineKinds[kind] })),
        ]}
      />
      <Input
        ref={search}
        size="small"
        allowClear
        value={filter.words}
        aria-label={texts.search}
        placeholder={texts.search}
        onChange={({ target }) => onChange({ ...filter, words: target.value })}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) onEnter();
        }}
      />
    </div>
  );
});
