import { App, Button, Progress, Table } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { EvaluationSummary } from '#shared/model/evaluation.ts';
import { useClient, useRead, useWrite } from '../../application/client.tsx';
import { usePlace } from '../../application/place.ts';
import { type EvaluationStep, evaluationSteps, routes } from '../../application/routes.ts';
import { useFailureText, useTexts } from '../../application/texts.tsx';
import { useConfirmDanger } from '../../components/ConfirmDanger.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { PageFrame } from '../../components/PageFrame.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { countEntered } from './count-entered.ts';
import styles from './EvaluationList.module.css';
import { EvaluationStateTag } from './EvaluationStateTag.tsx';
import { lastStepKey } from './last-step.ts';
import { useUndo } from './use-undo.tsx';

/** 评价项目: every evaluation, how far it is, and the way back into it. */
export const EvaluationList = () => {
  const { evaluations } = useTexts();
  const { data, failure, isLoading, reload } = useRead('evaluations.list', {});
  const navigate = useNavigate();
  const create = (
    <Button type="primary" onClick={() => navigate(routes.newEvaluation())}>
      {evaluations.newEvaluation}
    </Button>
  );
  return (
    <PageFrame title={evaluations.title} action={data && data.length > 0 ? create : undefined}>
      <FailureAlert failure={failure} onRetry={reload} />
      {isLoading && <Waiting />}
      {data?.length === 0 && (
        <EmptyState title={evaluations.none} remedy={evaluations.noneRemedy} action={create} />
      )}
      {data && data.length > 0 && <EvaluationTable evaluations={data} />}
    </PageFrame>
  );
};

const EvaluationTable = ({ evaluations }: { readonly evaluations: readonly EvaluationSummary[] }) => {
  const texts = useTexts().evaluations;
  const words = texts.list;
  return (
    <Table<EvaluationSummary>
      size="small"
      rowKey="id"
      pagination={false}
      tableLayout="fixed"
      dataSource={[...evaluations].sort((a, b) => b.createdAt.localeCompare(a.createdAt))}
      columns={[
        {
          key: 'title',
          title: words.title,
          render: (_, evaluation) => (
            <>
              <TitleLink evaluation={evaluation} />
              <div className={styles.framework}>
                {words.framework(evaluation.frameworkTitle, evaluation.frameworkNumber)}
              </div>
            </>
          ),
        },
        { key: 'year', title: words.year, dataIndex: 'year', width: 60 },
        { key: 'client', title: words.client, dataIndex: 'client', width: 130, ellipsis: true },
        {
          key: 'people',
          title: words.people,
          width: 104,
          render: (_, { subjectCount, scorerCount }) => words.counts(subjectCount, scorerCount),
        },
        {
          key: 'progress',
          title: words.progress,
          width: 130,
          render: (_, evaluation) => <Filled evaluation={evaluation} />,
        },
        {
          key: 'state',
          title: words.state,
          width: 100,
          render: (_, { state }) => <EvaluationStateTag state={state} />,
        },
        {
          key: 'actions',
          title: words.actions,
          width: 168,
          render: (_, evaluation) => (
            <span className={styles.actions}>
              <Link to={routes.evaluation(evaluation.id, 'setup')}>{words.setup}</Link>
              <Link to={routes.evaluation(evaluation.id, 'results')}>{words.results}</Link>
              <RemoveButton evaluation={evaluation} />
            </span>
          ),
        },
      ]}
    />
  );
};

const isStep = (value: unknown): value is EvaluationStep => evaluationSteps.some((step) => step === value);

/** Opens the evaluation at the step where one left off; a new one where something is missing. */
const TitleLink = ({ evaluation }: { readonly evaluation: EvaluationSummary }) => {
  const { value } = usePlace(lastStepKey(evaluation.id));
  const first = evaluation.cellCount === 0 ? 'setup' : 'scoring';
  return (
    <Link className={styles.title} to={routes.evaluation(evaluation.id, isStep(value) ? value : first)}>
      {evaluation.title}
    </Link>
  );
};

const Filled = ({
  evaluation: { scoredCellCount, cellCount },
}: {
  readonly evaluation: EvaluationSummary;
}) => {
  const words = useTexts().evaluations.list;
  if (cellCount === 0) return <span className={styles.detail}>{words.noCells}</span>;
  return (
    <div title={words.scoredExplained(scoredCellCount, cellCount)}>
      <span className={styles.count}>{words.scored(scoredCellCount, cellCount)}</span>
      <Progress
        size="small"
        showInfo={false}
        aria-label={words.scoredExplained(scoredCellCount, cellCount)}
        percent={Math.floor((scoredCellCount * 100) / cellCount)}
      />
    </div>
  );
};

const RemoveButton = ({ evaluation }: { readonly evaluation: EvaluationSummary }) => {
  const texts = useTexts().evaluations;
  const client = useClient();
  const { notification } = App.useApp();
  const failureText = useFailureText();
  const confirm = useConfirmDanger();
  const offerUndo = useUndo();
  const removing = useWrite('evaluations.remove');
  const { id, title, subjectCount, scorerCount } = evaluation;
  const remove = async (): Promise<void> => {
    const counted = await countEntered(client, id);
    const agreed =
      counted.ok &&
      (await confirm({
        title: texts.list.removeTitle(title),
        consequences: texts.list.removeConsequences(subjectCount, scorerCount, counted.value),
        action: texts.list.remove,
      }));
    if (counted.ok && !agreed) return;
    const outcome = counted.ok ? await removing.attempt({ id, expectedScores: counted.value }) : counted;
    if (outcome.ok) offerUndo(texts.list.removed(title), id, outcome.value.batch);
    else notification.error({ title: failureText(outcome.failure), duration: 0 });
  };
  return (
    <Button type="link" size="small" danger className={styles.remove ?? ''} onClick={() => void remove()}>
      {texts.list.remove}
    </Button>
  );
};
