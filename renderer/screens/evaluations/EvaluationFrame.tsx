import { type ReactNode, useEffect } from 'react';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { useRead } from '../../application/client.tsx';
import { useRememberPlace } from '../../application/place.ts';
import { type EvaluationStep, routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { EvaluationStateTag } from './EvaluationStateTag.tsx';
import { EvaluationSteps } from './EvaluationSteps.tsx';
import { lastStepKey } from './last-step.ts';

interface EvaluationFrameProps {
  readonly id: string;
  readonly step: EvaluationStep;
  /** Null until it has been read. */
  readonly evaluation: Evaluation | null;
  readonly action?: ReactNode;
  readonly fill?: boolean;
  readonly children: ReactNode;
}

/** The frame of every screen of one evaluation: its title and state, and the steps of the work. */
export const EvaluationFrame = ({
  id,
  step,
  evaluation,
  action,
  fill = false,
  children,
}: EvaluationFrameProps) => {
  const { application, evaluations } = useTexts();
  const framework = useRead(
    'frameworks.getVersion',
    { id: evaluation?.frameworkVersionId ?? '' },
    { enabled: evaluation !== null },
  );
  const remember = useRememberPlace();
  const isKnown = evaluation !== null;
  useEffect(() => {
    if (isKnown) remember(lastStepKey(id), step);
  }, [remember, id, step, isKnown]);
  return (
    <PageFrame
      title={evaluation?.title ?? evaluations.steps[step]}
      breadcrumbs={[{ label: application.navigation.evaluations, to: routes.evaluations() }]}
      facts={evaluation && <EvaluationStateTag state={evaluation.state} />}
      extra={
        <EvaluationSteps
          id={id}
          hasProgressList={framework.data ? framework.data.document.progressList !== null : null}
        />
      }
      action={action}
      fill={fill}
    >
      {children}
    </PageFrame>
  );
};
