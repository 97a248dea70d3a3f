import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { WeightingExpert } from '#shared/model/weighting.ts';
import { type Comparison, judgementOf } from '#shared/scoring/weights/comparisons.ts';
import { useTexts } from '../../application/texts.tsx';
import { degreeOf, degrees, pairsOf, textOfDegree } from './questions.ts';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

interface QuestionnaireProps {
  readonly comparison: Comparison;
  readonly expert: WeightingExpert;
  readonly editing: WeightingEditing;
}

/** The same judgements asked one pair at a time. */
export const Questionnaire = ({ comparison, expert, editing }: QuestionnaireProps) => {
  const { weightings } = useTexts();
  const pairs = pairsOf(comparison.items);
  const answers = pairs.map(({ first, second }) =>
    judgementOf(expert.judgements, comparison.parentId, first.id, second.id),
  );
  const firstOpen = answers.indexOf(null);
  const [position, setPosition] = useState(Math.max(0, firstOpen));
  const pair = pairs[Math.min(position, pairs.length - 1)];
  if (!pair) return null;
  const answer = answers[Math.min(position, pairs.length - 1)] ?? null;
  const nameOf = ({ code, name }: { readonly code: string; readonly name: string }) => `${code} ${name}`;
  return (
    <div className={styles.questions}>
      <p className={styles.muted}>{weightings.question(position + 1, pairs.length)}</p>
      <p className={styles.asked}>{weightings.asked}</p>
      <div className={styles.pair}>
        <strong>{nameOf(pair.first)}</strong>
        <span />
        <strong>{nameOf(pair.second)}</strong>
      </div>
      <Radio.Group
        size="small"
        optionType="button"
        buttonStyle="solid"
        aria-label={weightings.asked}
        value={answer === null ? null : degreeOf(answer)}
        className={styles.degrees ?? ''}
        onChange={({ target }) =>
          void editing.enter({
            edit: 'set-judgements',
            expertId: expert.id,
            parentId: comparison.parentId,
            judgements: [
              { first: pair.first.id, second: pair.second.id, text: textOfDegree(Number(target.value)) },
            ],
          })
        }
        options={degrees.map((degree) => ({
          value: degree,
          label: Math.abs(degree) + 1,
          title:
            degree === 0
              ? weightings.equallyImportant
              : weightings.moreImportant(nameOf(degree < 0 ? pair.first : pair.second), Math.abs(degree) + 1),
        }))}
      />
      <div className={styles.tools}>
        <Button size="small" disabled={position === 0} onClick={() => setPosition(position - 1)}>
          {weightings.previous}
        </Button>
        <Button
          size="small"
          type={answer === null ? 'default' : 'primary'}
          disabled={position >= pairs.length - 1}
          onClick={() => setPosition(position + 1)}
        >
          {weightings.next}
        </Button>
        <Button size="small" disabled={firstOpen < 0} onClick={() => setPosition(firstOpen)}>
          {firstOpen < 0 ? weightings.answered : weightings.nextOpen}
        </Button>
      </div>
      <p className={styles.hint}>{weightings.questionHint}</p>
    </div>
  );
};
