import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { fillsSheets, isFinal } from '#shared/model/evaluation.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { usePlace } from '../../application/place.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { ScoringForm } from './ScoringForm.tsx';
import {
  type LinkedPlace,
  nowhere,
  readScoringPlace,
  type ScoringPlace,
  scoringPlaceKey,
  startingPlace,
} from './scoring-place.ts';

/** The scoring screen of one evaluation: reads what the form needs, and says what is missing. */
export const ScoringScreen = () => {
  const { id = '' } = useParams();
  return <Loaded key={id} id={id} />;
};

const Loaded = ({ id }: { readonly id: string }) => {
  const { scoring } = useTexts();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  const place = usePlace(scoringPlaceKey(id));
  // The place is read once: it follows the form from then on, not the other way round.
  const [remembered, setRemembered] = useState<ScoringPlace | null>(null);
  if (remembered === null && !place.isLoading) setRemembered(readScoringPlace(place.value));
  const link = useLink();

  if (!data || !framework || remembered === null)
    return (
      <EvaluationFrame id={id} step="scoring" evaluation={data?.evaluation ?? null} fill>
        {failure ? <FailureAlert failure={failure} onRetry={reload} /> : <Waiting />}
      </EvaluationFrame>
    );
  const { evaluation, subjects } = data;
  const { document } = framework;
  const scorers = data.scorers.filter(fillsSheets);
  const toSetup = (
    <Link to={routes.evaluation(id, 'setup')}>
      <Button type="primary">{scoring.toSetup}</Button>
    </Link>
  );
  return (
    <EvaluationFrame id={id} step="scoring" evaluation={evaluation} fill>
      {subjects.length === 0 ? (
        <EmptyState title={scoring.noSubjects} remedy={scoring.noSubjectsRemedy} action={toSetup} />
      ) : scorers.length === 0 ? (
        <EmptyState title={scoring.noScorers} remedy={scoring.noScorersRemedy} action={toSetup} />
      ) : (
        <ScoringForm
          evaluation={evaluation}
          framework={document}
          subjects={subjects}
          scorers={scorers}
          isLocked={isFinal(evaluation)}
          link={link}
          start={startingPlace(link.place, remembered, {
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

/**
 * The place an address leads to. It leaves the address once it is known: from then on the person moves, and opening
 * the form again leads to where they were. `visit` tells one link from the next, also where both lead to one place.
 */
const useLink = (): { readonly place: LinkedPlace; readonly visit: number } => {
  const [parameters, setParameters] = useSearchParams();
  const linked: LinkedPlace = {
    scorerId: parameters.get('scorer'),
    subjectId: parameters.get('subject'),
    item: parameters.get('indicator'),
  };
  const [link, setLink] = useState({ place: linked, visit: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the address is another one
  useEffect(() => {
    if (parameters.size === 0) return;
    setLink(({ visit }) => ({ place: linked, visit: visit + 1 }));
    setParameters({}, { replace: true });
  }, [parameters]);
  return link.visit === 0 && parameters.size === 0 ? { place: nowhere, visit: 0 } : link;
};
