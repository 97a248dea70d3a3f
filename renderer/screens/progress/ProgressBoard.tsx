import { Button, Checkbox, Select } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { type Evaluation, isFinal } from '#shared/model/evaluation.ts';
import type { ProgressList } from '#shared/model/framework.ts';
import { progressStatuses } from '#shared/model/progress.ts';
import { useRememberPlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './ProgressBoard.module.css';
import { ProgressCountsLine } from './ProgressCountsLine.tsx';
import { ProgressDetail } from './ProgressDetail.tsx';
import { ProgressRow } from './ProgressRow.tsx';
import {
  fitsFilter,
  noFilter,
  type ProgressFilter,
  progressCounts,
  progressGroups,
} from './progress-lines.ts';
import { dayOf } from './read-date.ts';
import { useProgressRecord } from './use-progress-record.ts';

export const progressPlaceKey = (evaluationId: string): string => `progress.${evaluationId}`;

interface ProgressBoardProps {
  readonly evaluation: Evaluation;
  readonly list: ProgressList;
  /** Code of the line that was open last; empty when there is none. */
  readonly start: string;
}

/** The list with its counts and filters, and the open line beside it; worked through by keyboard. */
export const ProgressBoard = ({ evaluation, list, start }: ProgressBoardProps) => {
  const { progress, rules } = useTexts();
  const { record, isReady, failure } = useProgressRecord(evaluation.id);
  const remember = useRememberPlace();
  const [filter, setFilter] = useState<ProgressFilter>(noFilter);
  const [current, setCurrent] = useState(
    list.items.some(({ code }) => code === start) ? start : (list.items[0]?.code ?? ''),
  );
  const rows = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const today = evaluation.progressDate ?? dayOf(new Date());
  const isLocked = isFinal(evaluation);
  const groups = useMemo(() => progressGroups(list.items), [list.items]);
  const units = useMemo(
    () => [...new Set(list.items.flatMap(({ responsibleUnits }) => responsibleUnits))],
    [list.items],
  );
  const counts = progressCounts(list.items, record.entry, today);
  const shown = list.items.filter((item) => fitsFilter(filter, item, record.entry(item.code).status, today));
  // A line that no longer fits after its own change stays in sight while it is the open one.
  const isShown = (code: string): boolean => code === current || shown.some((item) => item.code === code);
  const order = list.items.filter(({ code }) => isShown(code));
  const item = list.items.find(({ code }) => code === current);

  useEffect(() => {
    remember(progressPlaceKey(evaluation.id), current);
  }, [remember, evaluation.id, current]);

  const focusRow = useCallback((code: string): void => {
    const row = rows.current?.querySelector<HTMLElement>(`[data-progress="${CSS.escape(code)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first shown
  useEffect(() => {
    if (isReady) focusRow(current);
  }, [isReady]);

  const open = useCallback((code: string): void => {
    void saveAllNow();
    setCurrent(code);
  }, []);
  const setStatus = (code: string, position: number): void => {
    const status = progressStatuses[position];
    if (status !== undefined) record.set(code, { status }).catch(() => undefined);
  };
  const step = (by: number): void => {
    const next = order[order.findIndex(({ code }) => code === current) + by];
    if (!next) return;
    open(next.code);
    focusRow(next.code);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { nativeEvent, key } = event;
    if (nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = (): boolean => {
      if (key === 'ArrowDown' || key === 'ArrowUp') step(key === 'ArrowDown' ? 1 : -1);
      else if (/^[1-5]$/.test(key) && !isLocked) setStatus(current, Number(key) - 1);
      else if ((key === 'Delete' || key === 'Backspace') && !isLocked)
        record.set(current, { status: null }).catch(() => undefined);
      else if (key === 'Enter') detail.current?.querySelector('textarea')?.focus();
      else return false;
      return true;
    };
    if (act()) event.preventDefault();
  };

  const words = progress.filters;
  return (
    <div className={styles.board}>
      <div className={styles.bar}>
        <ProgressCountsLine counts={counts} />
        <span className={styles.date}>
          {evaluation.progressDate === null ? progress.judgedToday(today) : progress.judgedOn(today)}{' '}
          <Link to={routes.evaluation(evaluation.id, 'setup', { section: 'basics' })}>
            {progress.changeDate}
          </Link>
        </span>
      </div>
      <div className={styles.bar}>
        <Select
          size="small"
          style={{ width: 118 }}
          value={filter.status}
          aria-label={words.status}
          onChange={(status) => setFilter({ ...filter, status })}
          options={[
            { value: 'any' as const, label: words.allStatuses },
            { value: 'unseen' as const, label: words.unseen },
            ...progressStatuses.map((status) => ({ value: status, label: rules.progressStatuses[status] })),
          ]}
        />
        <Select
          size="small"
          style={{ width: 180 }}
          showSearch
          value={filter.unit}
          aria-label={words.unit}
          onChange={(unit) => setFilter({ ...filter, unit })}
          options={[
            { value: '', label: words.allUnits },
            ...units.map((unit) => ({ value: unit, label: unit })),
          ]}
        />
        <Checkbox
          checked={filter.overdueOnly}
          onChange={({ target }) => setFilter({ ...filter, overdueOnly: target.checked })}
        >
          {words.overdueOnly}
        </Checkbox>
        {filter !== noFilter && (
          <>
            <span className={styles.quiet}>{progress.counts.shown(shown.length, list.items.length)}</span>
            <Button size="small" type="link" onClick={() => setFilter(noFilter)}>
              {words.clear}
            </Button>
          </>
        )}
        <span className={styles.space} />
        <span className={styles.keys} title={progress.keyboard}>
          {progress.keyboard}
        </span>
      </div>
      {isLocked && (
        <p className={styles.locked} role="status">
          {progress.locked(rules.evaluationStates[evaluation.state])}
        </p>
      )}
      <FailureAlert failure={failure} />
      {isReady && (
        <div className={styles.panes}>
          <div
            className={styles.list}
            role="listbox"
            aria-label={progress.listLabel}
            ref={rows}
            onKeyDown={onKeyDown}
          >
            {shown.length === 0 && <EmptyState title={words.nothing} remedy={words.nothingRemedy} />}
            {groups.map((group) => {
              const lines = group.items.filter(({ code }) => isShown(code));
              if (lines.length === 0) return null;
              const finished = progressCounts(group.items, record.entry, today).finished;
              return (
                // biome-ignore lint/a11y/useSemanticElements: the lines of a listbox
                <div key={group.number} role="group" aria-label={group.name}>
                  <h2 className={styles.heading}>
                    <span>
                      {group.number} {group.name}
                    </span>
                    <span className={styles.quiet}>{progress.groupCounts(finished, group.items.length)}</span>
                  </h2>
                  {lines.map((line) => (
                    <ProgressRow
                      key={line.code}
                      item={line}
                      recorded={record.entry(line.code)}
                      today={today}
                      isCurrent={line.code === current}
                      onOpen={open}
                    />
                  ))}
                </div>
              );
            })}
          </div>
          <aside
            className={styles.detail}
            aria-label={progress.detail.label}
            ref={detail}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) focusRow(current);
            }}
          >
            {item && (
              <ProgressDetail
                key={item.code}
                item={item}
                recorded={record.entry(item.code)}
                failure={record.failure(item.code)}
                today={today}
                disabled={isLocked}
                onSet={(fields) => record.set(item.code, fields)}
              />
            )}
          </aside>
        </div>
      )}
    </div>
  );
};
