import { Button } from 'antd';
import { useState } from 'react';
import type { Damage } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import { DecimalInput } from '../../components/DecimalInput.tsx';
import styles from './LineDetail.module.css';

interface DamageChoiceProps {
  readonly damage: Damage;
  readonly unit: string;
  /** The number a person gave in its place, or null. */
  readonly own: string | null;
  readonly onDecide: (decision: Damage['decision']) => void;
  readonly onNumber: (number: string) => void;
}

/** Asks how a damaged place is to be read: as proposed, as it stands, or as a number of the person's own. */
export const DamageChoice = ({ damage, unit, own: given, onDecide, onNumber }: DamageChoiceProps) => {
  const { readings, planReading } = useTexts();
  const texts = readings.damage;
  const [own, setOwn] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const { found, readAs, decision, kind } = damage;
  if (decision !== null)
    return (
      <p className={styles.answered}>
        {given !== null
          ? texts.given(found, given)
          : decision === 'read'
            ? texts.answered(readAs)
            : texts.kept(found)}
        <button type="button" className={styles.place} onClick={() => onDecide(null)}>
          {texts.again}
        </button>
      </p>
    );
  return (
    <section className={styles.damage} data-question aria-label={planReading.warningKinds[kind]}>
      <p className={styles.question}>{texts.question(found)}</p>
      <div className={styles.answers}>
        <Button size="small" onClick={() => onDecide('read')}>
          {texts.readAs(readAs)}
        </Button>
        <span className={styles.confidence}>{planReading.confidence[damage.confidence]}</span>
        <Button size="small" onClick={() => onDecide('keep')}>
          {texts.keep}
        </Button>
        {kind === 'damaged-number' && !typing && (
          <Button size="small" onClick={() => setTyping(true)}>
            {texts.other}
          </Button>
        )}
        {typing && (
          <>
            <DecimalInput
              label={texts.otherLabel}
              unit={unit}
              value={own}
              width={110}
              required
              onChange={setOwn}
            />
            <Button size="small" disabled={own === null} onClick={() => own !== null && onNumber(own)}>
              {texts.use}
            </Button>
          </>
        )}
      </div>
    </section>
  );
};
