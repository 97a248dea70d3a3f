import { Pagination } from 'antd';
import { useMemo, useState } from 'react';
import type { EvaluationResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './paper.module.css';
import { SortHeading } from './SortHeading.tsx';
import { SubjectRow } from './SubjectRow.tsx';
import { isSameOrder, type SubjectOrder, type SubjectSorting, sortSubjects } from './subject-order.ts';

/** Rows drawn at once; a longer list is turned page by page. */
const pageSize = 100;

interface SubjectTableProps {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
}

/** 评分汇总: one line per subject, every number opening its derivation. */
export const SubjectTable = ({ snapshot, result }: SubjectTableProps) => {
  const { results } = useTexts();
  const words = results.subjectTable;
  const [sorting, setSorting] = useState<SubjectSorting>({ order: { by: 'rank' }, descending: false });
  const [page, setPage] = useState(1);
  const { document } = snapshot.framework;
  const hasTracks = snapshot.subjects.some(({ track }) => track !== '');
  const hasBonuses = snapshot.evaluation.rules.bonuses.length > 0;
  const hasVetoes = snapshot.evaluation.rules.vetoes.length > 0;
  const lines = useMemo(() => {
    const found = new Map(result.subjects.map((each) => [each.subjectId, each]));
    return snapshot.subjects.flatMap((subject) => {
      const each = found.get(subject.id);
      return each ? [{ subject, result: each }] : [];
    });
  }, [snapshot, result]);
  const sorted = useMemo(() => sortSubjects(lines, sorting), [lines, sorting]);
  const shown = sorted.slice((page - 1) * pageSize, page * pageSize);

  const heading = (order: SubjectOrder, text: string, className?: string, detail?: string) => {
    const isSorted = isSameOrder(order, sorting.order);
    // Points read best from the highest down, names and ranks from the first up.
    const startsDescending = !['rank', 'subject', 'track'].includes(order.by);
    return (
      <SortHeading
        key={order.by === 'dimension' ? order.dimensionId : order.by}
        className={className}
        direction={isSorted ? (sorting.descending ? 'descending' : 'ascending') : null}
        onSort={() => {
          setSorting({ order, descending: isSorted ? !sorting.descending : startsDescending });
          setPage(1);
        }}
        title={detail ?? text}
      >
        {text}
      </SortHeading>
    );
  };

  return (
    <>
      <div className={styles.pane}>
        <table className={styles.table}>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              {heading({ by: 'subject' }, words.subject, styles.sticky)}
              {heading({ by: 'rank' }, words.rank)}
              {hasTracks && heading({ by: 'track' }, words.track)}
              {heading({ by: 'total' }, words.total)}
              <th scope="col">{words.grade}</th>
              {hasVetoes && <th scope="col">{words.veto}</th>}
              {heading({ by: 'missing' }, words.completeness)}
              {document.dimensions.map((dimension) =>
                heading(
                  { by: 'dimension', dimensionId: dimension.id },
                  `${dimension.code} ${dimension.name}`,
                  styles.broad,
                  words.dimensionHeading(dimension.code, dimension.name, dimension.weight),
                ),
              )}
              {heading({ by: 'base' }, words.base)}
              {hasBonuses && heading({ by: 'bonus' }, words.bonus)}
            </tr>
            <tr>
              <th scope="row" className={`${styles.sticky} ${styles.muted}`}>
                {words.fullScoreRow}
              </th>
              <th />
              {hasTracks && <th />}
              <th className={styles.number}>{document.totalScore}</th>
              <th />
              {hasVetoes && <th />}
              <th />
              {document.dimensions.map((dimension) => (
                <th key={dimension.id} className={styles.number}>
                  {dimension.weight}
                </th>
              ))}
              <th className={styles.number}>{document.totalScore}</th>
              {hasBonuses && <th className={styles.number}>{document.bonusCap}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <SubjectRow
                key={line.subject.id}
                line={line}
                snapshot={snapshot}
                hasTracks={hasTracks}
                hasBonuses={hasBonuses}
                hasVetoes={hasVetoes}
              />
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > pageSize && (
        <Pagination
          size="small"
          align="end"
          current={page}
          pageSize={pageSize}
          total={sorted.length}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </>
  );
};
