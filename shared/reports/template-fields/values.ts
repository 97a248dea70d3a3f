import { dayInWords } from '../../i18n/day-in-words.ts';
import type { Subject } from '../../model/evaluation.ts';
import type { Finding } from '../../model/finding.ts';
import { type Dimension, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { Rectification } from '../../model/rectification.ts';
import type { IndicatorResult, SubjectResult } from '../../model/result.ts';
import { compare, divide, exact, sum, whole } from '../../scoring/exact.ts';
import { roundExact } from '../../scoring/rounding.ts';
import type { Chart, Figure, ReportDocument } from '../document/document-model.ts';
import { printedDocument } from '../edited-document.ts';
import { type ReportContext, type ReportInput, reportContext } from '../result-workbook/context.ts';
import type { FieldOf, LoopScope, Scope } from './scopes.ts';

/** Values of one scope; null where the evaluation has none. */
export type ScopeValues<Each extends Scope> = { readonly [Id in FieldOf<Each>]: string | null };

/** One line of a loop, or the evaluation as a whole, with the loops it holds. */
export interface FilledScope {
  readonly scope: Scope;
  readonly values: Readonly<Record<string, string | null>>;
  readonly loops: { readonly [Each in LoopScope]?: readonly FilledScope[] };
  /** Charts by the same ids; made when they are asked for. */
  readonly charts: Readonly<Record<string, Chart | null>>;
  /** How the line is called where something is missing in it; empty for the evaluation. */
  readonly label: string;
}

/** Makes the printed paper whose paragraphs are asked for; null for the report. */
export type PaperOf = (subjectId: string | null) => ReportDocument;

const filled = <Each extends Scope>(
  scope: Each,
  values: ScopeValues<Each>,
  label = '',
  loops: FilledScope['loops'] = {},
  charts: FilledScope['charts'] = {},
): FilledScope => ({ scope, values, label, loops, charts });

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

const percent = (rate: { readonly rounded: string } | null): string | null =>
  rate === null ? null : `${rate.rounded}%`;

const indicatorLine = (indicator: Indicator, result: IndicatorResult | undefined): FilledScope =>
  filled(
    'indicators',
    {
      indicatorCode: indicator.code,
      indicator: indicator.name,
      indicatorFullScore: indicator.fullScore,
      indicatorScore: result?.points?.rounded ?? null,
      indicatorRate: percent(result?.rate ?? null),
    },
    indicator.code,
  );

const dimensionLine = (dimension: Dimension, result: SubjectResult): FilledScope => {
  const own = result.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
  const isScored = own !== undefined && own.scoredCount > 0;
  return filled(
    'dimensions',
    {
      dimensionCode: dimension.code,
      dimension: dimension.name,
      dimensionFullScore: own?.fullScore ?? dimension.weight,
      dimensionScore: isScored ? own.points.rounded : null,
      dimensionRate: isScored ? percent(own.rate) : null,
    },
    dimension.code,
    {
      indicators: dimension.indicators.map((indicator) =>
        indicatorLine(indicator, indicatorOf(result, indicator)),
      ),
    },
  );
};

const indicatorOf = (result: SubjectResult, { id }: Indicator): IndicatorResult | undefined =>
  result.indicators.find(({ indicatorId }) => indicatorId === id);

const findingLine = (finding: Finding, index: number, context: ReportContext): FilledScope => {
  const { natures, severities } = context.catalogue.findings;
  const number = String(index + 1);
  return filled(
    'findings',
    {
      findingNumber: number,
      findingSubject: context.subjects.find(({ id }) => id === finding.subjectId)?.name ?? null,
      statement: finding.statement,
      facts: orNull(finding.facts),
      nature: natures[finding.nature],
      severity: severities[finding.severity],
      responsibleUnit: orNull(finding.responsibleUnit),
      suggestion: orNull(finding.suggestion),
    },
    `${context.catalogue.reports.loops.findings.name} ${number}`,
  );
};

const rectificationLine = (line: Rectification, index: number, context: ReportContext): FilledScope => {
  const day = (on: string | null): string | null => (on === null ? null : dayInWords(on, context));
  return filled(
    'rectifications',
    {
      measure: line.measure,
      measureUnit: orNull(line.unit),
      person: orNull(line.person),
      dueOn: day(line.dueOn),
      status: context.catalogue.findings.statuses[line.status],
      closedOn: day(line.closedOn),
    },
    `${context.catalogue.reports.loops.rectifications.name} ${index + 1}`,
  );
};

/** Findings that stand, and the lines of the ledger that mend them. */
const shortcomings = (
  context: ReportContext,
  concerns: (finding: Finding) => boolean,
): Pick<FilledScope['loops'], 'findings' | 'rectifications'> => {
  const { findings, rectifications } = context.snapshot;
  const standing = findings.filter((each) => each.withdrawnReason === null && concerns(each));
  const ids = new Set(standing.map(({ id }) => id));
  return {
    findings: standing.map((each, index) => findingLine(each, index, context)),
    rectifications: rectifications
      .filter(({ findingId }) => ids.has(findingId))
      .map((each, index) => rectificationLine(each, index, context)),
  };
};

/** Paragraphs of a paper, made when they are first asked for: most templates never do. */
const paragraphLines = (paper: () => ReportDocument): (() => FilledScope[]) => {
  let lines: FilledScope[] | null = null;
  return () => {
    lines ??= printedDocument(paper()).blocks.flatMap((block) =>
      block.kind === 'heading' || block.kind === 'paragraph'
        ? [filled('paragraphs', { paragraph: block.text })]
        : [],
    );
    return lines;
  };
};

/** Figures of the report by their keys, made when one is first asked for. */
const figuresOf = (paperOf: PaperOf): ((key: string) => Figure | null) => {
  let figures: ReadonlyMap<string, Figure> | null = null;
  return (key) => {
    figures ??= new Map(
      printedDocument(paperOf(null)).blocks.flatMap((block) =>
        block.kind === 'figure' ? [[block.key, block] as const] : [],
      ),
    );
    return figures.get(key) ?? null;
  };
};

const subjectLine = (
  subject: Subject,
  index: number,
  context: ReportContext,
  paperOf: PaperOf,
  figure: (key: string) => Figure | null,
): FilledScope => {
  const { framework, catalogue } = context;
  const { reports } = catalogue;
  const result = context.resultOf(subject);
  const own = shortcomings(context, ({ subjectId }) => subjectId === subject.id);
  const paragraphs = paragraphLines(() => paperOf(subject.id));
  const done = (text: string): string | null => (result.complete ? text : null);
  return filled(
    'subjects',
    {
      subjectNumber: String(index + 1),
      subject: subject.name,
      subjectCode: orNull(subject.code),
      subjectKind: catalogue.rules.subjectKinds[subject.kind],
      track: orNull(subject.track),
      total: done(result.total.rounded),
      base: done(result.base.rounded),
      bonus: result.bonus.rounded,
      rate: done(`${result.rate.rounded}%`),
      grade: result.grade,
      rank:
        result.rank === null
          ? null
          : result.rank.tied
            ? reports.tied(result.rank.position)
            : String(result.rank.position),
      vetoes: result.vetoes.length === 0 ? reports.none : result.vetoes.join(context.texts.listSeparator),
      subjectFindingCount: String(own.findings?.length ?? 0),
      get subjectChart() {
        return figure(`subject/${subject.id}`)?.caption ?? null;
      },
    },
    subject.name,
    {
      ...own,
      dimensions: framework.dimensions.map((dimension) => dimensionLine(dimension, result)),
      indicators: indicatorsOf(framework).map((each) => indicatorLine(each, indicatorOf(result, each))),
      get paragraphs() {
        return paragraphs();
      },
    },
    {
      get subjectChart() {
        return figure(`subject/${subject.id}`)?.chart ?? null;
      },
    },
  );
};

/**
 * Everything a template may ask for, from one snapshot. Totals, grades and ranks of subjects that are not completely
 * scored have no value, so that nothing provisional is printed as final.
 */
export const templateValues = (input: ReportInput, paperOf: PaperOf): FilledScope => {
  const context = reportContext(input);
  const { snapshot, framework, subjects, scorers, catalogue } = context;
  const { evaluation, plan } = snapshot;
  const complete = subjects.map((subject) => context.resultOf(subject)).filter((each) => each.complete);
  const totals = complete.map(({ total }) => exact(total.rounded));
  const ordered = complete.map(({ total }) => total.rounded).sort((a, b) => compare(exact(a), exact(b)));
  const common = shortcomings(context, () => true);
  const paragraphs = paragraphLines(() => paperOf(null));
  const figure = figuresOf(paperOf);
  return filled(
    'evaluation',
    {
      evaluation: evaluation.title,
      year: String(evaluation.year),
      client: orNull(evaluation.client),
      agency: orNull(evaluation.agency),
      plan: plan.title,
      planNumber: plan.documentNumber,
      framework: framework.title,
      totalScore: framework.totalScore,
      state: catalogue.rules.evaluationStates[evaluation.state],
      provisional: catalogue.reports.finality[context.provisional ? 'provisional' : 'final'],
      date: dayInWords(input.today, context),
      subjectCount: String(subjects.length),
      scorerCount: String(scorers.length),
      averageTotal:
        totals.length === 0
          ? null
          : roundExact(divide(sum(totals), whole(totals.length)), evaluation.rules.rounding),
      highestTotal: ordered.at(-1) ?? null,
      lowestTotal: ordered[0] ?? null,
      findingCount: String(common.findings?.length ?? 0),
      get totalsChart() {
        return figure('totals')?.caption ?? null;
      },
      get dimensionsChart() {
        return figure('dimensions')?.caption ?? null;
      },
    },
    '',
    {
      ...common,
      subjects: subjects.map((subject, index) => subjectLine(subject, index, context, paperOf, figure)),
      scorers: scorers.map(({ name, organisation }) =>
        filled('scorers', { scorer: name, organisation: orNull(organisation) }, name),
      ),
      grades: evaluation.rules.gradeBands.map(({ name }) =>
        filled(
          'grades',
          { gradeName: name, gradeCount: String(complete.filter(({ grade }) => grade === name).length) },
          name,
        ),
      ),
      get paragraphs() {
        return paragraphs();
      },
    },
    {
      get totalsChart() {
        return figure('totals')?.chart ?? null;
      },
      get dimensionsChart() {
        return figure('dimensions')?.chart ?? null;
      },
    },
  );
};
