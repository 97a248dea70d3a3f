import { Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Finding } from '#shared/model/finding.ts';
import {
  isLate,
  type Rectification,
  type RectificationFields,
  rectificationStatuses,
} from '#shared/model/rectification.ts';
import { useWrite } from '../../application/client.tsx';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Field, FieldGrid } from '../../components/Field.tsx';
import { SavedText, SavedTextArea } from '../../components/SavedTextArea.tsx';
import { useUndo } from '../evaluations/use-undo.tsx';
import { daysBetween } from '../progress/read-date.ts';
import { EvidenceChoice } from './EvidenceChoice.tsx';
import styles from './findings.module.css';
import { SavedChoice } from './SavedChoice.tsx';
import { SavedDay } from './SavedDay.tsx';
import { SignOff } from './SignOff.tsx';
import type { FindingScene } from './scene.ts';

interface LedgerLineProps {
  readonly scene: FindingScene;
  readonly finding: Finding;
  readonly line: Rectification;
  /** Counted from 1 within its finding. */
  readonly number: number;
}

/** One measure of the ledger, saved as typed; once signed off it is only read. */
export const LedgerLine = ({ scene, finding, line, number }: LedgerLineProps) => {
  const { findings } = useTexts();
  const words = findings.ledger;
  const evaluationId = scene.evaluation.id;
  const { mutateAsync } = useWrite('rectifications.set');
  const removing = useWrite('rectifications.remove');
  const undo = useUndo();
  const [failure, setFailure] = useState<Failure | null>(null);
  const set = (fields: Partial<RectificationFields>): Promise<unknown> =>
    mutateAsync({ evaluationId, id: line.id, fields, actor: 'lead' });
  const remove = async (): Promise<void> => {
    await saveAllNow();
    const outcome = await removing.attempt({ evaluationId, id: line.id, actor: 'lead' });
    if (outcome.ok) undo(words.removed, evaluationId, outcome.value.batch);
    else setFailure(outcome.failure);
  };
  const disabled = scene.isLocked || line.closedOn !== null;
  return (
    <fieldset className={styles.line} data-line={line.id} data-closed={line.closedOn !== null}>
      <legend className="visually-hidden">{words.line(number)}</legend>
      <div className={styles.lineHead}>
        <span className={styles.lineNumber}>{words.line(number)}</span>
        {line.dueOn !== null && isLate(line, scene.today) && finding.withdrawnReason === null && (
          <span className={styles.overdue}>{findings.overdueBy(daysBetween(line.dueOn, scene.today))}</span>
        )}
        <span className={styles.space} />
        {line.closedOn === null && (
          <Button size="small" type="text" danger disabled={scene.isLocked} onClick={() => void remove()}>
            {words.remove}
          </Button>
        )}
      </div>
      <FieldGrid>
        <Field label={words.measure}>
          <SavedTextArea
            value={line.measure}
            label={words.measure}
            rows={1}
            maxLength={4000}
            disabled={disabled}
            refuse={(text) =>
              text.trim() === '' ? (
                <span className={styles.bad} role="alert">
                  {words.measureWanted}
                </span>
              ) : null
            }
            onSave={(measure) => set({ measure })}
          />
        </Field>
        <Field label={words.unit} span={2}>
          <SavedText
            value={line.unit}
            label={words.unit}
            maxLength={500}
            disabled={disabled}
            onSave={(unit) => set({ unit })}
          />
        </Field>
        <Field label={words.person} span={2}>
          <SavedText
            value={line.person}
            label={words.person}
            maxLength={200}
            disabled={disabled}
            onSave={(person) => set({ person })}
          />
        </Field>
        <Field label={words.due} span={2}>
          <SavedDay
            value={line.dueOn}
            label={words.due}
            disabled={disabled}
            onSave={(dueOn) => set({ dueOn })}
          />
        </Field>
        <Field label={words.status} span={2}>
          <SavedChoice
            value={line.status}
            options={rectificationStatuses.map((status) => ({
              value: status,
              label: findings.statuses[status],
            }))}
            label={words.status}
            disabled={disabled}
            onSave={(status) => set({ status })}
          />
        </Field>
        <Field label={words.completedOn} span={2}>
          <SavedDay
            value={line.completedOn}
            label={words.completedOn}
            disabled={disabled}
            onSave={(completedOn) => set({ completedOn })}
          />
        </Field>
        <Field label={words.reviewer} span={2}>
          <SavedText
            value={line.reviewer}
            label={words.reviewer}
            maxLength={200}
            disabled={disabled}
            onSave={(reviewer) => set({ reviewer })}
          />
        </Field>
        <Field label={words.progress}>
          <SavedTextArea
            value={line.progress}
            label={words.progress}
            rows={1}
            maxLength={8000}
            disabled={disabled}
            onSave={(progress) => set({ progress })}
          />
        </Field>
        <Field label={words.opinion}>
          <SavedTextArea
            value={line.opinion}
            label={words.opinion}
            rows={1}
            maxLength={4000}
            disabled={disabled}
            onSave={(opinion) => set({ opinion })}
          />
        </Field>
        <Field label={words.evidence}>
          <EvidenceChoice
            scene={scene}
            subjectId={finding.subjectId}
            value={line.evidenceIds}
            label={words.evidence}
            disabled={disabled}
            onSave={(evidenceIds) => set({ evidenceIds })}
          />
        </Field>
      </FieldGrid>
      <SignOff scene={scene} line={line} />
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
    </fieldset>
  );
};
