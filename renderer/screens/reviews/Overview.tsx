import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { type Asked, ReviewDialog } from './ReviewDialog.tsx';
import { ReviewStatisticsTable } from './ReviewStatisticsTable.tsx';
import { RoundTable } from './RoundTable.tsx';
import { RuleDialog } from './RuleDialog.tsx';
import styles from './reviews.module.css';
import type { ReviewScene } from './scene.ts';
import { UnitTable } from './UnitTable.tsx';

/** The lead's view: the rule, agreement before and after, rounds, and every unit that is flagged or reviewed. */
export const Overview = ({ scene }: { readonly scene: ReviewScene }) => {
  const { reviews } = useTexts();
  const { data, failure, reload } = useRead('reviews.overview', { evaluationId: scene.evaluation.id });
  const [isRuleOpen, setRuleOpen] = useState(false);
  const [asked, setAsked] = useState<Asked | null>(null);
  const rounds = useMemo(() => [...(data?.rounds ?? [])].reverse(), [data]);
  if (failure) return <FailureAlert failure={failure} onRetry={reload} />;
  if (!data) return <Waiting />;
  return (
    <div className={styles.overview}>
      <div className={styles.bar}>
        <p className={styles.rule}>{reviews.rule(data.rule)}</p>
        <Button size="small" onClick={() => setRuleOpen(true)}>
          {reviews.ruleEditor.open}
        </Button>
      </div>
      <div className={styles.summary}>
        <ReviewStatisticsTable before={data.before} after={data.after} />
        <RoundTable scene={scene} rounds={rounds} onClose={(round) => setAsked({ act: 'close', round })} />
      </div>
      <UnitTable scene={scene} overview={data} onAsk={setAsked} />
      {isRuleOpen && <RuleDialog scene={scene} onDone={() => setRuleOpen(false)} />}
      {asked && <ReviewDialog scene={scene} asked={asked} onDone={() => setAsked(null)} />}
    </div>
  );
};
