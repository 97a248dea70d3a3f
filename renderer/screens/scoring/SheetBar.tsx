import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Scorer, Subject } from '#shared/model/evaluation.ts';
import { useTexts } from '../../application/texts.tsx';
import type { FormItem } from './form-items.ts';
import { SaveMark } from './SaveMark.tsx';
import styles from './SheetBar.module.css';
import type { Sheet } from './sheet.ts';
import { useTotals } from './use-sheet.ts';
import { useSubjectProgress } from './use-subject-progress.ts';

interface SheetBarProps {
  readonly sheet: Sheet;
  readonly items: readonly FormItem[];
  readonly fullScore: string;
  readonly scorers: readonly Scorer[];
  readonly subjects: readonly Subject[];
  readonly onScorer: (id: string) => void;
  readonly onSubject: (id: string) => void;
  readonly onGo: (item: string) => void;
  readonly onFirstUnscored: () => void;
  readonly onHelp: () => void;
}

/** Whose sheet of whom it is, and how it stands. */
export const SheetBar = ({
  sheet,
  items,
  fullScore,
  scorers,
  subjects,
  onScorer,
  onSubject,
  onGo,
  onFirstUnscored,
  onHelp,
}: SheetBarProps) => {
  const { scoring, rules } = useTexts();
  const { evaluationId, scorerId, subjectId } = sheet.place;
  const { progress, ask } = useSubjectProgress(evaluationId, scorerId, items);
  const indicatorCount = items.filter(({ kind }) => kind === 'indicator').length;
  const at = subjects.findIndex(({ id }) => id === subjectId);
  const step = (by: number): void => {
    const next = subjects[at + by];
    if (next) onSubject(next.id);
  };
  return (
    <div className={styles.bar}>
      <Select
        style={{ width: 150 }}
        aria-label={scoring.scorer}
        value={scorerId}
        onChange={onScorer}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={scorers.map(({ id, name, role }) => ({
          value: id,
          label: `${name} · ${rules.roles[role]}`,
        }))}
      />
      <span className={styles.subject}>
        <Button
          size="small"
          type="text"
          icon={<LeftOutlined />}
          disabled={at <= 0}
          aria-label={scoring.previousSubject}
          title={scoring.previousSubject}
          onClick={() => step(-1)}
        />
        <Select
          style={{ width: 210 }}
          aria-label={scoring.subject}
          value={subjectId}
          onChange={onSubject}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          onOpenChange={(isOpen) => {
            if (isOpen) void ask();
          }}
          options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
          optionRender={({ label, value }) => (
            <span className={styles.option}>
              <span>{label}</span>
              {progress && (
                <span className={styles.quiet}>
                  {scoring.subjectProgress(progress.get(String(value)) ?? 0, indicatorCount)}
                </span>
              )}
            </span>
          )}
        />
        <span className={styles.quiet}>{scoring.choiceOf(at + 1, subjects.length)}</span>
        <Button
          size="small"
          type="text"
          icon={<RightOutlined />}
          disabled={at < 0 || at >= subjects.length - 1}
          aria-label={scoring.nextSubject}
          title={scoring.nextSubject}
          onClick={() => step(1)}
        />
      </span>
      <SaveMark sheet={sheet} items={items} onGo={onGo} />
      <span className={styles.space} />
      <SheetTotalsLine sheet={sheet} fullScore={fullScore} onFirstUnscored={onFirstUnscored} />
      <Button size="small" type="text" onClick={onHelp}>
        {scoring.help.open}
      </Button>
    </div>
  );
};

const SheetTotalsLine = ({
  sheet,
  fullScore,
  onFirstUnscored,
}: Pick<SheetBarProps, 'sheet' | 'fullScore' | 'onFirstUnscored'>) => {
  const { scoring } = useTexts();
  const totals = useTotals(sheet);
  const entered = totals.scoredCount + totals.blankCount;
  return (
    <>
      {totals.unscoredCount > 0 ? (
        <Button size="small" title={scoring.overview.firstUnscoredKey} onClick={onFirstUnscored}>
          {scoring.overview.firstUnscored}
        </Button>
      ) : (
        <span className={styles.quiet}>{scoring.overview.allEntered}</span>
      )}
      <span className={styles.quiet} data-total="entered">
        {scoring.totals.entered(entered, totals.indicatorCount)}
      </span>
      <span
        className={styles.total}
        data-total="sum"
        title={
          totals.rescaled
            ? scoring.totals.rescaled(totals.obtained.rounded, totals.applicableFullScore.rounded)
            : undefined
        }
      >
        {totals.complete ? scoring.totals.sum : scoring.totals.running}{' '}
        <b>{scoring.totals.of(totals.total.rounded, fullScore)}</b>
      </span>
    </>
  );
};
