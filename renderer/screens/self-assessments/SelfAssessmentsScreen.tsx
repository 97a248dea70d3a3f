import { Alert, Checkbox, Select } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Evaluation, isFinal, type Subject } from '#shared/model/evaluation.ts';
import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import { isSelfAssessed } from '#shared/model/self-assessment.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { useEvaluationReading } from '../../application/evaluation-reading.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EvaluationFrame } from '../evaluations/EvaluationFrame.tsx';
import { CollectionNav } from '../imports/CollectionNav.tsx';
import { SelfAssessmentTable } from './SelfAssessmentTable.tsx';
import styles from './self-assessments.module.css';

/** 自评: what bodies say of themselves, typed in here or brought in by their forms. */
export const SelfAssessmentsScreen = () => {
  const { id = '' } = useParams();
  const { selfAssessments: words } = useTexts();
  const { data, framework, failure, reload } = useEvaluationReading(id);
  const content = (): React.ReactNode => {
    if (failure) return <FailureAlert failure={failure} onRetry={reload} />;
    if (!data || !framework) return <Waiting />;
    if (data.subjects.length === 0) return <EmptyState title={words.noSubjects} />;
    return (
      <SelfAssessments evaluation={data.evaluation} subjects={data.subjects} framework={framework.document} />
    );
  };
  return (
    <EvaluationFrame id={id} step="forms" evaluation={data?.evaluation ?? null} fill>
      <div className={styles.screen}>
        <CollectionNav id={id} />
        {content()}
      </div>
    </EvaluationFrame>
  );
};

interface SelfAssessmentsProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly framework: FrameworkDocument;
}

const SelfAssessments = ({ evaluation, subjects, framework }: SelfAssessmentsProps) => {
  const { selfAssessments: words } = useTexts();
  const [search, show] = useAddress();
  const [dimensionId, setDimensionId] = useState('');
  /** Indicators that were open when the filter was set; a line does not vanish while it is typed into. */
  const [openOnly, setOpenOnly] = useState<ReadonlySet<string> | null>(null);
  const asked = search.get('subject');
  const subject = subjects.find(({ id }) => id === asked) ?? subjects[0];
  const listed = useRead(
    'selfAssessments.list',
    { evaluationId: evaluation.id, subjectId: subject?.id ?? '' },
    { enabled: subject !== undefined },
  );
  const written = useMemo(
    () => new Map((listed.data ?? []).map((each) => [each.indicatorId, each])),
    [listed.data],
  );
  if (listed.failure) return <FailureAlert failure={listed.failure} onRetry={listed.reload} />;
  if (!subject || !listed.data) return <Waiting />;
  const all = indicatorsOf(framework);
  const filled = all.filter(({ id }) => {
    const own = written.get(id);
    return own !== undefined && isSelfAssessed(own);
  });
  const scores = [...written.values()].flatMap(({ selfScore }) => (selfScore === null ? [] : [selfScore]));
  const isLocked = isFinal(evaluation);
  const shown = all.filter(
    ({ id }) =>
      (dimensionId === '' ||
        framework.dimensions
          .find((each) => each.id === dimensionId)
          ?.indicators.some((each) => each.id === id)) &&
      (openOnly === null || openOnly.has(id)),
  );
  const open = (): ReadonlySet<string> =>
    new Set(all.filter(({ id }) => !written.has(id)).map(({ id }) => id));
  return (
    <>
      <p className={styles.hint}>
        {words.intro} <Link to={routes.evaluation(evaluation.id, 'forms')}>{words.toForms}</Link>
      </p>
      {isLocked && <Alert type="info" showIcon title={words.locked} />}
      <div className={styles.bar}>
        <div className={styles.filter}>
          {words.subject}
          <Select
            size="small"
            value={subject.id}
            className={styles.subject ?? ''}
            popupMatchSelectWidth={false}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={words.subject}
            options={subjects.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(next: string) => {
              setOpenOnly(null);
              show({ subject: next });
            }}
          />
        </div>
        <div className={styles.filter}>
          {words.dimension}
          <Select
            size="small"
            value={dimensionId}
            popupMatchSelectWidth={false}
            className={styles.dimension ?? ''}
            aria-label={words.dimension}
            options={[
              { value: '', label: words.allDimensions },
              ...framework.dimensions.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
            onChange={setDimensionId}
          />
        </div>
        <Checkbox
          checked={openOnly !== null}
          onChange={({ target }) => setOpenOnly(target.checked ? open() : null)}
        >
          {words.onlyOpen}
        </Checkbox>
        <span className={styles.counts} role="status">
          {words.filled(filled.length, all.length)}
          {scores.length > 0 &&
            `　${words.selfTotal(exactToText(sum(scores.map(exact))), framework.totalScore)}`}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState title={words.noIndicators} />
      ) : (
        <SelfAssessmentTable
          key={subject.id}
          evaluation={evaluation}
          subject={subject}
          framework={framework}
          indicators={shown}
          written={written}
          disabled={isLocked}
        />
      )}
    </>
  );
};
