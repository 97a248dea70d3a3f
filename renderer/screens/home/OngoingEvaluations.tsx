import { Progress, Table } from 'antd';
import { Link } from 'react-router';
import type { EvaluationSummary } from '#shared/model/evaluation.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { evaluationTones } from './evaluation-tones.ts';
import styles from './HomeScreen.module.css';

const shownAtMost = 6;

/** The newest evaluations with how far each is. */
export const OngoingEvaluations = ({
  evaluations,
}: {
  readonly evaluations: readonly EvaluationSummary[];
}) => {
  const { application, rules } = useTexts();
  const texts = application.home;
  const newest = [...evaluations]
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))
    .slice(0, shownAtMost);
  return (
    <section className={styles.section}>
      <header className={styles.sectionHeader}>
        <h2 className={styles.subtitle}>{texts.evaluations}</h2>
        {evaluations.length > shownAtMost && <Link to={routes.evaluations()}>{texts.allEvaluations}</Link>}
      </header>
      <Table<EvaluationSummary>
        size="small"
        rowKey="id"
        pagination={false}
        showHeader={false}
        dataSource={newest}
        columns={[
          {
            key: 'title',
            render: (_, evaluation) => (
              <>
                <Link className={styles.evaluation} to={routes.evaluation(evaluation.id, 'scoring')}>
                  {evaluation.title}
                </Link>
                <span className={styles.detail}>
                  {texts.evaluationFacts(
                    evaluation.frameworkTitle,
                    evaluation.subjectCount,
                    evaluation.scorerCount,
                  )}
                </span>
              </>
            ),
          },
          {
            key: 'state',
            width: 110,
            render: (_, { state }) => (
              <StateTag tone={evaluationTones[state]}>{rules.evaluationStates[state]}</StateTag>
            ),
          },
          {
            key: 'progress',
            width: 210,
            render: (_, { scoredCellCount, cellCount }) => {
              const words = texts.scored(scoredCellCount, cellCount);
              return (
                <>
                  <span className={styles.detail}>{words}</span>
                  <Progress
                    size="small"
                    showInfo={false}
                    aria-label={words}
                    percent={cellCount === 0 ? 0 : Math.floor((scoredCellCount * 100) / cellCount)}
                  />
                </>
              );
            },
          },
          {
            key: 'actions',
            width: 120,
            align: 'right',
            render: (_, { id }) => (
              <span className={styles.links}>
                <Link to={routes.evaluation(id, 'scoring')}>{texts.continueScoring}</Link>
                <Link to={routes.evaluation(id, 'results')}>{texts.openResults}</Link>
              </span>
            ),
          },
        ]}
      />
    </section>
  );
};
