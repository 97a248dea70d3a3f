import { fail } from '../../contract/failure.ts';
import { ruleInWords } from '../../i18n/rule-in-words.ts';
import type { Catalogue } from '../../i18n/translation.ts';
import type { FrameworkDocument, Indicator } from '../../model/framework.ts';
import type { Review, ReviewLine } from '../../model/plan-review.ts';
import { compare, type Exact, exact, exactToText, subtract, sum, zero } from '../../scoring/exact.ts';
import { withFullScore } from '../../scoring/reweight.ts';
import { assembleFramework } from '../draft/draft-framework.ts';
import { askOf, sharePoints } from '../draft/full-scores.ts';
import { dimensionCode } from '../draft/plan-structure.ts';
import { isTaken } from './review-states.ts';

export interface ReviewDraftChoices {
  /** `shared`: 100 points shared out; `printed`: as the plan's own table prints them. */
  readonly scores: 'shared' | 'printed';
  readonly vetoes: readonly string[];
  readonly progressList: boolean;
}

export interface ReviewDraftOptions extends ReviewDraftChoices {
  readonly frameworkId: string;
  readonly title: string;
  readonly texts: Catalogue;
}

/** A line of the draft and where its full score comes from. */
export interface ScoredLine {
  readonly line: ReviewLine;
  readonly fullScore: string;
  readonly scoreFrom: 'person' | 'printed' | 'shared';
}

const total = '100';

const isSetByPerson = (line: ReviewLine): boolean => line.edited.includes('fullScore');

/** Weights for sharing out: printed full scores keep their proportions, others ask by their kind. */
const weightsOf = (lines: readonly ReviewLine[]): bigint[] => {
  const printed = lines.flatMap(({ weight, indicator }) =>
    weight === 'as-printed' ? [asInteger(indicator.fullScore)] : [],
  );
  if (printed.length === 0) return lines.map(({ weight }) => askOf(weight));
  // A line beside a printed table counts as much as a printed one on average.
  const usual = printed.reduce((sum, each) => sum + each, 0n) / BigInt(printed.length);
  return lines.map(({ weight, indicator }) =>
    weight === 'as-printed' ? asInteger(indicator.fullScore) : usual > 0n ? usual : 1n,
  );
};

const asInteger = (fullScore: string): bigint => {
  const [whole = '0', fraction = ''] = fullScore.split('.');
  const value = BigInt(whole + fraction.padEnd(3, '0').slice(0, 3));
  return value > 0n ? value : 1n;
};

const sharedScores = (lines: readonly ReviewLine[]): ScoredLine[] => {
  const open = lines.filter((line) => !isSetByPerson(line));
  const set = sum(lines.filter(isSetByPerson).map((line) => exact(line.indicator.fullScore)));
  const rest: Exact = subtract(exact(total), set);
  const tooLittle = (): never =>
    fail('reading.scores-exceed', { set: exactToText(set), total, lines: open.length });
  if (open.length > 0 && compare(rest, zero) <= 0) return tooLittle();
  const shares = open.length === 0 ? [] : (sharePoints(weightsOf(open), exactToText(rest)) ?? tooLittle());
  let next = 0;
  return lines.map((line): ScoredLine => {
    if (isSetByPerson(line)) return { line, fullScore: line.indicator.fullScore, scoreFrom: 'person' };
    const fullScore = shares[next] ?? '0';
    next += 1;
    return { line, fullScore, scoreFrom: 'shared' };
  });
};

const printedScores = (lines: readonly ReviewLine[]): ScoredLine[] => {
  const without = lines.filter((line) => line.weight !== 'as-printed' && !isSetByPerson(line));
  if (without.length > 0)
    return fail('reading.score-not-printed', { names: without.map(({ indicator }) => indicator.name) }, [
      'scores',
    ]);
  return lines.map((line) => ({
    line,
    fullScore: line.indicator.fullScore,
    scoreFrom: isSetByPerson(line) ? 'person' : 'printed',
  }));
};

/**
 * The accepted lines in form order with the full scores they would get.
 * @throws FailureError when nothing is accepted or the full scores cannot be made to add up.
 */
export const scoredLines = (
  review: Pick<Review, 'lines' | 'title'>,
  scores: 'shared' | 'printed',
): ScoredLine[] => {
  const taken = review.lines.filter(({ state }) => isTaken(state));
  if (taken.length === 0) return fail('reading.nothing-accepted', { title: review.title });
  return scores === 'printed' ? printedScores(taken) : sharedScores(taken);
};

/** The indicator with its final full score; points in its method and the method's words follow. */
const withScore = (indicator: Indicator, fullScore: string, texts: Catalogue): Indicator => {
  const words = (of: Indicator): string =>
    ruleInWords(of.method, { fullScore: of.fullScore, unit: of.unit }, texts);
  const scaled = withFullScore(indicator, fullScore);
  return indicator.rule === words(indicator) ? { ...scaled, rule: words(scaled) } : scaled;
};

/** The framework that the accepted lines of a review make. */
export const reviewDraft = (
  review: Omit<Review, 'clashes' | 'drafts'>,
  { frameworkId, title, scores, vetoes, progressList, texts }: ReviewDraftOptions,
): { readonly document: FrameworkDocument; readonly lines: readonly ScoredLine[] } => {
  const scored = scoredLines(review, scores);
  const used = review.dimensions.filter(({ id }) => scored.some(({ line }) => line.dimensionId === id));
  const indicators = used.flatMap((dimension, position) => {
    const code = dimensionCode(position);
    const own = scored.filter(({ line }) => line.dimensionId === dimension.id);
    const groups = dimension.groups.filter((group) =>
      own.some(({ line }) => line.indicator.group === group.code),
    );
    return own.map(({ line, fullScore }, at) => {
      const place = groups.findIndex((group) => group.code === line.indicator.group);
      return {
        ...line,
        dimension: code,
        indicator: {
          ...withScore(line.indicator, fullScore, texts),
          code: `${code}${at + 1}`,
          group: place < 0 ? null : `${code}-${place + 1}`,
        },
      };
    });
  });
  const dimensions = used.map((dimension, position) => {
    const code = dimensionCode(position);
    const groups = dimension.groups.filter((group) =>
      scored.some(({ line }) => line.dimensionId === dimension.id && line.indicator.group === group.code),
    );
    return {
      code,
      name: dimension.name,
      section: dimension.section,
      groups: groups.map(({ name }, at) => ({ code: `${code}-${at + 1}`, name })),
    };
  });
  const document = assembleFramework(
    {
      title,
      totalScore: exactToText(sum(scored.map(({ fullScore }) => exact(fullScore)))),
      dimensions,
      indicators,
      leftOut: [],
      vetoes: review.vetoes.filter(({ code }) => vetoes.includes(code)),
      progressList: progressList ? review.progressList : null,
    },
    { frameworkId, planId: review.planId, texts },
  );
  return { document, lines: scored };
};
