import { composedDetail } from '#shared/i18n/entered-text.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { isFigure } from '#shared/model/annual-table.ts';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import { type Dimension, type Indicator, indicatorsOf } from '#shared/model/framework.ts';
import type { TemplateSource } from '#shared/model/issued-template.ts';
import type { Amount } from '#shared/model/primitives.ts';
import type { EvaluationResult, SubjectResult } from '#shared/model/result.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { rawValue } from '#shared/reports/plain-export/raw-value.ts';
import { exact, exactToText } from '#shared/scoring/exact.ts';

/** What a source gives: a number as decimal text, in percent where it is a rate; a day; or text. */
export type SourceValue =
  | { readonly kind: 'number'; readonly number: string; readonly percent: boolean }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'text'; readonly text: string };

/** A value, none yet, or a source the evaluation does not have. */
export type SourceOutcome =
  | { readonly found: true; readonly value: SourceValue }
  | { readonly found: false; readonly why: 'no-value' | 'missing' | 'no-subject' };

/** What the annual tables say of a subject, or null where they are blank; undefined for a field that is not there. */
export type AnnualValues = (
  subjectId: string,
  field: string,
  year: 'this' | 'last',
) => string | null | undefined;

/** What a row or cell is about. */
export interface SourceSubject {
  readonly subject: Subject | null;
  /** Position of the row in its range, from 0. */
  readonly position: number;
  readonly dimension: Dimension | null;
  readonly indicator: Indicator | null;
}

export interface SourceContext {
  readonly snapshot: EvaluationSnapshot;
  readonly result: EvaluationResult;
  readonly catalogue: Catalogue;
  /** The day of filling in, ISO 8601. */
  readonly today: string;
  readonly annual: AnnualValues;
}

const none: SourceOutcome = { found: false, why: 'no-value' };
const missing: SourceOutcome = { found: false, why: 'missing' };
const text = (found: string | null | undefined): SourceOutcome =>
  found ? { found: true, value: { kind: 'text', text: found } } : none;
const numberOf = (found: string | null | undefined, percent = false): SourceOutcome =>
  found === null || found === undefined
    ? none
    : { found: true, value: { kind: 'number', number: exactToText(exact(found)), percent } };
const rounded = (amount: Amount | null | undefined, percent = false): SourceOutcome =>
  numberOf(amount?.rounded, percent);

const evaluationValue = (
  fact: Extract<TemplateSource, { of: 'evaluation' }>['fact'],
  { snapshot }: SourceContext,
): SourceOutcome => {
  const { evaluation, plan, framework, subjects } = snapshot;
  switch (fact) {
    case 'title':
      return text(evaluation.title);
    case 'year':
      return numberOf(String(evaluation.year));
    case 'client':
      return text(evaluation.client);
    case 'agency':
      return text(evaluation.agency);
    case 'plan':
      return text(plan.title);
    case 'framework':
      return text(framework.document.title);
    case 'subject-count':
      return numberOf(String(subjects.length));
  }
};

const subjectValue = (
  fact: Extract<TemplateSource, { of: 'subject' }>['fact'],
  subject: Subject,
  position: number,
  { catalogue }: SourceContext,
): SourceOutcome => {
  switch (fact) {
    case 'number':
      return numberOf(String(position + 1));
    case 'name':
      return text(subject.name);
    case 'code':
      return text(subject.code);
    case 'kind':
      return text(catalogue.rules.subjectKinds[subject.kind]);
    case 'track':
      return text(subject.track);
  }
};

const resultValue = (
  figure: Extract<TemplateSource, { of: 'result' }>['figure'],
  result: SubjectResult,
  { snapshot, catalogue }: SourceContext,
): SourceOutcome => {
  // Nothing scored is no zero.
  const isEmpty = result.cellCount > 0 && result.missingCells === result.cellCount;
  if (isEmpty && figure !== 'finding-count' && figure !== 'bonus') return none;
  switch (figure) {
    case 'total':
      return rounded(result.total);
    case 'grade':
      return text(result.grade);
    case 'rank':
      return numberOf(result.rank === null ? null : String(result.rank.position));
    case 'rate':
      return rounded(result.rate, true);
    case 'base':
      return rounded(result.base);
    case 'bonus':
      return rounded(result.bonus);
    case 'obtained':
      return rounded(result.obtained);
    case 'applicable':
      return rounded(result.applicableFullScore);
    case 'vetoes':
      return text(result.vetoes.join(catalogue.workbook.listSeparator) || catalogue.workbook.summary.none);
    case 'finding-count':
      return numberOf(
        String(
          snapshot.findings.filter(
            ({ subjectId, withdrawnReason }) => subjectId === result.subjectId && withdrawnReason === null,
          ).length,
        ),
      );
  }
};

const dimensionValue = (
  figure: Extract<TemplateSource, { of: 'dimension' }>['figure'],
  dimension: Dimension,
  result: SubjectResult | null,
): SourceOutcome => {
  if (figure === 'full-score') return numberOf(dimension.weight);
  if (figure === 'code' || figure === 'name') return text(dimension[figure]);
  const own = result?.dimensions.find(({ dimensionId }) => dimensionId === dimension.id);
  if (!own) return { found: false, why: 'no-subject' };
  // Nothing scored is no zero.
  if (own.scoredCount === 0) return none;
  return figure === 'points' ? rounded(own.points) : rounded(own.rate, true);
};

