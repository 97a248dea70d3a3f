import { Table } from 'antd';
import { Link } from 'react-router';
import type { FrameworkSummary } from '#shared/model/framework.ts';
import type { PlanSummary } from '#shared/model/plan.ts';
import { useRead } from '../../application/client.tsx';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import styles from './HomeScreen.module.css';

/** The newest published version per plan: what a new evaluation would use. */
const newestByPlan = (frameworks: readonly FrameworkSummary[]): ReadonlyMap<string, FrameworkSummary> =>
  new Map(
    frameworks
      .filter(({ state }) => state === 'published')
      .sort((a, b) => a.changedAt.localeCompare(b.changedAt))
      .map((framework) => [framework.planId, framework]),
  );

/** Every plan with its framework, and the short way to an evaluation of it. */
export const PlanEntries = () => {
  const { application, plans: planTexts } = useTexts();
  const texts = application.home;
  const plans = useRead('plans.list', {});
  const frameworks = useRead('frameworks.list', {});
  const newest = newestByPlan(frameworks.data ?? []);
  return (
    <section className={styles.section}>
      <h2 className={styles.subtitle}>{texts.plans}</h2>
      <FailureAlert failure={plans.failure ?? frameworks.failure} />
      {plans.isLoading && <Waiting />}
      {plans.data && (
        <Table<PlanSummary>
          size="small"
          rowKey="id"
          pagination={false}
          showHeader={false}
          dataSource={plans.data}
          columns={[
            {
              key: 'plan',
              render: (_, plan) => (
                <>
                  <Link to={routes.plan(plan.id)}>{plan.title}</Link>
                  <span className={styles.detail}>
                    {planTexts.size(plan.paragraphCount, plan.characterCount)}
                  </span>
                </>
              ),
            },
            {
              key: 'framework',
              render: (_, { id }) => {
                const framework = newest.get(id);
                if (!framework) return null;
                const facts = texts.frameworkFacts(
                  framework.dimensionCount,
                  framework.indicatorCount,
                  framework.totalScore,
                );
                return (
                  <>
                    <Link to={routes.frameworkVersion(framework.id)}>{framework.title}</Link>
                    <span className={styles.detail}>
                      {framework.progressItemCount > 0
                        ? `${facts} · ${texts.progressFacts(framework.progressItemCount)}`
                        : facts}
                    </span>
                  </>
                );
              },
            },
            {
              key: 'new',
              width: 120,
              align: 'right',
              render: (_, { id }) => {
                const framework = newest.get(id);
                return (
                  framework && <Link to={routes.newEvaluation(framework.id)}>{texts.newEvaluation}</Link>
                );
              },
            },
          ]}
        />
      )}
    </section>
  );
};
