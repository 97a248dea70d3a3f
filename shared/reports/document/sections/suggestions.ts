import { findingSeverities } from '../../../model/finding.ts';
import type { Indicator } from '../../../model/framework.ts';
import { compare, exact } from '../../../scoring/exact.ts';
import { clausesOf, clauseText } from '../clauses.ts';
import type { DocumentContext } from '../context.ts';
import type { DocumentBuilder } from '../document-builder.ts';
import { standingFindings } from '../finding-lines.ts';
import type { IndicatorStanding } from '../standing.ts';
import { largestLosses } from './lost.ts';
import { hasPoints } from './totals.ts';

const mostIndicators = 6;
const mostFindings = 6;
const mostSubjects = 3;
const mostUnits = 4;
/** Subjects below this rate are named, in percent. */
const lowRate = exact('60');

type Kind = keyof DocumentContext['words']['suggestions']['kinds'];

/** What mends an indicator, by how it is scored. */
const kindByMethod: { readonly [Method in Indicator['method']['id']]: Kind } = {
  direct: 'quality',
  level: 'quality',
  checklist: 'items',
  'yes-no': 'doing',
  ratio: 'target',
  baseline: 'target',
  piecewise: 'target',
  deduction: 'order',
  efficacy: 'target',
  'efficacy-banded': 'target',
  deadline: 'time',
  deviation: 'target',
  formula: 'target',
};

/**
 * The target to measure the gap by: a figure, and one that stands in the clause where a clause is cited, since a target
 * reckoned from it would contradict the words beside it.
 */
const targetOf = ({ target, unit }: Indicator, quote: string | null): string | null => {
  const figure = target?.match(/\d+(?:\.\d+)?/)?.[0];
  if (target === null || figure === undefined) return null;
  const quoted: readonly string[] = quote?.match(/\d+(?:\.\d+)?/g) ?? [];
  if (quote !== null && !quoted.includes(figure)) return null;
  return target.endsWith(unit) ? target : `${target}${unit}`;
};

const ofIndicator = (standing: IndicatorStanding, turn: number, context: DocumentContext): string => {
  const { words, subjects } = context;
  const { suggestions } = words;
  const { indicator, rate, rates, reasons } = standing;
  const kind = kindByMethod[indicator.method.id];
  const [clause] = clausesOf(indicator);
  const low = rates.filter((each) => compare(exact(each.rate.exact), lowRate) < 0);
  const [reason] = reasons;
  return words.sentences([
    suggestions.item({
      action:
        kind === 'target'
          ? suggestions.kinds.target(indicator.name, targetOf(indicator, clause?.quote ?? null))
          : suggestions.kinds[kind](indicator.name),
      clause: clause ? clauseText(clause, context) : null,
      units: indicator.responsibleUnits.slice(0, mostUnits).join(words.listSeparator),
      deadline: indicator.deadline,
      rate: rate?.rounded ?? '',
      subjects:
        subjects.length > 1 && low.length > 0 && low.length < rates.length
          ? words.names(
              low
                .toReversed()
                .slice(0, mostSubjects)
                .map(({ subject }) => subject.name),
            )
          : '',
      turn,
    }),
    reason && reason.count > 1 ? suggestions.reason(suggestions.quoted(reason.text)) : '',
  ]);
};

/** 建议: from the largest losses with their clauses, then what the findings suggest. */
export const addSuggestions = (builder: DocumentBuilder, context: DocumentContext): void => {
  const { words } = context;
  const { suggestions } = words;
  builder.heading(1, 'suggestions', words.headings.suggestions);
  const losses = largestLosses(context).slice(0, mostIndicators);
  const fromFindings = findingSeverities
    .flatMap((severity) => standingFindings(context).filter(({ finding }) => finding.severity === severity))
    .map(({ finding }) => ({ id: finding.id, text: finding.suggestion.trim().replace(/\s*\n\s*/g, ' ') }))
    .filter(({ text }, index, all) => text !== '' && all.findIndex((each) => each.text === text) === index)
    .slice(0, mostFindings);
  if (losses.length === 0 && fromFindings.length === 0) {
    builder.paragraph('suggestions', hasPoints(context) ? suggestions.none : suggestions.noData);
    return;
  }
  builder.paragraph('suggestions', suggestions.intro(losses.length + fromFindings.length));
  losses.forEach((standing, turn) => {
    const { code, name } = standing.indicator;
    builder.heading(3, `suggestions/${code}`, words.codeAndName(code, name));
    builder.paragraph(`suggestions/${code}`, ofIndicator(standing, turn, context));
  });
  if (fromFindings.length === 0) return;
  builder.heading(3, 'suggestions/findings', suggestions.findings);
  for (const { id, text } of fromFindings)
    builder.paragraph(`suggestions/${id}`, words.problems.sentence(text));
};
