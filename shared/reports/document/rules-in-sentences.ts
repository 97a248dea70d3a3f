import { furtherRulesInWords } from '../../i18n/rules-in-words.ts';
import { compare, exact, maximum, zero } from '../../scoring/exact.ts';
import { hasTracks } from '../result-workbook/subject-columns.ts';
import type { DocumentContext } from './context.ts';

/** The rules of the evaluation, one sentence each, from the parameters that are computed with. */
export const rulesInSentences = (context: DocumentContext): string[] => {
  const { words, catalogue, framework, snapshot } = context;
  const { work } = words;
  const { rules } = snapshot.evaluation;
  const top = rules.gradeBands.map((band) => exact(band.maximum)).reduce(maximum, zero);
  const vetoes = framework.vetoes.filter(({ code }) => rules.vetoes.includes(code));
  const bonuses = framework.bonuses.filter(({ code }) => rules.bonuses.includes(code));
  const further = furtherRulesInWords(rules, framework, catalogue);
  const optional = (lines: readonly string[], sentence: (text: string) => string): string[] =>
    lines.length === 0 ? [] : [sentence(lines.join(words.clauseSeparator))];
  return [
    work.aggregation(catalogue.rules.aggregation(rules.aggregation)),
    work.blank(catalogue.rules.blanks(rules.blank)),
    work.rounding(catalogue.rules.rounding(rules.rounding)),
    rules.gradeBands.length === 0
      ? work.noBands
      : work.bands(
          rules.gradeBands
            .map((band) =>
              catalogue.rules.band(
                band.name,
                band.minimum,
                band.maximum,
                compare(exact(band.maximum), top) === 0,
              ),
            )
            .join(words.clauseSeparator),
        ),
    work.ranking(
      [
        catalogue.rules.tieRules[rules.ranking.ties],
        ...(hasTracks(context) ? [context.texts.cover.rankingByTrack] : []),
      ].join(words.clauseSeparator),
    ),
    ...(framework.vetoes.length === 0
      ? []
      : vetoes.length === 0
        ? [work.noVetoes]
        : [
            work.vetoes(
              vetoes
                .map(({ code, name, effect }) =>
                  context.texts.cover.veto(
                    code,
                    name,
                    catalogue.rules.vetoEffects[effect.type](effect.grade),
                  ),
                )
                .join(words.clauseSeparator),
            ),
          ]),
    ...(bonuses.length === 0
      ? []
      : [
          work.bonuses(
            bonuses
              .map(({ code, name, points }) => context.texts.cover.bonus(code, name, points))
              .join(words.clauseSeparator),
            framework.bonusCap,
          ),
        ]),
    ...optional(further.conditions, work.conditions),
    ...optional(further.annualTargets, work.annualTargets),
    ...optional(further.rollUp, work.rollUp),
  ];
};
