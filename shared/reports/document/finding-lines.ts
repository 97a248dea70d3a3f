import type { Finding } from '../../model/finding.ts';
import { type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { Rectification } from '../../model/rectification.ts';
import type { DocumentContext } from './context.ts';

/** A finding with what it refers to. */
export interface FindingLine {
  readonly finding: Finding;
  /** Its number in the list of problems. */
  readonly number: number;
  readonly subject: string;
  readonly indicator: Indicator | null;
  /** Sections of its clause, or of those of its indicator. */
  readonly basis: string;
  /** Numbers of its files in the list of evidence. */
  readonly evidence: string;
  readonly rectifications: readonly Rectification[];
}

/** Every finding in the order of the list of problems, withdrawn ones too. */
export const findingLines = (context: DocumentContext): FindingLine[] => {
  const { snapshot, framework, subjects, words } = context;
  const indicators = new Map(indicatorsOf(framework).map((indicator) => [indicator.id, indicator]));
  const lines = Map.groupBy(snapshot.rectifications, ({ findingId }) => findingId);
  return snapshot.findings.map((finding, index) => {
    const indicator = finding.indicatorId === null ? null : (indicators.get(finding.indicatorId) ?? null);
    const clauses = finding.clause ? [finding.clause] : (indicator?.citations ?? []);
    return {
      finding,
      number: index + 1,
      subject: subjects.find(({ id }) => id === finding.subjectId)?.name ?? finding.subjectId,
      indicator,
      basis: [...new Set(clauses.flatMap(({ section }) => (section === null ? [] : [section])))].join(
        words.listSeparator,
      ),
      evidence: finding.evidenceIds.map(context.evidenceNumberOf).join(words.listSeparator),
      rectifications: lines.get(finding.id) ?? [],
    };
  });
};

/** Those that stand. */
export const standingFindings = (context: DocumentContext): FindingLine[] =>
  findingLines(context).filter(({ finding }) => finding.withdrawnReason === null);
