import { memo, type ReactNode } from 'react';
import type { Span } from '#shared/plan/text/span.ts';
import type { Highlight } from './highlights.ts';
import styles from './SourcePane.module.css';
import { segmentsOf } from './segments.ts';

interface SourceParagraphProps {
  readonly number: number;
  readonly text: string;
  readonly isHeading: boolean;
  readonly highlights: readonly Highlight[];
  /** Words the selected line rests on. */
  readonly current: readonly Span[];
  /** What a highlight says to the one who points at it. */
  readonly titleOf: (highlight: Highlight) => string;
}

type Mark = Highlight | (Span & { readonly kind: 'current' });

/** Inner marks are painted over outer ones; each kind has a line of its own, so that all of them stay visible. */
const order: readonly Mark['kind'][] = [
  'current',
  'measure',
  'evaluation',
  'target',
  'responsibility',
  'set-aside',
  'warning',
];

/** One paragraph of the source: its number and its words as found, under their highlights. */
export const SourceParagraph = memo(
  ({ number, text, isHeading, highlights, current, titleOf }: SourceParagraphProps) => {
    const marks: Mark[] = [
      ...highlights,
      ...current.map(({ start, end }) => ({ kind: 'current' as const, start, end })),
    ];
    return (
      <div className={current.length > 0 ? styles.currentParagraph : styles.paragraph}>
        <span className={styles.number} aria-hidden="true">
          {number}
        </span>
        <p className={isHeading ? styles.heading : styles.words} data-paragraph={number}>
          {segmentsOf(text, marks).map((segment) => (
            <span key={segment.start} data-start={segment.start}>
              {dressed(segment.text, layered(segment.marks), titleOf)}
            </span>
          ))}
        </p>
      </div>
    );
  },
);

const layered = (marks: readonly Mark[]): Mark[] =>
  [...marks].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

/** The words inside one element per mark, the innermost last. */
const dressed = (
  text: string,
  marks: readonly Mark[],
  titleOf: (highlight: Highlight) => string,
): ReactNode => {
  const [outer, ...inner] = marks;
  return outer === undefined ? (
    text
  ) : (
    <mark
      className={styles[outer.kind]}
      data-kind={outer.kind}
      {...(outer.kind === 'current' ? {} : { title: titleOf(outer) })}
    >
      {dressed(text, inner, titleOf)}
    </mark>
  );
};
