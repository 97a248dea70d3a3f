import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { isOverdue, type ProgressItem, progressStatuses } from '#shared/model/progress.ts';
import { useTexts } from '../../application/texts.tsx';
import { ClauseView } from '../../components/ClauseView.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedText, SavedTextArea } from '../../components/SavedTextArea.tsx';
import styles from './ProgressDetail.module.css';
import { type Recorded, statusByDate } from './progress-lines.ts';
import { daysBetween, readDate } from './read-date.ts';

interface ProgressDetailProps {
  readonly item: ProgressItem;
  readonly recorded: Recorded;
  readonly failure: Failure | null;
  readonly today: string;
  readonly disabled: boolean;
  readonly onSet: (fields: Partial<Recorded>) => Promise<void>;
}

/** The open line: how it stands, when it was done, what was seen, and what the plan says. */
export const ProgressDetail = ({ item, recorded, failure, today, disabled, onSet }: ProgressDetailProps) => {
  const { progress, rules, application } = useTexts();
  const words = progress.detail;
  const choose = (status: Recorded['status']): void => {
    onSet({ status }).catch(() => undefined);
  };
  const isDone = recorded.status === 'done-on-time' || recorded.status === 'done-late';
  return (
    <div className={styles.detail}>
      <h3 className={styles.title}>
        {item.code} {item.content}
      </h3>
      <FailureAlert failure={failure} />
      <div className={styles.statuses} role="radiogroup" aria-label={words.status}>
        {progressStatuses.map((status, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would take the arrow keys from the list
          <button
            key={status}
            type="button"
            role="radio"
            aria-checked={recorded.status === status}
            disabled={disabled}
            className={styles.option}
            onClick={() => choose(status)}
          >
            <kbd className={styles.key}>{index + 1}</kbd>
            {rules.progressStatuses[status]}
          </button>
        ))}
        {recorded.status !== null && (
          <Button size="small" type="text" disabled={disabled} onClick={() => choose(null)}>
            {words.clear}
          </Button>
        )}
      </div>
      <div className={styles.field}>
        <span className={styles.label}>{words.completedOn}</span>
        <SavedText
          value={recorded.completedOn ?? ''}
          label={words.completedOn}
          placeholder={words.completedOnPlaceholder}
          maxLength={20}
          disabled={disabled}
          refuse={(text) =>
            text.trim() === '' || readDate(text) !== null ? null : (
              <span className={styles.bad} role="alert">
                {words.dateRefused(text)}
              </span>
            )
          }
          onSave={(text) => onSet({ completedOn: readDate(text) })}
        />
        {isDone && recorded.completedOn === null && <span className={styles.doubt}>{words.dateWanted}</span>}
      </div>
      <DateDoubt item={item} recorded={recorded} disabled={disabled} onChoose={choose} />
      <div className={styles.field}>
        <span className={styles.label}>{words.comment}</span>
        <SavedTextArea
          value={recorded.comment}
          label={words.comment}
          rows={2}
          disabled={disabled}
          onSave={(comment) => onSet({ comment })}
        />
      </div>
      <dl className={styles.facts}>
        <Fact label={words.due}>
          {item.dueOn ?? progress.open}
          {item.dueOn !== null && isOverdue(item, recorded.status, today) && (
            <span className={styles.bad}> {progress.overdueBy(daysBetween(item.dueOn, today))}</span>
          )}
        </Fact>
        <Fact label={words.time}>{item.timeText}</Fact>
        <Fact label={words.units}>{item.responsibleText}</Fact>
        <Fact label={words.evidenceWanted}>{item.evidence.join(application.listSeparator)}</Fact>
        {item.note !== null && <Fact label={words.note}>{item.note}</Fact>}
      </dl>
      {item.citation && (
        <>
          <p className={styles.label}>{words.clause}</p>
          <ClauseView clause={item.citation} />
        </>
      )}
    </div>
  );
};

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

interface DateDoubtProps extends Pick<ProgressDetailProps, 'item' | 'recorded' | 'disabled'> {
  readonly onChoose: (status: Recorded['status']) => void;
}

/** The completion date and the status disagree: says so, and offers the status that fits. */
const DateDoubt = ({ item, recorded, disabled, onChoose }: DateDoubtProps) => {
  const { progress, rules } = useTexts();
  const words = progress.detail;
  const fitting = statusByDate(item, recorded);
  if (fitting === null || recorded.completedOn === null) return null;
  const sentence =
    item.dueOn === null
      ? words.completedButOpen(rules.progressStatuses[fitting])
      : fitting === 'done-late'
        ? words.completedLate(recorded.completedOn, item.dueOn)
        : words.completedInTime(recorded.completedOn, item.dueOn);
  return (
    <p className={styles.doubt} role="status">
      {sentence}{' '}
      <Button size="small" disabled={disabled} onClick={() => onChoose(fitting)}>
        {words.change(rules.progressStatuses[fitting])}
      </Button>
    </p>
  );
};
