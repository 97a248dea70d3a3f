import { Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Indicator } from '#shared/model/framework.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RaiseDialog } from '../findings/RaiseDialog.tsx';
import { deductionReasons } from '../findings/raised-finding.ts';
import { CellMark } from './CellMark.tsx';
import { IndicatorTable } from './IndicatorTable.tsx';
import styles from './IndicatorView.module.css';
import {
  disagreementFilters,
  filterIndicators,
  type IndicatorFilter,
  indicatorLines,
  indicatorSortings,
} from './indicator-lines.ts';

interface IndicatorViewProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
  readonly subjectId: string;
  readonly onSubject: (subjectId: string) => void;
}

/** Every indicator of one subject with all scorers side by side. */
export const IndicatorView = ({ snapshot, result, subjectId, onSubject }: IndicatorViewProps) => {
  const { results } = useTexts();
  const words = results.indicatorTable;
  const [filter, setFilter] = useState<IndicatorFilter>({
    dimensionId: null,
    disagreement: 'all',
    onlyMissing: false,
    sorting: 'form',
  });
  const [raising, setRaising] = useState<Indicator | null>(null);
  const subject = result.subjects.find((each) => each.subjectId === subjectId);
  const { document } = snapshot.framework;
  const lines = useMemo(
    () => (subject ? indicatorLines(document, subject, result.rules) : []),
    [document, subject, result.rules],
  );
  const shown = useMemo(() => filterIndicators(lines, filter), [lines, filter]);
  if (!subject) return null;
  return (
    <div className={styles.view}>
      <div className={styles.filters}>
        <div className={styles.filter}>
          {words.subject}
          <Select
            value={subjectId}
            onChange={onSubject}
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            className={styles.subject ?? ''}
            options={snapshot.subjects.map(({ id, name }) => ({ value: id, label: name }))}
            aria-label={words.subject}
          />
        </div>
        <div className={styles.filter}>
          {words.dimension}
          <Select
            value={filter.dimensionId ?? ''}
            onChange={(dimensionId) =>
              setFilter({ ...filter, dimensionId: dimensionId === '' ? null : dimensionId })
            }
            popupMatchSelectWidth={false}
            className={styles.choice ?? ''}
            options={[
              { value: '', label: words.allDimensions },
              ...document.dimensions.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
            aria-label={words.dimension}
          />
        </div>
        <div className={styles.filter}>
          {words.disagreement}
          <Select
            value={filter.disagreement}
            onChange={(disagreement) => setFilter({ ...filter, disagreement })}
            popupMatchSelectWidth={false}
            options={disagreementFilters.map((each) => ({ value: each, label: words.disagreements[each] }))}
            aria-label={words.disagreement}
          />
        </div>
        <div className={styles.filter}>
          {words.sortedBy}
          <Select
            value={filter.sorting}
            onChange={(sorting) => setFilter({ ...filter, sorting })}
            popupMatchSelectWidth={false}
            options={indicatorSortings.map((each) => ({ value: each, label: words.sortings[each] }))}
            aria-label={words.sortedBy}
          />
        </div>
        <Checkbox
          checked={filter.onlyMissing}
          onChange={({ target }) => setFilter({ ...filter, onlyMissing: target.checked })}
        >
          {words.onlyMissing}
        </Checkbox>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.nothing} remedy={words.nothingRemedy} />
      ) : (
        <IndicatorTable
          snapshot={snapshot}
          subject={subject}
          lines={shown}
          grouped={filter.sorting === 'form'}
          whole={shown.length === lines.length}
          onRaise={snapshot.evaluation.state === 'closed' ? null : setRaising}
        />
      )}
      <p className={styles.legend}>
        <CellMark kind="zero">{results.cell.zero}</CellMark>
        <CellMark kind="blank">{results.cell.blank}</CellMark>
        <CellMark kind="unscored">{results.cell.unscored}</CellMark>
        <CellMark kind="trimmed">{results.cell.trimmed}</CellMark>
        <span>{words.sharedFactExplained}</span>
      </p>
      {raising && (
        <RaiseDialog
          evaluation={snapshot.evaluation}
          subjects={snapshot.subjects}
          framework={document}
          subjectId={subjectId}
          indicator={raising}
          reasons={deductionReasons(snapshot.scores, subjectId, raising.id)}
          onClose={() => setRaising(null)}
        />
      )}
    </div>
  );
};
