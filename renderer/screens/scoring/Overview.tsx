import { type KeyboardEvent, memo, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import { type FormItem, type FormSection, findItem } from './form-items.ts';
import { MarkShape } from './MarkShape.tsx';
import { markOf, marks } from './marks.ts';
import styles from './Overview.module.css';
import type { Sheet } from './sheet.ts';
import { useLine, useRow, useTotals } from './use-sheet.ts';

interface OverviewProps {
  readonly sheet: Sheet;
  readonly sections: readonly FormSection[];
  readonly current: string;
  readonly onGo: (item: string) => void;
}

/** All indicators at a glance: progress and points per dimension, and a mark per indicator that leads to it. */
export const Overview = memo(({ sheet, sections, current, onGo }: OverviewProps) => {
  const { scoring } = useTexts();
  return (
    <nav className={styles.overview} aria-label={scoring.overview.label}>
      <Search sections={sections} onGo={onGo} />
      <div className={styles.sections}>
        {sections.map((section) => (
          <div key={section.dimensionId ?? ''} className={styles.section}>
            <SectionHead sheet={sheet} section={section} onGo={onGo} />
            <div className={styles.chips}>
              {section.items.map((item) => (
                <Chip
                  key={item.item}
                  sheet={sheet}
                  item={item}
                  isCurrent={item.item === current}
                  onGo={onGo}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
      <dl className={styles.legend} aria-label={scoring.overview.legend}>
        {marks.map((mark) => (
          <div key={mark}>
            <dt>
              <MarkShape mark={mark} />
            </dt>
            <dd>{scoring.marks[mark]}</dd>
          </div>
        ))}
      </dl>
    </nav>
  );
});

const SectionHead = ({
  sheet,
  section,
  onGo,
}: Pick<OverviewProps, 'sheet' | 'onGo'> & { section: FormSection }) => {
  const { scoring } = useTexts();
  const totals = useTotals(sheet);
  const dimension = totals.dimensions.find(({ dimensionId }) => dimensionId === section.dimensionId);
  const first = section.items[0];
  return (
    <button
      type="button"
      className={styles.sectionHead}
      tabIndex={-1}
      title={section.name}
      onClick={() => first && onGo(first.item)}
    >
      <span className={styles.sectionName}>
        {section.code} {section.name}
      </span>
      {dimension && (
        <span className={styles.sectionFacts}>
          <span>
            {scoring.overview.dimension(
              dimension.scoredCount + dimension.blankCount,
              dimension.indicatorCount,
            )}
          </span>
          <span>{scoring.overview.dimensionPoints(dimension.points.rounded, dimension.fullScore)}</span>
        </span>
      )}
    </button>
  );
};

interface ChipProps extends Pick<OverviewProps, 'sheet' | 'onGo'> {
  readonly item: FormItem;
  readonly isCurrent: boolean;
}

const Chip = memo(({ sheet, item, isCurrent, onGo }: ChipProps) => {
  const { scoring } = useTexts();
  const mark = markOf(item, useRow(sheet, item.item), useLine(sheet, item.item));
  const label = scoring.overview.chip(item.code, item.name, scoring.marks[mark]);
  return (
    <button
      type="button"
      className={`${styles.chip} ${isCurrent ? styles.currentChip : ''}`}
      tabIndex={-1}
      title={label}
      aria-label={label}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onGo(item.item)}
    >
      <MarkShape mark={mark} />
      {item.code}
    </button>
  );
});

const Search = ({ sections, onGo }: Pick<OverviewProps, 'sections' | 'onGo'>) => {
  const { scoring } = useTexts();
  const [typed, setTyped] = useState('');
  const items = sections.flatMap((section) => section.items);
  const found = items[findItem(items, typed)];
  const isLost = typed.trim() !== '' && !found;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !found) return;
    event.preventDefault();
    setTyped('');
    onGo(found.item);
  };
  return (
    <div className={styles.search}>
      <input
        type="search"
        className={styles.searchBox}
        value={typed}
        placeholder={scoring.overview.search}
        aria-label={scoring.overview.searchLabel}
        aria-invalid={isLost}
        data-form-focus="search"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      {typed.trim() !== '' && (
        <div className={styles.found} role="status">
          {found ? `${found.code} ${found.name}` : scoring.overview.noMatch}
        </div>
      )}
    </div>
  );
};
