import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { CarryOverCandidate } from '#shared/contract/methods/findings.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { withMember } from '../../components/with-member.ts';
import { useUndo } from '../evaluations/use-undo.tsx';
import paper from '../results/paper.module.css';
import { canCarry, earlierFirst } from './carry-over.ts';
import styles from './findings.module.css';
import type { FindingScene } from './scene.ts';

interface CarryOverDialogProps {
  readonly scene: FindingScene;
  /** Shows the first finding that came over. */
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

/** Chooses an earlier evaluation, shows what matches, and carries its open findings over in one step. */
export const CarryOverDialog = ({ scene, onDone, onClose }: CarryOverDialogProps) => {
  const { findings } = useTexts();
  const words = findings.carrying;
  const evaluationId = scene.evaluation.id;
  const [from, setFrom] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const evaluations = useRead('evaluations.list', {});
  const preview = useRead(
    'findings.previewCarryOver',
    { fromEvaluationId: from ?? '', evaluationId },
    { enabled: from !== null },
  );
  const carrying = useWrite('findings.carryOver');
  const undo = useUndo();
  const others = earlierFirst(evaluations.data ?? [], scene.evaluation);
  const candidates = preview.data ?? [];
  const possible = candidates.filter(canCarry);
  const chosen = possible.filter(({ finding }) => !left.has(finding.id));
  const commit = async (): Promise<void> => {
    if (from === null) return;
    const outcome = await carrying.attempt({
      fromEvaluationId: from,
      evaluationId,
      findingIds: chosen.map(({ finding }) => finding.id),
      actor: 'lead',
    });
    if (!outcome.ok) {
      setFailure(outcome.failure);
      return;
    }
    const { batch, ids } = outcome.value;
    undo(words.done(ids.length), evaluationId, batch);
    onClose();
    const [first] = ids;
    if (first !== undefined) onDone(first);
  };
  const choose = (id: string, isChosen: boolean): void => setLeft(withMember(left, id, !isChosen));
  return (
    <Modal
      open
      width={900}
      title={words.title}
      okText={words.commit(chosen.length)}
      okButtonProps={{ disabled: from === null || chosen.length === 0 || carrying.isPending }}
      onOk={() => void commit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <FailureAlert failure={failure ?? evaluations.failure ?? preview.failure} />
      {evaluations.data && others.length === 0 ? (
        <EmptyState title={words.noOther} remedy={words.noOtherRemedy} />
      ) : (
        <>
          <p className={styles.quiet}>{words.explained}</p>
          <Select
            className={styles.wide ?? ''}
            value={from}
            onChange={(id) => {
              setFrom(id);
              setLeft(new Set());
              setFailure(null);
            }}
            placeholder={words.fromPlaceholder}
            showSearch={{ optionFilterProp: 'label' }}
            options={others.map(({ id, year, title }) => ({ value: id, label: words.option(year, title) }))}
            aria-label={words.from}
          />
          {from !== null && !preview.data && !preview.failure && <Waiting />}
          {preview.data && candidates.length === 0 && <EmptyState title={words.nothing} />}
          {candidates.length > 0 && (
            <div className={`${paper.pane} ${styles.candidates}`}>
              <table className={paper.table}>
                <thead>
                  <tr>
                    <th scope="col">
                      <Checkbox
                        aria-label={words.all}
                        disabled={possible.length === 0}
                        checked={possible.length > 0 && chosen.length === possible.length}
                        indeterminate={chosen.length > 0 && chosen.length < possible.length}
                        onChange={({ target }) =>
                          setLeft(new Set(target.checked ? [] : possible.map(({ finding }) => finding.id)))
                        }
                      />
                    </th>
                    <th scope="col">{words.finding}</th>
                    <th scope="col">{words.subject}</th>
                    <th scope="col">{words.indicator}</th>
                    <th scope="col">{words.lines}</th>
                  </tr>
                </thead>
                <tbody>
                  {candidates.map((candidate) => (
                    <Candidate
                      key={candidate.finding.id}
                      scene={scene}
                      candidate={candidate}
                      isChosen={chosen.includes(candidate)}
                      onChoose={(isChosen) => choose(candidate.finding.id, isChosen)}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </Modal>
  );
};

interface CandidateProps {
  readonly scene: FindingScene;
  readonly candidate: CarryOverCandidate;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One open finding of the other evaluation, and what it meets in this one. */
const Candidate = ({ scene, candidate, isChosen, onChoose }: CandidateProps) => {
  const { findings } = useTexts();
  const words = findings.carrying;
  const { finding, rectifications, subjectName, subjectId, indicatorId, present } = candidate;
  const indicator = indicatorId === null ? undefined : scene.indicators.get(indicatorId);
  return (
    <tr data-candidate={finding.id}>
      <td className={paper.centre}>
        <Checkbox
          aria-label={words.choose(finding.statement)}
          checked={isChosen}
          disabled={!canCarry(candidate)}
          onChange={({ target }) => onChoose(target.checked)}
        />
      </td>
      <td>
        {finding.statement} {present && <StateTag tone="neutral">{words.present}</StateTag>}
      </td>
      <td>
        {subjectName}
        <span className={paper.stack}>
          {subjectId === null ? (
            <StateTag tone="bad">{words.noSubject}</StateTag>
          ) : (
            <StateTag tone="good">{words.matched}</StateTag>
          )}
        </span>
      </td>
      <td>
        {indicator ? (
          <StateTag tone="good">{`${indicator.code} ${indicator.name}`}</StateTag>
        ) : finding.indicatorId === null ? (
          words.general
        ) : (
          <StateTag tone="warning">{words.noIndicator}</StateTag>
        )}
      </td>
      <td className={paper.number}>{rectifications.filter(({ closedOn }) => closedOn === null).length}</td>
    </tr>
  );
};
