import { Alert } from 'antd';
import { Link } from 'react-router';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';

interface ReviewNoticeProps {
  readonly evaluationId: string;
  readonly scorerId: string;
}

/** Says on the scoring form that the scorer has items to review; nothing where there are none. */
export const ReviewNotice = ({ evaluationId, scorerId }: ReviewNoticeProps) => {
  const { answers } = useTexts().reviews;
  const { data } = useRead(
    'reviews.sheet',
    { evaluationId, scorerId },
    { enabled: scorerId !== '', keepPrevious: true },
  );
  const waiting = data?.cells.filter(({ answer }) => answer === null).length ?? 0;
  if (waiting === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={answers.waiting(waiting)}
      action={
        <Link to={routes.evaluation(evaluationId, 'reviews', { view: 'answers', scorer: scorerId })}>
          {answers.go}
        </Link>
      }
    />
  );
};
