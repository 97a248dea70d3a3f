import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { type Evaluation, type EvaluationState, evaluationStates } from '#shared/model/evaluation.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { EvaluationStateTag } from './EvaluationStateTag.tsx';
import shared from './sections.module.css';
import styles from './WorkflowSection.module.css';

/** The states of the work on paper in their order; going back needs a reason. */
export const WorkflowSection = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { evaluations, rules, application } = useTexts();
  const words = evaluations.workflow;
  const { message } = App.useApp();
  const setting = useWrite('evaluations.setState');
  const [failure, setFailure] = useState<Failure | null>(null);
  const [back, setBack] = useState<EvaluationState | null>(null);
  const [reason, setReason] = useState('');
  const now = evaluationStates.indexOf(evaluation.state);

  const move = async (state: EvaluationState, why: string): Promise<void> => {
    const outcome = await setting.attempt({ id: evaluation.id, state, reason: why });
    setFailure(outcome.ok ? null : outcome.failure);
    if (!outcome.ok) return;
    setBack(null);
    setReason('');
    message.success(words.moved(rules.evaluationStates[state]));
  };
  return (
    <section>
      <p className={shared.explained}>
        {words.explained} {words.locks}
      </p>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <ol className={styles.states}>
        {evaluationStates.map((state, index) => (
          <li key={state} className={index === now ? styles.now : styles.state}>
            {index === now ? (
              <EvaluationStateTag state={state} />
            ) : (
              <span className={styles.name}>{rules.evaluationStates[state]}</span>
            )}
            {index > now && (
              <Button
                size="small"
                type={index === now + 1 ? 'primary' : 'default'}
                ghost={index === now + 1}
                onClick={() => void move(state, '')}
              >
                {words.moveTo(rules.evaluationStates[state])}
              </Button>
            )}
            {index < now && (
              <Button size="small" type="text" onClick={() => setBack(state)}>
                {words.goBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
      <Modal
        open={back !== null}
        title={back && words.goBackTitle(rules.evaluationStates[back])}
        okText={words.goBack}
        cancelText={application.cancel}
        okButtonProps={{ disabled: reason.trim() === '' }}
        onCancel={() => setBack(null)}
        onOk={() => back && void move(back, reason.trim())}
        destroyOnHidden
      >
        <FailureAlert failure={failure} />
        <p className={shared.explained}>{words.reasonWanted}</p>
        <Input.TextArea
          autoFocus
          rows={3}
          maxLength={1000}
          value={reason}
          aria-label={words.reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </section>
  );
};
