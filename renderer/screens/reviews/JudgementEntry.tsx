import { Button } from 'antd';
import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { blankReasons } from '#shared/model/entered-value.ts';
import type { Indicator } from '#shared/model/framework.ts';
import { useTexts } from '../../application/texts.tsx';
import { Entry } from '../scoring/Entry.tsx';
import type { Judgement } from '../scoring/sheet.ts';
import styles from './reviews.module.css';
import { formItemOf } from './scene.ts';

interface JudgementEntryProps {
  readonly indicator: Indicator;
  readonly judgement: Judgement;
  readonly onJudge: (judgement: Judgement) => void;
  readonly blankLabel: string;
}

/** The same entry as on the scoring form, kept here until it is confirmed. */
export const JudgementEntry = ({ indicator, judgement, onJudge, blankLabel }: JudgementEntryProps) => {
  const { rules } = useTexts();
  const [refusal, setRefusal] = useState<Failure | 'empty' | null>(null);
  // Nothing is under way to the service before the confirmation.
  const [sheet] = useState(() => ({ flush: async () => undefined }));
  return (
    <div className={styles.judgement}>
      <Entry
        sheet={sheet}
        item={formItemOf(indicator)}
        row={{
          ...judgement,
          comment: '',
          deductionReason: '',
          source: '',
          item: indicator.id,
          refusal,
          save: 'saved',
          failure: null,
        }}
        disabled={false}
        onValue={(value) => onJudge({ value, blankReason: null })}
        onRefused={(refused) => {
          setRefusal(refused);
          if (refused !== null) onJudge({ value: null, blankReason: null });
        }}
      />
      <div className={styles.blank}>
        <span className={styles.quiet}>{blankLabel}</span>
        {blankReasons.map((reason) => (
          <Button
            key={reason}
            size="small"
            type={judgement.blankReason === reason ? 'primary' : 'default'}
            aria-pressed={judgement.blankReason === reason}
            onClick={() => onJudge({ value: null, blankReason: reason })}
          >
            {rules.blankReasons[reason]}
          </Button>
        ))}
      </div>
    </div>
  );
};
