import { Segmented } from 'antd';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { indicatorsOf } from '#shared/model/framework.ts';
import { numberEvidence } from '#shared/reports/evidence-numbers.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { dayOf } from '../progress/read-date.ts';
import { FindingBoard } from './FindingBoard.tsx';
import styles from './findings.module.css';
import { OverdueTable } from './OverdueTable.tsx';
import type { FindingScene } from './scene.ts';

const views = ['list', 'overdue'] as const;
type View = (typeof views)[number];

/** 问题整改 of one evaluation: its findings, their ledger, and what is overdue. */
export const FindingsScreen = () => {
  const { id = '' } = useParams();
  const { findings: words } = useTexts();
  const [search, change] = useAddress();
  const evaluation = useEvaluationReading(id);
  const { data, framework } = evaluation;
  const listed = useRead('findings.list', { evaluationId: id });
  const evidence = useRead('evidence.list', { evaluationId: id });
  const today = dayOf(new Date());
  const scene = useMemo<FindingScene | null>(() => {
    if (!data || !framework || !listed.data || !evidence.data) return null;
    const { document } = framework;
    const { subjects } = data;
    return {
      evaluation: data.evaluation,
      subjects,
      framework: document,
      indicators: new Map(indicatorsOf(document).map((indicator) => [indicator.id, indicator])),
      findings: listed.data.findings,
      lines: Map.groupBy(listed.data.rectifications, (line) => line.findingId),
      evidence: numberEvidence(
        evidence.data,
        document,
        subjects.map((subject) => subject.id),
      ),
      today,
      isLocked: data.evaluation.state === 'closed',
    };
  }, [data, framework, listed.data, evidence.data, today]);
  const view: View = search.get('view') === 'overdue' ? 'overdue' : 'list';
  const show = (place: { readonly view: View; readonly finding?: string }): void => change(place);
  const failed = [evaluation, listed, evidence].find(({ failure }) => failure !== null);
  return (
    <EvaluationFrame id={id} step="findings" evaluation={data?.evaluation ?? null} fill>
      <div className={styles.screen}>
        {failed ? (
          <FailureAlert failure={failed.failure} onRetry={failed.reload} />
        ) : !scene ? (
          <Waiting />
        ) : scene.subjects.length === 0 ? (
          <EmptyState
            title={words.noSubjects}
            remedy={words.noSubjectsRemedy}
            action={<Link to={routes.evaluation(id, 'setup')}>{words.toSetup}</Link>}
          />
        ) : (
          <>
            <div className={styles.bar}>
              <Segmented
                value={view}
                onChange={(next) => show({ view: next })}
                options={views.map((each) => ({ value: each, label: words.views[each] }))}
                aria-label={words.viewsLabel}
              />
              <span className={styles.quiet}>{words.judgedOn(scene.today)}</span>
              {scene.isLocked && (
                <span className={styles.locked} role="status">
                  {words.closed}
                </span>
              )}
            </div>
            {view === 'overdue' ? (
              <OverdueTable scene={scene} onOpen={(finding) => show({ view: 'list', finding })} />
            ) : (
              <FindingBoard key={id} scene={scene} />
            )}
          </>
        )}
      </div>
    </EvaluationFrame>
  );
};
