import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Failure } from '#shared/contract/failure.ts';
import type { WorkspacePlan } from '#shared/model/plan.ts';
import { sizeText } from '#shared/reports/file-size.ts';
import { failureOf, useBridge, useWrite } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './PlanAside.module.css';

/** The file a plan was brought in from: opening it, what was left out of it, and taking the plan away. */
export const PlanOriginal = ({ plan }: { readonly plan: WorkspacePlan }) => {
  const { plans, planReading } = useTexts();
  const texts = plans.original;
  const bridge = useBridge();
  const navigate = useNavigate();
  const confirm = useConfirmDanger();
  const opening = useWrite('readings.openFile');
  const removing = useWrite('readings.removePlan');
  const [failure, setFailure] = useState<Failure | null>(null);
  if (plan.imported === null) return null;
  const { file, stripped } = plan.imported;

  const open = async (): Promise<void> => {
    const outcome = await opening.attempt({ planId: plan.id });
    if (!outcome.ok) return setFailure(outcome.failure);
    try {
      const opened = await bridge.openFile(outcome.value.handle, file.name);
      setFailure(opened.opened ? null : opened.failure);
    } catch (error) {
      setFailure(failureOf(error, 'readings.openFile'));
    }
  };
  const remove = async (): Promise<void> => {
    const agreed = await confirm({
      title: texts.removeTitle(plan.title),
      consequences: texts.removeDetail,
      action: texts.remove,
    });
    if (!agreed) return;
    const outcome = await removing.attempt({ planId: plan.id });
    if (outcome.ok) navigate(routes.plans());
    else setFailure(outcome.failure);
  };

  return (
    <section className={styles.original} aria-label={texts.title}>
      <h3>{texts.title}</h3>
      <p className={styles.file}>
        {file.name} <span className={styles.label}>{sizeText(file.size)}</span>
      </p>
      <FailureAlert failure={failure} onClose={() => setFailure(null)} />
      <div className={styles.originalActions}>
        <Button size="small" loading={opening.isPending} onClick={() => void open()}>
          {texts.open}
        </Button>
        <Button size="small" danger loading={removing.isPending} onClick={() => void remove()}>
          {texts.remove}
        </Button>
      </div>
      {stripped.length > 0 && (
        <details className={styles.stripped}>
          <summary>{texts.stripped(stripped.length)}</summary>
          <ul>
            {stripped.map(({ text, line, reason }) => (
              <li key={line}>
                <span className={styles.label}>{planReading.strippedReasons[reason]}</span> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
