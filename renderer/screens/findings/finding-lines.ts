import type { Finding, FindingSeverity } from '#shared/model/finding.ts';
import { type FindingState, findingState, isLate, type Rectification } from '#shared/model/rectification.ts';
import { daysBetween } from '../progress/read-date.ts';
import { type FindingScene, linesOf } from './scene.ts';

export interface FindingFilter {
  readonly search: string;
  /** Empty for any. */
  readonly subjectId: string;
  readonly state: FindingState | 'any';
  readonly severity: FindingSeverity | 'any';
  readonly overdueOnly: boolean;
}
export const noFilter: FindingFilter = {
  search: '',
  subjectId: '',
  state: 'any',
  severity: 'any',
  overdueOnly: false,
};

export interface FindingLine {
  readonly finding: Finding;
  /** Counted from 1 over all findings, withdrawn ones too, as the sheet counts them. */
  readonly number: number;
  readonly state: FindingState;
  /** Days by which the latest line is past its last day; null when none is. */
  readonly daysLate: number | null;
}

/** Lines of the ledger past their last day; those of a withdrawn finding no longer count. */
export const lateLines = (
  { withdrawnReason }: Pick<Finding, 'withdrawnReason'>,
  lines: readonly Rectification[],
  today: string,
): (Rectification & { readonly dueOn: string })[] =>
  withdrawnReason === null
    ? lines.flatMap((line) =>
        line.dueOn !== null && isLate(line, today) ? [{ ...line, dueOn: line.dueOn }] : [],
      )
    : [];

/** The list with where each finding stands. */
export const findingLines = (scene: Pick<FindingScene, 'findings' | 'lines' | 'today'>): FindingLine[] =>
  scene.findings.map((finding, index) => {
    const lines = linesOf(scene, finding.id);
    const late = lateLines(finding, lines, scene.today).map(({ dueOn }) => daysBetween(dueOn, scene.today));
    return {
      finding,
      number: index + 1,
      state: findingState(finding, lines),
      daysLate: late.length === 0 ? null : Math.max(...late),
    };
  });

const normal = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every searched word stands somewhere in the finding, its place or its ledger. */
const meetsSearch = (
  search: string,
  { finding }: FindingLine,
  scene: Pick<FindingScene, 'subjects' | 'indicators' | 'lines'>,
): boolean => {
  const words = normal(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const indicator = finding.indicatorId === null ? undefined : scene.indicators.get(finding.indicatorId);
  const text = normal(
    [
      finding.statement,
      finding.facts,
      finding.responsibleUnit,
      finding.suggestion,
      finding.withdrawnReason ?? '',
      scene.subjects.find(({ id }) => id === finding.subjectId)?.name ?? '',
      indicator ? `${indicator.code} ${indicator.name}` : '',
      ...linesOf(scene, finding.id).flatMap(({ measure, unit, person, progress }) => [
        measure,
        unit,
        person,
        progress,
      ]),
    ].join('\n'),
  );
  return words.every((word) => text.includes(word));
};

/** The findings a person asked to see, in the order of the list. */
export const filterFindings = (
  lines: readonly FindingLine[],
  filter: FindingFilter,
  scene: Pick<FindingScene, 'subjects' | 'indicators' | 'lines'>,
): FindingLine[] =>
  lines.filter(
    (line) =>
      (filter.subjectId === '' || line.finding.subjectId === filter.subjectId) &&
      (filter.state === 'any' || line.state === filter.state) &&
      (filter.severity === 'any' || line.finding.severity === filter.severity) &&
      (!filter.overdueOnly || line.daysLate !== null) &&
      meetsSearch(filter.search, line, scene),
  );

export interface FindingCounts {
  /** Findings that stand. */
  readonly all: number;
  readonly withdrawn: number;
  readonly serious: number;
  readonly closed: number;
  readonly overdue: number;
}

export const findingCounts = (lines: readonly FindingLine[]): FindingCounts => {
  const standing = lines.filter(({ state }) => state !== 'withdrawn');
  const count = (fits: (line: FindingLine) => boolean): number => standing.filter(fits).length;
  return {
    all: standing.length,
    withdrawn: lines.length - standing.length,
    serious: count(({ finding }) => finding.severity === 'serious'),
    closed: count(({ state }) => state === 'closed'),
    overdue: count(({ daysLate }) => daysLate !== null),
  };
};

export interface OverdueLine {
  readonly line: Rectification & { readonly dueOn: string };
  readonly finding: Finding;
  readonly number: number;
  readonly days: number;
}

/** Every line of the ledger past its last day, the longest overdue first. */
export const overdueLines = (scene: Pick<FindingScene, 'findings' | 'lines' | 'today'>): OverdueLine[] =>
  scene.findings
    .flatMap((finding, index) =>
      lateLines(finding, linesOf(scene, finding.id), scene.today).map((line) => ({
        line,
        finding,
        number: index + 1,
        days: daysBetween(line.dueOn, scene.today),
      })),
    )
    .toSorted((a, b) => b.days - a.days || a.number - b.number);

/**
 * The place in the whole list, counted from 0, that puts a finding on the other side of its neighbour among those
 * shown; null at either end.
 */
export const placeBeside = (
  all: readonly { readonly id: string }[],
  shown: readonly { readonly id: string }[],
  id: string,
  by: 1 | -1,
): number | null => {
  const at = shown.findIndex((each) => each.id === id);
  const neighbour = at < 0 ? undefined : shown[at + by];
  return neighbour === undefined ? null : all.findIndex((each) => each.id === neighbour.id);
};
