import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import {
  defaultReviewRule,
  othersShown,
  type ReviewMeasure,
  type ReviewRule,
  type ReviewThresholds,
  reviewMeasures,
  reviewRuleSchema,
} from '#shared/model/review-rule.ts';
import { useWrite } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import styles from './reviews.module.css';
import type { ReviewScene } from './scene.ts';

/** Where a measure starts from when it is ticked; all are on the scale of score rates. */
const startingThresholds: ReviewThresholds = defaultReviewRule.range ?? { notice: '0.20', review: '0.40' };

interface RuleDialogProps {
  readonly scene: ReviewScene;
  readonly onDone: () => void;
}

/** The evaluation's own thresholds, and what scorers see of each other. */
export const RuleDialog = ({ scene, onDone }: RuleDialogProps) => {
  const { reviews } = useTexts();
  const words = reviews.ruleEditor;
  const { id, rules } = scene.evaluation;
  const [rule, setRule] = useState<ReviewRule>(rules.review);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const updating = useWrite('evaluations.update');
  const isSound = refused.size === 0 && reviewRuleSchema.safeParse(rule).success;
  const refuse = (key: string, isRefused: boolean): void => {
    const next = new Set(refused);
    if (isRefused) next.add(key);
    else next.delete(key);
    setRefused(next);
  };
  const box = (measure: ReviewMeasure, thresholds: ReviewThresholds, which: keyof ReviewThresholds) => (
    <DecimalInput
      value={thresholds[which]}
      onChange={(decimal) => {
        if (decimal !== null) setRule({ ...rule, [measure]: { ...thresholds, [which]: decimal } });
      }}
      onRefused={(refusal) => refuse(`${measure} ${which}`, refusal !== null)}
      required
      label={words[which](reviews.measures[measure])}
      width={90}
      explains={false}
    />
  );
  const confirm = async (): Promise<void> => {
    const outcome = await updating.attempt({ id, fields: { rules: { ...rules, review: rule } } });
    if (outcome.ok) onDone();
  };
  return (
    <Modal
      open
      title={words.title}
      okText={reviews.dialog.confirm}
      cancelText={reviews.dialog.cancel}
      okButtonProps={{ disabled: !isSound }}
      onOk={() => void confirm()}
      onCancel={onDone}
      mask={{ closable: false }}
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{words.explained}</p>
        {reviewMeasures.map((measure) => {
          const thresholds = rule[measure];
          return (
            <div key={measure} className={styles.bar}>
              <Checkbox
                checked={thresholds !== null}
                onChange={({ target }) =>
                  setRule({ ...rule, [measure]: target.checked ? startingThresholds : null })
                }
                className={styles.measure ?? ''}
              >
                {reviews.measures[measure]}
              </Checkbox>
              {thresholds && (
                <>
                  {words.noticeWord}
                  {box(measure, thresholds, 'notice')}
                  {words.reviewWord}
                  {box(measure, thresholds, 'review')}
                </>
              )}
            </div>
          );
        })}
        <div className={styles.others}>
          <span>{words.othersLabel}</span>
          <Select
            value={rule.others}
            onChange={(others) => setRule({ ...rule, others })}
            options={othersShown.map((each) => ({ value: each, label: reviews.others[each] }))}
            aria-label={words.othersLabel}
          />
        </div>
        {!isSound && <p role="alert">{words.faulty}</p>}
        <FailureAlert failure={updating.failure} />
      </div>
    </Modal>
  );
};
