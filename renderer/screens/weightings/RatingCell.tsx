import { Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import { readDecimal } from '#shared/scoring/decimal-input.ts';
import { delphiProblems } from '#shared/scoring/weights/delphi.ts';
import { moveInGrid } from './grid-keys.ts';
import styles from './Weightings.module.css';

interface RatingCellProps {
  readonly row: number;
  readonly column: number;
  readonly stored: string | null;
  readonly label: string;
  readonly expert: string;
  readonly indicator: string;
  readonly maximum: number;
  readonly place: string;
  readonly onRate: (rating: string | null) => void;
  readonly onProblem: (problem: Failure | null) => void;
  readonly onPaste: (text: string) => boolean;
}

/** Why a rating is refused, or null. */
export const ratingProblem = (
  text: string,
  { place, expert, indicator, maximum }: Pick<RatingCellProps, 'place' | 'expert' | 'indicator' | 'maximum'>,
): Failure | null => {
  const read = readDecimal(text, { unit: '' });
  if (!read.ok) return read.failure;
  return (
    delphiProblems(
      [[Number(read.value)]],
      { minimum: 1, maximum },
      { place, items: [indicator], experts: [expert] },
    )[0] ?? null
  );
};

/** One rating of importance; empty is no rating. */
export const RatingCell = ({
  row,
  column,
  stored,
  label,
  onRate,
  onProblem,
  onPaste,
  ...facts
}: RatingCellProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new stored value takes the place of what was typed
  useEffect(() => setTyped(null), [stored]);
  const problem = typed === null || typed.trim() === '' ? null : ratingProblem(typed, facts);
  const commit = (): void => {
    if (typed === null) return;
    const entered = typed.trim();
    onProblem(problem);
    if (problem) return;
    if (entered === (stored ?? '')) setTyped(null);
    else if (entered === '') onRate(null);
    else {
      const read = readDecimal(entered, { unit: '' });
      if (read.ok) onRate(read.value);
    }
  };
  return (
    <Input
      size="small"
      className={styles.judgement ?? ''}
      value={typed ?? stored ?? ''}
      aria-label={label}
      title={label}
      aria-invalid={problem !== null}
      status={problem ? 'error' : ''}
      autoComplete="off"
      inputMode="decimal"
      maxLength={10}
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
