import type { ReviewFlag } from '#shared/scoring/agreement/review-flag.ts';
import { exact, toApproximateNumber } from '#shared/scoring/exact.ts';
import { useTexts } from '../../application/texts.tsx';
import { CopyTable } from '../../components/CopyTable.tsx';
import { StateTag, type StateTone } from '../../components/StateTag.tsx';
import { statisticText } from '../../components/statistic-text.ts';
import styles from './Analysis.module.css';
import { percentText, type SubjectHeatLine, type SummaryHeatLine, toneOf } from './heat-map.ts';

const flagTones: { readonly [Flag in ReviewFlag]: StateTone } = {
  'too-few': 'neutral',
  none: 'good',
  notice: 'warning',
  review: 'bad',
};

interface HeatTableProps {
  readonly lines: readonly (SubjectHeatLine | SummaryHeatLine)[];
  readonly scorers: readonly string[];
  readonly caption: string;
}

/** Heat map of scorers × indicators with the figures of the differences beside it. Every tone has its number. */
export const HeatTable = ({ lines, scorers, caption }: HeatTableProps) => {
  const texts = useTexts();
  const { analysis, statistics } = texts;
  const rangeText = (range: string | null): string =>
    range === null ? '' : percentText(toApproximateNumber(exact(range)));
  const figuresOf = (line: SubjectHeatLine | SummaryHeatLine): string[] =>
    'summary' in line
      ? [
          rangeText(line.summary.largestRange),
          line.summary.meanRange.defined ? percentText(line.summary.meanRange.value) : '',
          statisticText(line.summary.meanDeviation, 3, texts),
          statisticText(line.summary.meanVariation, 3, texts),
          String(line.summary.notices),
          String(line.summary.reviews),
        ]
      : [
          rangeText(line.range),
          statisticText(line.deviation, 3, texts),
          statisticText(line.variation, 3, texts),
        ];
  const isSummary = lines.some((line) => 'summary' in line);
  const figureHeadings = isSummary
    ? [
        `${analysis.largestRange} %`,
        `${analysis.meanRange} %`,
        analysis.meanDeviation,
        analysis.meanVariation,
        analysis.noticeCount,
        analysis.reviewCount,
      ]
    : [`${analysis.range} %`, analysis.deviation, analysis.variation];
  const rows = lines.map((line) => ({ line, figures: figuresOf(line) }));
  return (
    <section className={styles.section}>
      <div className={styles.heading}>
        <h3 className={styles.title}>{caption}</h3>
        <CopyTable
          rows={[
            [analysis.indicator, ...scorers, ...figureHeadings, analysis.flag],
            ...rows.map(({ line, figures }) => [
              `${line.code} ${line.name}`,
              ...line.rates.map((rate) => (rate === null ? '' : percentText(rate))),
              ...figures,
              statistics.reviewFlags[line.flag],
            ]),
          ]}
        />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={caption}>
          <thead>
            <tr>
              <th scope="col">{analysis.indicator}</th>
              {scorers.map((name, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two scorers may share a name
                <th key={position} scope="col">
                  {name}
                </th>
              ))}
              {figureHeadings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <th scope="col">{analysis.flag}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, figures }) => (
              <tr key={line.indicatorId} data-indicator={line.code}>
                <th scope="row" className={styles.name}>
                  {line.code} {line.name}
                </th>
                {line.rates.map((rate, position) =>
                  rate === null ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: scorers stand in their order
                    <td key={position} className={styles.none}>
                      {analysis.blank}
                    </td>
                  ) : (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: scorers stand in their order
                      key={position}
                      className={`${styles.heat} ${styles[`tone${toneOf(rate)}`] ?? ''}`}
                    >
                      {percentText(rate)}
                    </td>
                  ),
                )}
                {figures.map((figure, position) => (
                  <td
                    key={figureHeadings[position]}
                    className={/\d/.test(figure) ? styles.number : styles.reason}
                  >
                    {figure}
                  </td>
                ))}
                <td>
                  <StateTag tone={flagTones[line.flag]}>{statistics.reviewFlags[line.flag]}</StateTag>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
