import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { usePlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { ProgressBoard, progressPlaceKey } from './ProgressBoard.tsx';

/** 推进清单 of one evaluation: the dated tasks of the plan's annex, followed rather than scored. */
export const ProgressScreen = () => {
  const { id = '' } = useParams();
  const { progress } = useTexts();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  const place = usePlace(progressPlaceKey(id));
  const list = framework?.document.progressList ?? null;
  return (
    <EvaluationFrame id={id} step="progress" evaluation={data?.evaluation ?? null} fill>
      {failure ? (
        <FailureAlert failure={failure} onRetry={reload} />
      ) : !data || !framework || place.isLoading ? (
        <Waiting />
      ) : list === null || list.items.length === 0 ? (
        <EmptyState
          title={progress.none}
          remedy={progress.noneRemedy}
          action={
            <Link to={routes.evaluation(id, 'scoring')}>
              <Button type="primary">{progress.toScoring}</Button>
            </Link>
          }
        />
      ) : (
        <ProgressBoard
          key={id}
          evaluation={data.evaluation}
          list={list}
          start={typeof place.value === 'string' ? place.value : ''}
        />
      )}
    </EvaluationFrame>
  );
};
