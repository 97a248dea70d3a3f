import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Amount } from '#shared/model/primitives.ts';
import type { SubjectComparison } from '#shared/model/year-comparison.ts';
import { indicatorComparability } from '#shared/reports/result-workbook/year-details.ts';
import { useTexts } from '../../application/texts.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import paper from './paper.module.css';
import styles from './YearsView.module.css';
import { signedChange } from './year-change.ts';

interface YearDetailsProps {
  readonly framework: FrameworkDocument;
  readonly comparison: SubjectComparison;
  readonly decimals: number;
  readonly onlyIncomparable: boolean;
}

/** Dimensions and indicators of one subject in two years. */
export const YearDetails = ({ framework, comparison, decimals, onlyIncomparable }: YearDetailsProps) => {
  const texts = useTexts();
  const { years: words } = texts;
  const dimensions = new Map(comparison.dimensions.map((each) => [each.dimensionId, each]));
  const indicators = new Map(comparison.indicators.map((each) => [each.indicatorId, each]));
  const number = (value: Amount | null | undefined) => (
    <td className={paper.number}>{value?.rounded ?? <span className={paper.muted}>{words.none}</span>}</td>
  );
  const groups = framework.dimensions
    .map((dimension) => ({
      dimension,
      both: dimensions.get(dimension.id),
      lines: dimension.indicators.flatMap((indicator) => {
        const each = indicators.get(indicator.id);
        return each && !(onlyIncomparable && each.comparable === 'points') ? [{ indicator, each }] : [];
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <EmptyState title={words.screen.nothing} />;
  return (
    <div className={`${paper.pane} ${styles.details}`}>
      <table className={paper.table} data-years="details">
        <thead>
          <tr>
            <th scope="col">{words.sheet.item}</th>
            <th scope="col">{`${words.sheet.points} ${words.sheet.before}`}</th>
            <th scope="col">{`${words.sheet.points} ${words.sheet.now}`}</th>
            <th scope="col">{`${words.sheet.rate} ${words.sheet.before}`}</th>
            <th scope="col">{`${words.sheet.rate} ${words.sheet.now}`}</th>
            <th scope="col">{words.sheet.change}</th>
            <th scope="col">{words.sheet.note}</th>
          </tr>
        </thead>
        {groups.map(({ dimension, both, lines }) => (
          <tbody key={dimension.id}>
            <tr className={paper.group}>
              <th scope="rowgroup">{`${dimension.code} ${dimension.name}`}</th>
              <td />
              <td />
              {number(both?.rateBefore)}
              {number(both?.rateNow)}
              <td className={paper.number}>
                {both?.change == null
                  ? words.none
                  : `${signedChange(both.change, decimals)} ${words.screen.points}`}
              </td>
              <td>{both?.comparable ? words.comparable : words.dimensionNotComparable}</td>
            </tr>
            {lines.map(({ indicator, each }) => {
              const change = signedChange(each.change, decimals);
              return (
                <tr key={indicator.id} data-indicator={indicator.code} data-comparable={each.comparable}>
                  <th scope="row" className={styles.indicator}>{`${indicator.code} ${indicator.name}`}</th>
                  {number(each.before)}
                  {number(each.now)}
                  {number(each.rateBefore)}
                  {number(each.rateNow)}
                  <td className={paper.number}>
                    {change === null
                      ? words.none
                      : each.comparable === 'rate'
                        ? `${change} ${words.screen.points}`
                        : change}
                  </td>
                  <td>{indicatorComparability(each, texts)}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
      </table>
    </div>
  );
};
