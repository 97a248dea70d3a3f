import { Alert, Checkbox, Drawer, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Indicator } from '#shared/model/framework.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import paper from '../results/paper.module.css';
import styles from './EvidenceOverview.module.css';
import { EvidencePanel } from './EvidencePanel.tsx';
import { lacksEvidence, type OverviewCell, overviewCounts, overviewLines } from './overview-lines.ts';

/** Columns shown before anybody chose subjects. */
const initialColumns = 8;

interface OpenCell {
  readonly indicator: Indicator;
  readonly subjectId: string;
}

/** How many files every indicator of every subject has, and which have none. */
export const EvidenceOverview = ({ snapshot }: { readonly snapshot: EvaluationSnapshot }) => {
  const texts = useTexts();
  const words = texts.evidence.overview;
  const evaluationId = snapshot.evaluation.id;
  const reading = useRead('evidence.list', { evaluationId });
  const [onlyMissing, setOnlyMissing] = useState(false);
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const { document } = snapshot.framework;
  const shownSubjects = useMemo(
    () =>
      chosen === null
        ? snapshot.subjects.slice(0, initialColumns)
        : snapshot.subjects.filter(({ id }) => chosen.includes(id)),
    [snapshot.subjects, chosen],
  );
  const counts = useMemo(
    () => overviewCounts(overviewLines(document, snapshot.subjects, reading.data ?? [])),
    [document, snapshot.subjects, reading.data],
  );
  const lines = useMemo(() => {
    const all = overviewLines(document, shownSubjects, reading.data ?? []);
    return onlyMissing ? all.filter(lacksEvidence) : all;
  }, [document, shownSubjects, reading.data, onlyMissing]);
  if (reading.failure) return <FailureAlert failure={reading.failure} onRetry={reading.reload} />;
  if (!reading.data) return <Waiting />;
  const openSubject = snapshot.subjects.find(({ id }) => id === open?.subjectId);
  return (
    <div className={styles.overview}>
      <div className={styles.controls}>
        <span>{words.summary(counts.covered, counts.wanted, counts.files)}</span>
        <Checkbox checked={onlyMissing} onChange={({ target }) => setOnlyMissing(target.checked)}>
          {words.onlyMissing}
        </Checkbox>
        {snapshot.subjects.length > initialColumns && (
          <Select
            mode="multiple"
            value={shownSubjects.map(({ id }) => id)}
            onChange={setChosen}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount="responsive"
            className={styles.subjects ?? ''}
            options={snapshot.subjects.map(({ id, name }) => ({ value: id, label: name }))}
            aria-label={texts.results.subjectTable.subject}
          />
        )}
      </div>
      {counts.damaged > 0 && (
        <Alert
          type="error"
          showIcon
          title={words.damagedNotice(counts.damaged)}
          className={styles.notice ?? ''}
        />
      )}
      {lines.length === 0 ? (
        <EmptyState title={words.nothingMissing} />
      ) : (
        <div className={paper.pane}>
          <table className={paper.table}>
            <caption className="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col" className={`${paper.sticky} ${paper.code}`}>
                  {words.code}
                </th>
                <th scope="col" className={`${paper.sticky} ${paper.second}`}>
                  {words.indicator}
                </th>
                <th scope="col">{words.wanted}</th>
                {shownSubjects.map(({ id, name }) => (
                  <th key={id} scope="col">
                    <span className={paper.heading}>{name}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ indicator, cells }) => (
                <tr key={indicator.id} data-indicator={indicator.code}>
                  <th scope="row" className={`${paper.sticky} ${paper.code}`}>
                    {indicator.code}
                  </th>
                  <th scope="row" className={`${paper.sticky} ${paper.second} ${paper.name}`}>
                    {indicator.name}
                  </th>
                  <td className={styles.wanted}>
                    {indicator.evidence.length === 0 ? (
                      <span className={paper.muted}>{words.notWanted}</span>
                    ) : (
                      indicator.evidence.join(texts.results.separators.clause)
                    )}
                  </td>
                  {cells.map((cell) => (
                    <td key={cell.subjectId} className={paper.centre}>
                      <CountButton
                        cell={cell}
                        indicator={indicator}
                        subject={snapshot.subjects.find(({ id }) => id === cell.subjectId)?.name ?? ''}
                        onOpen={() => setOpen({ indicator, subjectId: cell.subjectId })}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Drawer
        title={
          open && openSubject ? `${openSubject.name} · ${open.indicator.code} ${open.indicator.name}` : ''
        }
        open={open !== null}
        onClose={() => setOpen(null)}
        size={520}
        destroyOnHidden
        closable={{ 'aria-label': texts.application.close }}
      >
        {open && (
          <EvidencePanel
            key={`${open.subjectId}/${open.indicator.id}`}
            evaluationId={evaluationId}
            subjectId={open.subjectId}
            indicatorId={open.indicator.id}
            actor="lead"
            wanted={open.indicator.evidence}
          />
        )}
      </Drawer>
    </div>
  );
};

interface CountButtonProps {
  readonly cell: OverviewCell;
  readonly indicator: Indicator;
  readonly subject: string;
  readonly onOpen: () => void;
}

const CountButton = ({ cell, indicator, subject, onOpen }: CountButtonProps) => {
  const { evidence } = useTexts();
  const words = evidence.overview;
  const isMissing = cell.count === 0 && indicator.evidence.length > 0;
  return (
    <button
      type="button"
      className={styles.count}
      onClick={onOpen}
      aria-label={words.openCell(subject, indicator.code, cell.count)}
      title={words.openCell(subject, indicator.code, cell.count)}
    >
      {isMissing ? (
        <StateTag tone="warning">{words.missing}</StateTag>
      ) : (
        <span className={cell.count === 0 ? paper.muted : undefined}>{words.count(cell.count)}</span>
      )}
      {cell.damaged > 0 && <StateTag tone="bad">{words.damaged(cell.damaged)}</StateTag>}
    </button>
  );
};
