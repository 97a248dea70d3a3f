import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { judgementProblem } from '#shared/scoring/weights/judgement.ts';
import { moveInGrid } from './grid-keys.ts';
import styles from './Weightings.module.css';

interface JudgementCellProps {
  readonly row: number;
  readonly column: number;
  readonly stored: string | null;
  readonly label: string;
  readonly place: { readonly place: string; readonly row: string; readonly column: string };
  /** One of the three judgements that contradict each other most. */
  readonly isSuspect: boolean;
  readonly onJudge: (text: string | null) => void;
  readonly onProblem: (problem: Failure | null) => void;
  /** A pasted range; a single value is the box's own. */
  readonly onPaste: (text: string) => boolean;
}

/** One judgement. What is no judgement stays in the box, is marked, and is not sent. */
export const JudgementCell = ({
  row,
  column,
  stored,
  label,
  place,
  isSuspect,
  onJudge,
  onProblem,
  onPaste,
}: JudgementCellProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value takes the place of what was typed
  useEffect(() => setTyped(null), [stored]);
  const text = typed ?? stored ?? '';
  const problem = typed === null || typed.trim() === '' ? null : judgementProblem(typed, place);
  const commit = (): void => {
    if (typed === null) return;
    const entered = typed.trim();
    onProblem(problem);
    if (problem) return;
    if (entered === (stored ?? '')) setTyped(null);
    else onJudge(entered === '' ? null : entered);
  };
  return (
    <Input
      size="small"
      className={`${styles.judgement} ${isSuspect ? styles.suspect : ''}`}
      value={text}
      aria-label={label}
      title={label}
      aria-invalid={problem !== null}
      status={problem ? 'error' : ''}
      autoComplete="off"
      maxLength={20}
      data-cell={`${row}:${column}`}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onBlur={commit}
      onKeyDown={(event) => moveInGrid(event, row, column, commit)}
      onPaste={(event) => {
        if (onPaste(event.clipboardData.getData('text'))) event.preventDefault();
      }}
    />
  );
};
