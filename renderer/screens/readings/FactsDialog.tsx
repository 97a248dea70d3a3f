import { Modal } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { CorrectableFacts } from '#shared/contract/methods/readings.ts';
import type { WorkspacePlan } from '#shared/model/plan.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { useOfferUndo } from '../evaluations/use-undo.tsx';
import { FactsForm } from './FactsForm.tsx';
import { changedFacts, factsAreSound } from './plan-facts.ts';

interface FactsDialogProps {
  readonly plan: WorkspacePlan;
  readonly onClose: () => void;
}

/** Corrects what is known of an imported plan, in the form of the import. Only what was changed is written. */
export const FactsDialog = ({ plan, onClose }: FactsDialogProps) => {
  const { readings, application } = useTexts();
  const texts = readings.correct;
  const offerUndo = useOfferUndo();
  const correcting = useWrite('readings.correctFacts');
  const undoing = useWrite('readings.undo');
  const [facts, setFacts] = useState<CorrectableFacts>(plan);
  const [failure, setFailure] = useState<Failure | null>(null);
  const changed = changedFacts(plan, facts);
  const save = async (): Promise<void> => {
    if (Object.keys(changed).length === 0) return onClose();
    const outcome = await correcting.attempt({ planId: plan.id, facts: changed });
    if (!outcome.ok) return setFailure(outcome.failure);
    onClose();
    const { batch } = outcome.value;
    offerUndo(texts.done(facts.title.trim()), () => undoing.attempt({ planId: plan.id, batch }));
  };
  return (
    <Modal
      open
      centered
      width={640}
      title={texts.title}
      okText={texts.save}
      okButtonProps={{ disabled: !factsAreSound(facts), loading: correcting.isPending }}
      cancelText={application.cancel}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <FactsForm isTitleInferred={plan.titleInferred} facts={facts} onChange={setFacts} />
    </Modal>
  );
};