const enteredValue = (
  value: EnteredValue,
  indicator: Indicator | null,
  catalogue: Catalogue,
): SourceOutcome => {
  switch (value.kind) {
    case 'number':
      return numberOf(value.number);
    case 'completion':
      return value.completedOn === null
        ? text(catalogue.methods.entered.completion(null))
        : { found: true, value: { kind: 'date', date: value.completedOn } };
    case 'yes-no':
      return text(value.yes ? catalogue.workbook.scoreSheet.yes : catalogue.workbook.scoreSheet.no);
    case 'level':
      return text(value.level);
    case 'items':
      return text(rawValue(value) || catalogue.workbook.summary.none);
    case 'counts':
    case 'figures':
      return text(indicator ? composedDetail(value, indicator.method, catalogue) : rawValue(value));
  }
};

const indicatorValue = (
  figure: Extract<TemplateSource, { of: 'indicator' }>['figure'],
  indicator: Indicator,
  subject: Subject | null,
  context: SourceContext,
): SourceOutcome => {
  const { snapshot, result, catalogue } = context;
  if (figure === 'full-score') return numberOf(indicator.fullScore);
  if (figure === 'code' || figure === 'name' || figure === 'rule') return text(indicator[figure]);
  if (!subject) return { found: false, why: 'no-subject' };
  const own = result.subjects
    .find(({ subjectId }) => subjectId === subject.id)
    ?.indicators.find(({ indicatorId }) => indicatorId === indicator.id);
  if (figure === 'points') return rounded(own?.points);
  if (figure === 'rate') return rounded(own?.rate, true);
  if (figure === 'deductions') {
    const reasons = snapshot.scores.flatMap((score) =>
      score.subjectId === subject.id && score.indicatorId === indicator.id && score.deductionReason !== ''
        ? [score.deductionReason]
        : [],
    );
    return text([...new Set(reasons)].join(catalogue.workbook.clauseSeparator));
  }
  // Several scorers have one value to show only where they all entered the same.
  const values = (own?.cells ?? []).flatMap(({ value }) => (value === null ? [] : [value]));
  const [first] = values;
  const isOne = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return first && isOne ? enteredValue(first, indicator, catalogue) : none;
};

const observationValue = (item: string, subject: Subject, context: SourceContext): SourceOutcome => {
  const { snapshot, catalogue } = context;
  const document = snapshot.framework.document;
  const indicator = indicatorsOf(document).find(({ id }) => id === item) ?? null;
  const isKnown =
    indicator !== null ||
    [...document.vetoes, ...document.bonuses].some(({ code }) => code === item) ||
    indicatorsOf(document).some(
      ({ method }) => method.id === 'formula' && method.parameters.figures.some(({ name }) => name === item),
    );
  const found = snapshot.observations.find((each) => each.subjectId === subject.id && each.item === item);
  if (!found) return isKnown ? none : missing;
  return found.value === null ? none : enteredValue(found.value, indicator, catalogue);
};

/** What a source gives for the subject, dimension or indicator a cell is about. */
export const sourceValue = (
  source: TemplateSource,
  { subject, position, dimension, indicator }: SourceSubject,
  context: SourceContext,
): SourceOutcome => {
  const { snapshot, result } = context;
  const own = subject ? (result.subjects.find(({ subjectId }) => subjectId === subject.id) ?? null) : null;
  const document = snapshot.framework.document;
  switch (source.of) {
    case 'evaluation':
      return evaluationValue(source.fact, context);
    case 'subject':
      if (source.fact === 'number') return numberOf(String(position + 1));
      return subject
        ? subjectValue(source.fact, subject, position, context)
        : { found: false, why: 'no-subject' };
    case 'result':
      return own ? resultValue(source.figure, own, context) : { found: false, why: 'no-subject' };
    case 'dimension': {
      const found =
        source.dimensionId === null
          ? dimension
          : document.dimensions.find(({ id }) => id === source.dimensionId);
      return found ? dimensionValue(source.figure, found, own) : missing;
    }
    case 'indicator': {
      const found =
        source.indicatorId === null
          ? indicator
          : indicatorsOf(document).find(({ id }) => id === source.indicatorId);
      return found ? indicatorValue(source.figure, found, subject, context) : missing;
    }
    case 'observation':
      return subject ? observationValue(source.item, subject, context) : { found: false, why: 'no-subject' };
    case 'annual': {
      if (!subject) return { found: false, why: 'no-subject' };
      const found = context.annual(subject.id, source.field, source.year);
      if (found === undefined) return missing;
      return found !== null && isFigure(found) ? numberOf(found) : text(found);
    }
    case 'date':
      return { found: true, value: { kind: 'date', date: context.today } };
    case 'text':
      return text(source.text);
  }
};

/** Whether a source is about one subject. */
export const isAboutSubject = (source: TemplateSource): boolean => {
  switch (source.of) {
    case 'subject':
    case 'result':
    case 'observation':
    case 'annual':
      return true;
    case 'dimension':
      return source.figure === 'points' || source.figure === 'rate';
    case 'indicator':
      return !['full-score', 'code', 'name', 'rule'].includes(source.figure);
    case 'evaluation':
    case 'date':
    case 'text':
      return false;
  }
};
