import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { useCitations } from './citations.ts';
import { FindBox } from './FindBox.tsx';
import { useFinding } from './finding.ts';
import { PlanAside } from './PlanAside.tsx';
import { PlanOutline } from './PlanOutline.tsx';
import styles from './PlanReading.module.css';
import { PlanText } from './PlanText.tsx';
import { useReadingPlace } from './reading-place.ts';

/** A plan to read: its outline, its numbered paragraphs with what is marked in them, and what is known about it. */
export const PlanReading = () => {
  const { id = '' } = useParams();
  // Another plan is another reading: nothing found or chosen in one carries over.
  return <Reading key={id} id={id} />;
};

const Reading = ({ id }: { readonly id: string }) => {
  const { plans: texts, readings } = useTexts();
  const navigate = useNavigate();
  const plan = useRead('plans.get', { id });
  const paragraphs = useMemo(() => (plan.data ? paragraphsOf(plan.data.text) : []), [plan.data]);
  const finding = useFinding(paragraphs);
  const place = useReadingPlace();
  const citations = useCitations(id);

  if (!plan.data)
    return (
      <PageFrame title={texts.title} remembered={false}>
        {plan.failure ? <FailureAlert failure={plan.failure} onRetry={plan.reload} /> : <Waiting />}
      </PageFrame>
    );
  return (
    <PageFrame
      title={plan.data.title}
      breadcrumbs={[{ label: texts.title, to: routes.plans() }]}
      fill
      extra={<FindBox finding={finding} />}
      action={
        <Button type="primary" onClick={() => navigate(routes.planReview(id))}>
          {readings.draftFromPlan}
        </Button>
      }
    >
      <div className={styles.reading}>
        <PlanOutline sections={plan.data.sections} current={place.top} onOpen={place.open} />
        <PlanText
          paragraphs={paragraphs}
          plan={plan.data}
          place={place}
          finding={finding}
          citations={citations.byParagraph}
          versionId={citations.version?.id ?? null}
        />
        <PlanAside
          plan={plan.data}
          paragraphCount={paragraphs.length}
          citations={citations}
          onOpen={place.open}
        />
      </div>
    </PageFrame>
  );
};
