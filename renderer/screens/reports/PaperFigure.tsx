import { memo, useMemo } from 'react';
import { chartSvg } from '#shared/reports/document/chart-svg.ts';
import type { Figure } from '#shared/reports/document/document-model.ts';
import styles from './paper.module.css';

/** Width of the text of an A4 page with official margins, in pixels of 1/96 inch. */
const textWidth = 590;
const fontFamily = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** A drawing above its caption, the same that goes into the Word file. */
export const PaperFigure = memo(({ figure }: { readonly figure: Figure }) => {
  const drawing = useMemo(
    () => chartSvg(figure.chart, { width: textWidth, fontFamily, missing: '—' }),
    [figure.chart],
  );
  return (
    <figure className={styles.figure} data-block={figure.key}>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(drawing.svg)}`}
        width={drawing.width}
        height={drawing.height}
        alt={figure.caption}
        style={{ height: 'auto' }}
      />
      <figcaption className={styles.caption}>{figure.caption}</figcaption>
    </figure>
  );
});
