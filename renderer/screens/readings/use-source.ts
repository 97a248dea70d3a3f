import { useCallback, useMemo, useRef } from 'react';
import type { Clause } from '#shared/model/plan.ts';
import type { Review } from '#shared/model/plan-review.ts';
import { paragraphSpansOf } from '#shared/plan/paragraphs.ts';
import { useTexts } from '../../application/texts.tsx';
import { type Highlight, type HighlightKind, highlightsOf, withinParagraphs } from './highlights.ts';

const measureKinds = new Set(['measure', 'indicator-row', 'task-list']);

/** The plan's text as the source pane shows it: paragraphs, headings and highlights. */
export const useSource = (review: Review) => {
  const { readings, planReading } = useTexts();
  const { reading, lines } = review;
  const { text } = reading;
  const spans = useMemo(() => paragraphSpansOf(text), [text]);
  const paragraphs = useMemo(() => spans.map(({ start, end }) => text.slice(start, end)), [text, spans]);
  const measures = useUnchanged(
    useMemo(
      () =>
        lines.flatMap(({ sources, proposal }) =>
          proposal !== null && sources.some(({ kind }) => measureKinds.has(kind)) ? proposal.citations : [],
        ),
      [lines],
    ),
  );
  const highlights = useMemo(() => highlightsOf(reading, measures, spans), [reading, measures, spans]);
  const headings = useMemo(
    () =>
      new Set(
        reading.sections.flatMap((section) => {
          const [part] = withinParagraphs(spans, section);
          const whole = part ? (paragraphs[part.paragraph - 1] ?? '') : '';
          return part && part.start === 0 && part.end >= whole.trimEnd().length ? [part.paragraph] : [];
        }),
      ),
    [reading.sections, spans, paragraphs],
  );
  const counts = useMemo(() => {
    const found: Readonly<Record<HighlightKind, number>> = {
      target: reading.targets.length,
      responsibility: reading.responsibilities.length,
      evaluation: reading.evaluationClauses.length,
      measure: measures.length,
      'set-aside': reading.setAside.length,
      warning: reading.warnings.filter(({ at }) => at !== null).length,
    };
    return found;
  }, [reading, measures]);
  const titleOf = useCallback(
    ({ kind, finding }: Highlight): string => {
      if (kind === 'set-aside') {
        const found = reading.setAside[finding];
        if (found) return readings.setAsideBecause(planReading.setAsideReasons[found.reason]);
      }
      if (kind === 'warning') {
        const found = reading.warnings[finding];
        if (found) return readings.warningAt(planReading.warningKinds[found.kind], found.readAs);
      }
      if (kind === 'evaluation') {
        const found = reading.evaluationClauses[finding];
        if (found) return planReading.evaluationKinds[found.kind];
      }
      return readings.kinds[kind];
    },
    [reading, readings, planReading],
  );
  return { text, spans, paragraphs, highlights, headings, counts, titleOf };
};

/** The same list while it holds the same clauses: decisions reload the lines and leave the text as it is. */
const useUnchanged = (clauses: readonly Clause[]): readonly Clause[] => {
  const kept = useRef(clauses);
  if (
    kept.current.length !== clauses.length ||
    kept.current.some((clause, index) => clause !== clauses[index])
  )
    kept.current = clauses;
  return kept.current;
};
