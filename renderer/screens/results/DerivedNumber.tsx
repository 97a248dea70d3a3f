import type { DerivationTarget } from '#shared/contract/methods/results.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './DerivedNumber.module.css';
import { useAskNumber } from './derivation-context.ts';

interface DerivedNumberProps {
  readonly subjectId: string;
  readonly target: DerivationTarget;
  /** What the number is called, for those who hear it. */
  readonly name: string;
  /** The number as printed. */
  readonly value: string;
  readonly weight?: 'plain' | 'strong' | 'faint';
  /** Struck through: it exists but did not count. */
  readonly struck?: boolean;
}

/** A number that opens its derivation. */
export const DerivedNumber = ({
  subjectId,
  target,
  name,
  value,
  weight = 'plain',
  struck = false,
}: DerivedNumberProps) => {
  const { results } = useTexts();
  const ask = useAskNumber();
  const label = results.derivation.open(name, value);
  return (
    <button
      type="button"
      className={`${styles.number} ${styles[weight]} ${struck ? styles.struck : ''}`}
      onClick={() => ask({ subjectId, target })}
      aria-label={label}
      title={label}
    >
      {value}
    </button>
  );
};
