import { Button } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { useAddress } from '../../application/address.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { useUndo } from '../evaluations/use-undo.tsx';
import { CarryOverDialog } from './CarryOverDialog.tsx';
import { FindingCountsLine } from './FindingCountsLine.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { FindingRow } from './FindingRow.tsx';
import { type FindingFilter, filterFindings, findingLines, noFilter, placeBeside } from './finding-lines.ts';
import styles from './findings.module.css';
import { RaiseDialog } from './RaiseDialog.tsx';
import type { FindingScene } from './scene.ts';

/** 问题清单 with its filters, and the open finding beside it; worked through by keyboard. */
export const FindingBoard = ({ scene }: { readonly scene: FindingScene }) => {
  const { findings: words } = useTexts();
  const evaluationId = scene.evaluation.id;
  const [search, change] = useAddress();
  const [filter, setFilter] = useState<FindingFilter>(noFilter);
  const [dialog, setDialog] = useState<'raise' | 'carry-over' | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const moving = useWrite('findings.move');
  const removing = useWrite('findings.remove');
  const undo = useUndo();
  const rows = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const lines = useMemo(() => findingLines(scene), [scene]);
  const wanted = search.get('finding');
  const current = lines.find(({ finding }) => finding.id === wanted) ?? lines[0];
  const currentId = current?.finding.id ?? '';
  const fitting = useMemo(() => filterFindings(lines, filter, scene), [lines, filter, scene]);
  // The open one stays in sight after its own change, also where it no longer fits.
  const shown = lines.filter((line) => line === current || fitting.includes(line));

  const open = useCallback(
    (id: string): void => {
      void saveAllNow();
      setFailure(null);
      change({ finding: id });
    },
    [change],
  );
  const focusRow = useCallback((id: string): void => {
    const row = rows.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first shown
  useEffect(() => {
    focusRow(currentId);
  }, []);

  const step = (by: number): void => {
    const next = shown[shown.findIndex(({ finding }) => finding.id === currentId) + by];
    if (!next) return;
    open(next.finding.id);
    focusRow(next.finding.id);
  };
  const idsShown = shown.map(({ finding }) => finding);
  const canMove = (by: 1 | -1): boolean => placeBeside(scene.findings, idsShown, currentId, by) !== null;
  const move = async (by: 1 | -1): Promise<void> => {
    const to = placeBeside(scene.findings, idsShown, currentId, by);
    if (to === null) return;
    const outcome = await moving.attempt({ evaluationId, id: currentId, to });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  const remove = async (): Promise<void> => {
    if (!current) return;
    const at = shown.indexOf(current);
    const next = shown[at + 1] ?? shown[at - 1];
    await saveAllNow();
    const outcome = await removing.attempt({ evaluationId, id: currentId, actor: 'lead' });
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    undo(words.editor.removed(current.number), evaluationId, outcome.value.batch);
    if (!next) return;
    open(next.finding.id);
    focusRow(next.finding.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const { nativeEvent, key, altKey } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const act = (): boolean => {
      const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
      if (by !== null && altKey) {
        if (!scene.isLocked) void move(by);
      } else if (altKey) return false;
      else if (by !== null) step(by);
      else if (key === 'Home') step(-shown.findIndex(({ finding }) => finding.id === currentId));
      else if (key === 'End')
        step(shown.length - 1 - shown.findIndex(({ finding }) => finding.id === currentId));
      else if (key === 'Enter') panel.current?.querySelector('textarea')?.focus();
      else if (key.toLowerCase() === 'n' && !scene.isLocked) setDialog('raise');
      else if (key === 'Delete' && !scene.isLocked) void remove();
      else return false;
      return true;
    };
    if (act()) event.preventDefault();
  };
  const openNew = (id: string): void => {
    setFilter(noFilter);
    open(id);
  };

  const acts = (
    <>
      <Button disabled={scene.isLocked} onClick={() => setDialog('carry-over')}>
        {words.carryOver}
      </Button>
      <Button type="primary" disabled={scene.isLocked} onClick={() => setDialog('raise')}>
        {words.raise}
      </Button>
    </>
  );
  return (
    <>
      {lines.length === 0 ? (
        <div className={styles.alone}>
          <EmptyState
            title={words.none}
            remedy={words.noneRemedy}
            action={<span className={styles.acts}>{acts}</span>}
          />
        </div>
      ) : (
        <div className={styles.board}>
          <div className={styles.bar}>
            <FindingFilters scene={scene} filter={filter} onChange={setFilter} />
            {filter !== noFilter && (
              <Button size="small" type="link" onClick={() => setFilter(noFilter)}>
                {words.filters.clear}
              </Button>
            )}
            <span className={styles.space} />
            {acts}
          </div>
          <div className={styles.bar}>
            <FindingCountsLine lines={lines} shown={filter === noFilter ? null : fitting.length} />
            <span className={styles.keys} title={words.keyboard}>
              {words.keyboard}
            </span>
          </div>
          <FailureAlert failure={failure} onClose={() => setFailure(null)} />
          <div className={styles.panes}>
            <div className={styles.list}>
              <div className={`${styles.row} ${styles.head}`} aria-hidden="true">
                <span>{words.headings.number}</span>
                <span>
                  {words.headings.subject}
                  <span className={styles.second}>{words.headings.indicator}</span>
                </span>
                <span>
                  {words.headings.statement}
                  <span className={styles.second}>{words.headings.unit}</span>
                </span>
                <span>
                  {words.headings.nature}
                  <span className={styles.second}>{words.headings.severity}</span>
                </span>
                <span>{words.headings.state}</span>
              </div>
              <div role="listbox" aria-label={words.listLabel} ref={rows} tabIndex={-1} onKeyDown={onKeyDown}>
                {shown.map((line) => (
                  <FindingRow
                    key={line.finding.id}
                    line={line}
                    scene={scene}
                    isCurrent={line === current}
                    onOpen={open}
                  />
                ))}
              </div>
              {fitting.length === 0 && (
                <EmptyState title={words.filters.nothing} remedy={words.filters.nothingRemedy} />
              )}
            </div>
            <aside
              className={styles.panel}
              aria-label={words.editor.label}
              ref={panel}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented)
                  focusRow(currentId);
              }}
            >
              {current && (
                <FindingPanel
                  key={currentId}
                  scene={scene}
                  line={current}
                  canMoveUp={canMove(-1)}
                  canMoveDown={canMove(1)}
                  onMove={(by) => void move(by)}
                  onRemove={() => void remove()}
                />
              )}
            </aside>
          </div>
        </div>
      )}
      {dialog === 'raise' && (
        <RaiseDialog
          evaluation={scene.evaluation}
          subjects={scene.subjects}
          framework={scene.framework}
          subjectId={filter.subjectId || (current?.finding.subjectId ?? scene.subjects[0]?.id ?? '')}
          indicator={null}
          onRaised={openNew}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'carry-over' && (
        <CarryOverDialog scene={scene} onDone={openNew} onClose={() => setDialog(null)} />
      )}
    </>
  );
};
