import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { type EvaluationState, fillsSheets } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { type Reading, useRead } from '../../application/client.tsx';
import { usePlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { ScoringForm } from './ScoringForm.tsx';
import { readScoringPlace, scoringPlaceKey, startingPlace } from './scoring-place.ts';

/** States in which sheets are closed; the service refuses scores in them too. */
const lockedStates: readonly EvaluationState[] = ['final', 'reported', 'rectification', 'closed'];

/** The scoring screen of one evaluation: reads what the form needs, and says what is missing. */
export const ScoringScreen = () => {
  const { id = '' } = useParams();
  return <Loaded key={id} id={id} />;
};

const Loaded = ({ id }: { readonly id: string }) => {
  const { scoring } = useTexts();
  const reading = useRead('evaluations.get', { id });
  const { data } = reading;
  const framework = useRead(
    'frameworks.getVersion',
    { id: data?.evaluation.frameworkVersionId ?? '' },
    { enabled: data !== undefined },
  );
  const place = usePlace(scoringPlaceKey(id));
  // The place is read once: it follows the form from then on, not the other way round.
  const [remembered, setRemembered] = useState<ReturnType<typeof readScoringPlace> | null>(null);
  if (remembered === null && !place.isLoading) setRemembered(readScoringPlace(place.value));
  const [parameters] = useSearchParams();

  if (!data || !framework.data || remembered === null)
    return (
      <EvaluationFrame id={id} step="scoring" evaluation={data?.evaluation ?? null} fill>
        <LoadState readings={[reading, framework]} />
      </EvaluationFrame>
    );
  const { evaluation, subjects } = data;
  const { document } = framework.data;
  const scorers = data.scorers.filter(fillsSheets);
  const toSetup = (
    <Link to={routes.evaluation(id, 'setup')}>
      <Button type="primary">{scoring.toSetup}</Button>
    </Link>
  );
  const wanted = {
    scorerId: parameters.get('scorer'),
    subjectId: parameters.get('subject'),
    item: parameters.get('indicator'),
  };
  return (
    <EvaluationFrame id={id} step="scoring" evaluation={evaluation} fill>
      {subjects.length === 0 ? (
        <EmptyState title={scoring.noSubjects} remedy={scoring.noSubjectsRemedy} action={toSetup} />
      ) : scorers.length === 0 ? (
        <EmptyState title={scoring.noScorers} remedy={scoring.noScorersRemedy} action={toSetup} />
      ) : (
        <ScoringForm
          key={parameters.toString()}
          evaluation={evaluation}
          framework={document}
          subjects={subjects}
          scorers={scorers}
          isLocked={lockedStates.includes(evaluation.state)}
          start={startingPlace(wanted, remembered, {
            scorers: scorers.map((each) => each.id),
            subjects: subjects.map((each) => each.id),
            items: [
              ...indicatorsOf(document).map((indicator) => indicator.id),
              ...evaluation.rules.vetoes,
              ...evaluation.rules.bonuses,
            ],
          })}
        />
      )}
    </EvaluationFrame>
  );
};

const LoadState = ({ readings }: { readonly readings: readonly Reading<unknown>[] }) => {
  const failed = readings.find(({ failure }) => failure !== null);
  return failed ? <FailureAlert failure={failed.failure} onRetry={failed.reload} /> : <Waiting />;
};
