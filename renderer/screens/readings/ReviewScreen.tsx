import { useParams } from 'react-router';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { ReviewWorkspace } from './ReviewWorkspace.tsx';
import { useReview } from './use-review.ts';

/** The proposals of a plan beside its text, to be decided on one by one. */
export const ReviewScreen = () => {
  const { id = '' } = useParams();
  // Another plan has its own steps to take back.
  return <Opening key={id} planId={id} />;
};

const Opening = ({ planId }: { readonly planId: string }) => {
  const { readings, plans } = useTexts();
  const work = useReview(planId);
  if (work.review) return <ReviewWorkspace review={work.review} work={work} />;
  return (
    <PageFrame
      title={readings.title}
      breadcrumbs={[{ label: plans.title, to: routes.plans() }]}
      remembered={false}
    >
      {work.unreadable ? <FailureAlert failure={work.unreadable} onRetry={work.reload} /> : <Waiting />}
    </PageFrame>
  );
};
