import { Alert, Button, Segmented } from 'antd';
import { useCallback } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { fillsSheets } from '#shared/model/evaluation.ts';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { DisagreementView, SensitivityView } from '../analysis/index.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { EvidenceOverview } from '../evidence/EvidenceOverview.tsx';
import { type AskedNumber, readAskedNumber, writeAskedNumber } from './asked-number.ts';
import { DerivationDrawer } from './DerivationDrawer.tsx';
import { DimensionView } from './DimensionView.tsx';
import { DerivationContext } from './derivation-context.ts';
import { IndicatorView } from './IndicatorView.tsx';
import styles from './ResultsScreen.module.css';
import { RulesInForce } from './RulesInForce.tsx';
import { SubjectTable } from './SubjectTable.tsx';
import { YearsView } from './YearsView.tsx';

const views = [
  'subjects',
  'indicators',
  'dimensions',
  'years',
  'disagreement',
  'sensitivity',
  'evidence',
] as const;
type View = (typeof views)[number];
const isView = (text: string | null): text is View => views.some((view) => view === text);

/** 结果: totals, every scorer side by side, dimensions and evidence of one evaluation. */
export const ResultsScreen = () => {
  const { id = '' } = useParams();
  const texts = useTexts();
  const snapshot = useRead('scoring.snapshot', { evaluationId: id });
  const result = useRead('results.get', { evaluationId: id });
  const navigate = useNavigate();
  const failure = snapshot.failure ?? result.failure;
  return (
    <EvaluationFrame
      id={id}
      step="results"
      evaluation={snapshot.data?.evaluation ?? null}
      action={
        <Button type="primary" onClick={() => navigate(routes.evaluation(id, 'export'))}>
          {texts.results.toExport}
        </Button>
      }
      fill
    >
      {failure ? (
        <div className={styles.failure}>
          <FailureAlert
            failure={failure}
            onRetry={() => {
              snapshot.reload();
              result.reload();
            }}
          />
        </div>
      ) : snapshot.data && result.data ? (
        <Results snapshot={snapshot.data} result={result.data} />
      ) : (
        <Waiting />
      )}
    </EvaluationFrame>
  );
};

/** What stands in the address: the view, the subject looked at, the number asked about. */
interface Place {
  readonly view?: View;
  readonly subject?: string;
  readonly number?: string | null;
}

interface ResultsProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

const Results = ({ snapshot, result }: ResultsProps) => {
  const { results } = useTexts();
  const [search, change] = useAddress();
  const wanted = search.get('view');
  const view: View = isView(wanted) ? wanted : 'subjects';
  const wantedSubject = search.get('subject');
  const subjectId = (snapshot.subjects.find(({ id }) => id === wantedSubject) ?? snapshot.subjects[0])?.id;
  const show = useCallback((place: Place): void => change({ ...place }), [change]);
  const asked = readAskedNumber(search.get('number'));
  const ask = useCallback((number: AskedNumber) => show({ number: writeAskedNumber(number) }), [show]);
  const toSetup = <Link to={routes.evaluation(snapshot.evaluation.id, 'setup')}>{results.toSetup}</Link>;
  if (subjectId === undefined)
    return (
      <div className={styles.failure}>
        <EmptyState title={results.noSubjects} remedy={results.noSubjectsRemedy} action={toSetup} />
      </div>
    );
  if (!snapshot.scorers.some(fillsSheets))
    return (
      <div className={styles.failure}>
        <EmptyState title={results.noScorers} remedy={results.noScorersRemedy} action={toSetup} />
      </div>
    );
  const incomplete = result.subjects.filter(({ complete }) => !complete).length;
  return (
    <DerivationContext value={ask}>
      <div className={styles.screen}>
        <div className={styles.bar}>
          <Segmented
            value={view}
            onChange={(next) => show({ view: next })}
            options={views.map((each) => ({ value: each, label: results.views[each] }))}
            aria-label={results.title}
          />
          {incomplete > 0 && (
            <Alert
              type="warning"
              showIcon
              role="status"
              className={styles.provisional ?? ''}
              title={results.provisional.notice(incomplete, result.subjects.length)}
            />
          )}
        </div>
        {view !== 'evidence' && view !== 'years' && <RulesInForce snapshot={snapshot} />}
        <div className={styles.view}>
          {view === 'subjects' && <SubjectTable snapshot={snapshot} result={result} />}
          {view === 'indicators' && (
            <IndicatorView
              snapshot={snapshot}
              result={result}
              subjectId={subjectId}
              onSubject={(subject) => show({ subject })}
            />
          )}
          {view === 'dimensions' && <DimensionView snapshot={snapshot} result={result} />}
          {view === 'years' && (
            <YearsView
              snapshot={snapshot}
              result={result}
              subjectId={subjectId}
              onSubject={(subject) => show({ subject })}
            />
          )}
          {view === 'disagreement' && <DisagreementView snapshot={snapshot} result={result} />}
          {view === 'sensitivity' && <SensitivityView snapshot={snapshot} result={result} />}
          {view === 'evidence' && <EvidenceOverview snapshot={snapshot} />}
        </div>
      </div>
      <DerivationDrawer snapshot={snapshot} asked={asked} onClose={() => show({ number: null })} />
    </DerivationContext>
  );
};
