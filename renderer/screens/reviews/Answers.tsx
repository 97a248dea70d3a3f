import { Select } from 'antd';
import { fillsSheets } from '#shared/model/evaluation.ts';
import { useAddress } from '../../application/address.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import styles from './reviews.module.css';
import { namedUnit, type ReviewScene } from './scene.ts';

/** 复核 for one scorer: every item to review with the own first value, answered one by one. */
export const Answers = ({ scene }: { readonly scene: ReviewScene }) => {
  const { reviews } = useTexts();
  const words = reviews.answers;
  const [search, change] = useAddress();
  const scorers = scene.scorers.filter(fillsSheets);
  const scorer = scorers.find(({ id }) => id === search.get('scorer')) ?? scorers[0];
  const sheet = useRead(
    'reviews.sheet',
    { evaluationId: scene.evaluation.id, scorerId: scorer?.id ?? '' },
    { enabled: scorer !== undefined },
  );
  const cells = sheet.data?.cells ?? [];
  const answered = cells.filter(({ answer }) => answer !== null).length;
  return (
    <div className={styles.answers}>
      <div className={styles.bar}>
        <span>{words.scorer}</span>
        <Select
          value={scorer?.id ?? ''}
          onChange={(id) => change({ scorer: id })}
          popupMatchSelectWidth={false}
          options={scorers.map(({ id, name }) => ({ value: id, label: name }))}
          aria-label={words.scorer}
        />
        {cells.length > 0 && <span role="status">{words.progress(answered, cells.length)}</span>}
      </div>
      {sheet.failure ? (
        <FailureAlert failure={sheet.failure} onRetry={sheet.reload} />
      ) : !sheet.data ? (
        <Waiting />
      ) : cells.length === 0 ? (
        <EmptyState title={words.none} remedy={words.noneRemedy} />
      ) : (
        <ul className={styles.cards}>
          {cells.map((cell) => {
            const named = namedUnit(scene, cell);
            return named && scorer ? (
              <AnswerCard
                key={`${scorer.id}/${cell.roundId}/${cell.subjectId}/${cell.indicatorId}`}
                evaluationId={scene.evaluation.id}
                scorerId={scorer.id}
                cell={cell}
                named={named}
                anonymous={sheet.data?.othersShown === 'anonymous'}
              />
            ) : null;
          })}
        </ul>
      )}
    </div>
  );
};
