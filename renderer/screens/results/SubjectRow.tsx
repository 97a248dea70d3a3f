import { Link } from 'react-router';
import type { Subject } from '#shared/model/evaluation.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { DerivedNumber } from './DerivedNumber.tsx';
import { GradeConditions } from './GradeConditions.tsx';
import { firstMissingCell } from './missing-cell.ts';
import styles from './paper.module.css';
import type { SubjectLine } from './subject-order.ts';

interface SubjectRowProps {
  readonly line: SubjectLine;
  readonly snapshot: EvaluationSnapshot;
  readonly hasTracks: boolean;
  readonly hasBonuses: boolean;
  readonly hasVetoes: boolean;
}

/** One subject's line of the summary. */
export const SubjectRow = ({ line, snapshot, hasTracks, hasBonuses, hasVetoes }: SubjectRowProps) => {
  const { results } = useTexts();
  const words = results.subjectTable;
  const numbers = results.derivation.numbers;
  const { subject, result } = line;
  const { rank } = result;
  const total = { of: 'total' } as const;
  const ownDimensions = new Map(result.dimensions.map((dimension) => [dimension.dimensionId, dimension]));
  return (
    <tr data-subject={subject.id}>
      <th scope="row" className={`${styles.sticky} ${styles.name}`}>
        {subject.name}
        <Place line={line} subjects={snapshot.subjects} />
        {subject.code !== '' && <span className={`${styles.stack} ${styles.muted}`}>{subject.code}</span>}
      </th>
      <td className={styles.short}>
        {rank ? (
          <span title={words.rankOf(rank.position, rank.of)}>
            {rank.position}
            {rank.tied && <span className={styles.muted}> {words.tied}</span>}
          </span>
        ) : (
          <span className={styles.muted}>{words.notRanked}</span>
        )}
      </td>
      {hasTracks && <td>{subject.track}</td>}
      <td className={styles.number}>
        <DerivedNumber
          subjectId={subject.id}
          target={total}
          name={numbers.total}
          value={result.total.rounded}
          weight="strong"
        />
        <span className={styles.stack}>
          {result.complete ? (
            <DerivedNumber
              subjectId={subject.id}
              target={total}
              name={words.rate}
              value={`${result.rate.rounded}%`}
              weight="faint"
            />
          ) : (
            <StateTag tone="warning">{results.provisional.word}</StateTag>
          )}
        </span>
      </td>
      <td className={styles.short}>
        {result.grade ?? <span className={styles.muted}>{words.notGraded}</span>}
        {result.grade !== null && result.gradeByTotal !== null && result.grade !== result.gradeByTotal && (
          <span className={`${styles.stack} ${styles.muted}`}>{words.gradeByTotal(result.gradeByTotal)}</span>
        )}
        <GradeConditions result={result} />
      </td>
      {hasVetoes && (
        <td className={styles.short}>
          {result.vetoes.length === 0 ? (
            <span className={styles.muted}>{words.noVeto}</span>
          ) : (
            <StateTag tone="bad">{result.vetoes.join(results.separators.item)}</StateTag>
          )}
        </td>
      )}
      <td className={styles.short}>
        <Completeness line={line} snapshot={snapshot} />
      </td>
      {snapshot.framework.document.dimensions.map(({ id, code, name }) => {
        const dimension = ownDimensions.get(id);
        const target = { of: 'dimension', dimensionId: id } as const;
        return (
          <td key={id} className={styles.number}>
            {dimension && (
              <>
                <DerivedNumber
                  subjectId={subject.id}
                  target={target}
                  name={numbers.dimension(code, name)}
                  value={dimension.points.rounded}
                />
                {dimension.rate && (
                  <span className={styles.stack}>
                    <DerivedNumber
                      subjectId={subject.id}
                      target={target}
                      name={words.rate}
                      value={`${dimension.rate.rounded}%`}
                      weight="faint"
                    />
                  </span>
                )}
              </>
            )}
          </td>
        );
      })}
      <td className={styles.number}>
        <DerivedNumber subjectId={subject.id} target={total} name={words.base} value={result.base.rounded} />
        {result.rescaled && <span className={`${styles.stack} ${styles.muted}`}>{words.rescaled}</span>}
      </td>
      {hasBonuses && (
        <td className={styles.number}>
          <DerivedNumber
            subjectId={subject.id}
            target={total}
            name={words.bonus}
            value={result.bonus.rounded}
          />
        </td>
      )}
    </tr>
  );
};

/** Where the subject stands among the others: below one, or made up of several. */
const Place = ({
  line,
  subjects,
}: Pick<SubjectRowProps, 'line'> & { readonly subjects: readonly Subject[] }) => {
  const { results, rules } = useTexts();
  const { subject, result } = line;
  const superior = subjects.find(({ id }) => id === subject.superiorId);
  const nameOf = (wanted: string): string => subjects.find(({ id }) => id === wanted)?.name ?? wanted;
  const subordinates = result.rollUp?.subordinates ?? [];
  const open = subordinates.filter(({ complete, weight }) => !complete || weight === null);
  return (
    <>
      {superior && (
        <span className={`${styles.stack} ${styles.muted}`}>{results.subjectTable.below(superior.name)}</span>
      )}
      {subordinates.length > 0 && (
        <span className={`${styles.stack} ${styles.muted}`}>
          {rules.madeOf(
            subordinates.length - open.length,
            open
              .map(({ subjectId, weight }) =>
                rules.exclusion(
                  nameOf(subjectId),
                  weight === null ? rules.subordinateUses['weight-missing'] : results.subjectTable.unfinished,
                ),
              )
              .join(results.separators.item),
          )}
        </span>
      )}
    </>
  );
};

/** Says whether every cell is filled, or leads to the first that is not. */
const Completeness = ({ line, snapshot }: Pick<SubjectRowProps, 'line' | 'snapshot'>) => {
  const { results } = useTexts();
  const { subject, result } = line;
  if (result.missingCells === 0) return <StateTag tone="good">{results.subjectTable.complete}</StateTag>;
  const words = results.provisional;
  const text = words.missing(result.missingCells, result.cellCount);
  const missing = firstMissingCell(result, snapshot.scorers);
  if (!missing) return <>{text}</>;
  const scorer = snapshot.scorers.find(({ id }) => id === missing.scorerId)?.name ?? missing.scorerId;
  const indicator =
    result.indicators.find(({ indicatorId }) => indicatorId === missing.indicatorId)?.code ?? '';
  return (
    <Link
      to={routes.evaluation(snapshot.evaluation.id, 'scoring', {
        scorer: missing.scorerId,
        subject: subject.id,
        indicator: missing.indicatorId,
      })}
      title={words.openFirst(scorer, indicator)}
    >
      {text}
    </Link>
  );
};
