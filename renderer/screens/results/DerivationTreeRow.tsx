import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './DerivationTree.module.css';
import type { DerivationRow } from './derivation-rows.ts';
import { amountWords, derivationSentence } from './derivation-text.ts';
import { EvidenceLink } from './EvidenceLink.tsx';

interface DerivationTreeRowProps {
  readonly row: DerivationRow;
  /** The one line that Tab reaches. */
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** One step of a derivation: what was done, with what result, resting on which clause. */
export const DerivationTreeRow = ({ row, isCurrent, onFocus, onToggle }: DerivationTreeRowProps) => {
  const texts = useTexts();
  const words = texts.results.derivation;
  const { node, path, depth, expanded } = row;
  const hasChildren = node.children.length > 0;
  const amount = node.amount && amountWords(node.amount, texts);
  return (
    <div
      role="treeitem"
      className={styles.row}
      style={{ '--depth': depth } as CSSProperties}
      tabIndex={isCurrent ? 0 : -1}
      aria-level={depth + 1}
      aria-selected={isCurrent}
      {...(hasChildren ? { 'aria-expanded': expanded } : {})}
      data-path={path}
      data-step={node.step}
      onFocus={onFocus}
    >
      {hasChildren ? (
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          onClick={onToggle}
          aria-label={expanded ? words.collapse : words.expand}
        >
          <svg viewBox="0 0 10 10" width="10" height="10" fill="currentColor" aria-hidden="true">
            <path d={expanded ? 'M1 3h8L5 8.5z' : 'M3 1v8l5.5-4z'} />
          </svg>
        </button>
      ) : (
        <span className={styles.leaf} />
      )}
      <span className={styles.words}>
        {derivationSentence(node, texts)}
        {node.clause && (
          <>
            {' '}
            <Link to={routes.clause(node.clause)} tabIndex={-1} title={words.clause}>
              {texts.plans.place(node.clause.section, node.clause.paragraph)}
            </Link>
            <span className={styles.quote}>{node.clause.quote}</span>
          </>
        )}
        {node.step === 'evidence' && <EvidenceLink facts={node.facts} />}
      </span>
      {amount && (
        <span className={styles.amount}>
          <span className={styles.rounded}>{amount.rounded}</span>
          {amount.unrounded !== null && <span className={styles.exact}>{amount.unrounded}</span>}
        </span>
      )}
    </div>
  );
};
