import { Segmented } from 'antd';
import { useParams } from 'react-router';
import { useAddress } from '../../application/address.ts';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { Answers } from './Answers.tsx';
import { Overview } from './Overview.tsx';
import styles from './reviews.module.css';
import type { ReviewScene } from './scene.ts';

const views = ['disagreement', 'answers'] as const;
type View = (typeof views)[number];

/** 复核 of one evaluation: what is flagged, rounds and arbitration, and the scorers' answers. */
export const ReviewsScreen = () => {
  const { id = '' } = useParams();
  const { reviews } = useTexts();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  const [search, change] = useAddress();
  const view: View = search.get('view') === 'answers' ? 'answers' : 'disagreement';
  const scene: ReviewScene | null = data && framework ? { ...data, framework: framework.document } : null;
  return (
    <EvaluationFrame id={id} step="reviews" evaluation={data?.evaluation ?? null} fill>
      {failure ? (
        <FailureAlert failure={failure} onRetry={reload} />
      ) : scene ? (
        <div className={styles.screen}>
          <Segmented
            value={view}
            onChange={(next) => change({ view: next })}
            options={views.map((each) => ({ value: each, label: reviews.views[each] }))}
            aria-label={reviews.viewsLabel}
            className={styles.views ?? ''}
          />
          {view === 'disagreement' ? <Overview scene={scene} /> : <Answers scene={scene} />}
        </div>
      ) : (
        <Waiting />
      )}
    </EvaluationFrame>
  );
};
