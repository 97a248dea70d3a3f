import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { FrameworkDocument, Indicator } from '#shared/model/framework.ts';
import type { Rectification } from '#shared/model/rectification.ts';
import type { NumberedEvidence } from '#shared/reports/evidence-numbers.ts';

/** What the screens of findings show. */
export interface FindingScene {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly framework: FrameworkDocument;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** In the order of the list; the number of a finding is its place, counted from 1. */
  readonly findings: readonly Finding[];
  readonly lines: ReadonlyMap<string, readonly Rectification[]>;
  readonly evidence: readonly NumberedEvidence[];
  /** Day on which what is overdue is judged, ISO 8601. */
  readonly today: string;
  /** A closed evaluation is only looked at. */
  readonly isLocked: boolean;
}

export const linesOf = (
  { lines }: Pick<FindingScene, 'lines'>,
  findingId: string,
): readonly Rectification[] => lines.get(findingId) ?? [];
