import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { useRead, useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './sections.module.css';

interface PreviousFieldProps {
  readonly evaluation: Evaluation;
  readonly disabled: boolean;
}

/** 上年评价: the evaluation this one's results and figures are set beside; proposed, never chosen by itself. */
export const PreviousField = ({ evaluation, disabled }: PreviousFieldProps) => {
  const words = useTexts().years.setup;
  const { id, previousEvaluationId } = evaluation;
  const earlier = useRead('evaluations.listEarlier', { evaluationId: id });
  const updating = useWrite('evaluations.update');
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (chosen: string | null): Promise<void> => {
    const outcome = await updating.attempt({ id, fields: { previousEvaluationId: chosen } });
    setFailure(outcome.ok ? null : outcome.failure);
  };
  const choices = earlier.data ?? [];
  const known = choices.some((each) => each.id === previousEvaluationId);
  const proposed = previousEvaluationId === null ? choices.find((each) => each.proposed) : undefined;
  return (
    <>
      <Select
        value={known ? previousEvaluationId : null}
        onChange={(chosen) => void choose(chosen ?? null)}
        disabled={disabled}
        loading={earlier.isLoading || updating.isPending}
        allowClear
        placeholder={words.placeholder}
        showSearch={choices.length > 8 ? { optionFilterProp: 'label' } : false}
        style={{ width: '100%' }}
        notFoundContent={words.noneEarlier}
        options={choices.map((each) => ({
          value: each.id,
          label: [
            words.option(each.year, each.title),
            words.shared(each.sharedSubjects, each.subjectCount),
            ...(each.sameFramework ? [] : [words.otherFramework]),
          ].join(' · '),
        }))}
        aria-label={words.label}
      />
      {previousEvaluationId !== null && earlier.data && !known && (
        <div className={styles.hint} role="status">
          {words.removed}
        </div>
      )}
      {proposed && !disabled && (
        <div className={styles.hint} role="status">
          {words.proposed(proposed.year, proposed.title)}{' '}
          <Button size="small" onClick={() => void choose(proposed.id)}>
            {words.accept}
          </Button>
        </div>
      )}
      <div className={styles.hint}>{words.explained}</div>
      <FailureAlert failure={failure ?? earlier.failure} />
    </>
  );
};
