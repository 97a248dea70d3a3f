import { useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { WeightingExpert } from '#shared/model/weighting.ts';
import { type Comparison, enteredMatrix } from '#shared/scoring/weights/comparisons.ts';
import type { Triple } from '#shared/scoring/weights/consistency.ts';
import { readMatrix } from '#shared/scoring/weights/judgement.ts';
import { useTexts } from '../../application/texts.tsx';
import { JudgementCell } from './JudgementCell.tsx';
import { ProblemList } from './ProblemList.tsx';
import { isRange, pastedCells, squareOf } from './pasted-cells.ts';
import { comparisonName } from './places.ts';
import styles from './Weightings.module.css';
import type { WeightingEditing } from './weighting-editing.ts';

interface JudgementMatrixProps {
  readonly comparison: Comparison;
  readonly expert: WeightingExpert;
  readonly editing: WeightingEditing;
  readonly worstTriple: Triple | null;
}

/** An expert's pairwise comparisons as a matrix, entered by keyboard or pasted whole. */
export const JudgementMatrix = ({ comparison, expert, editing, worstTriple }: JudgementMatrixProps) => {
  const texts = useTexts();
  const { weightings } = texts;
  const [problem, setProblem] = useState<Failure | null>(null);
  const [pasted, setPasted] = useState<{
    readonly failures: readonly Failure[];
    readonly shape: string | null;
  }>({
    failures: [],
    shape: null,
  });
  const { items, parentId } = comparison;
  const place = weightings.place(expert.name, comparisonName(comparison, texts));
  const names = items.map(({ code, name }) => `${code} ${name}`);
  const entered = enteredMatrix(comparison, expert);
  const judge = (first: string, second: string, text: string | null): void => {
    setPasted({ failures: [], shape: null });
    void editing.enter({
      edit: 'set-judgements',
      expertId: expert.id,
      parentId,
      judgements: [{ first, second, text }],
    });
  };
  const takePaste = (text: string): boolean => {
    if (!isRange(text)) return false;
    const cells = pastedCells(text);
    const square = squareOf(cells, items.length);
    if (!square) {
      const width = Math.max(...cells.map((row) => row.length));
      setPasted({ failures: [], shape: weightings.pasteShape(cells.length, width, items.length) });
      return true;
    }
    const read = readMatrix(square, { place, items: names });
    setPasted({ failures: read.ok ? [] : read.failures, shape: null });
    if (!read.ok) return true;
    void editing.enter({
      edit: 'set-judgements',
      expertId: expert.id,
      parentId,
      judgements: items.flatMap((first, i) =>
        items
          .slice(i + 1)
          .map((second, j) => ({ first: first.id, second: second.id, text: square[i]?.[i + 1 + j] ?? null })),
      ),
    });
    return true;
  };
  const suspects: readonly number[] = worstTriple?.items ?? [];
  const isSuspect = (i: number, j: number): boolean => suspects.includes(i) && suspects.includes(j);
  return (
    <>
      <div className={styles.scroll} data-grid>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th />
              {items.map(({ id, code, name }) => (
                <th key={id} scope="col" title={name} className={styles.column}>
                  {code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((row, i) => (
              <tr key={row.id}>
                <th scope="row" title={row.name}>
                  {row.code} <span className={styles.muted}>{row.name}</span>
                </th>
                {items.map((column, j) =>
                  i === j ? (
                    <td key={column.id} className={styles.diagonal}>
                      1
                    </td>
                  ) : (
                    <td key={column.id}>
                      <JudgementCell
                        key={`${expert.id} ${row.id} ${column.id}`}
                        row={i}
                        column={j}
                        stored={entered[i]?.[j] ?? null}
                        label={weightings.cell(row.code, column.code)}
                        place={{ place, row: names[i] ?? '', column: names[j] ?? '' }}
                        isSuspect={isSuspect(i, j)}
                        onJudge={(text) => judge(row.id, column.id, text)}
                        onProblem={setProblem}
                        onPaste={takePaste}
                      />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problem && <ProblemList problems={[problem]} />}
      {pasted.shape !== null && (
        <p className={styles.problem} role="alert">
          {pasted.shape}
        </p>
      )}
      {pasted.failures.length > 0 && (
        <ProblemList title={weightings.pasteRefused(pasted.failures.length)} problems={pasted.failures} />
      )}
      <p className={styles.hint}>{weightings.matrixHint}</p>
    </>
  );
};
