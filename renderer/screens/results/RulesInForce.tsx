import { useState } from 'react';
import { Link } from 'react-router';
import { furtherRulesInWords } from '#shared/i18n/rules-in-words.ts';
import type { EvaluationSnapshot } from '#shared/model/snapshot.ts';
import { compare, exact } from '#shared/scoring/exact.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './RulesInForce.module.css';

/** The rules that turned scores into these results, as the printed forms state them above the table. */
export const RulesInForce = ({ snapshot }: { readonly snapshot: EvaluationSnapshot }) => {
  const texts = useTexts();
  const { inForce, separators } = texts.results;
  const [all, setAll] = useState(false);
  const { evaluation, framework, scorers } = snapshot;
  const { rules } = evaluation;
  const bands = rules.gradeBands.toSorted((one, other) => compare(exact(other.minimum), exact(one.minimum)));
  const lowest = bands.at(-1);
  const bandText = bands
    .map((band) =>
      band === lowest ? inForce.lowestBand(band.name, band.maximum) : inForce.band(band.name, band.minimum),
    )
    .join(separators.item);
  const { aggregation } = rules;
  const further = furtherRulesInWords(rules, framework.document, texts);
  const aggregationText = texts.rules.aggregation(aggregation);
  const vetoes = framework.document.vetoes.filter(({ code }) => rules.vetoes.includes(code));
  const bonuses = framework.document.bonuses.filter(({ code }) => rules.bonuses.includes(code));
  const short: readonly (readonly [string, string])[] = [
    [
      inForce.aggregation,
      aggregation.method === 'weighted'
        ? inForce.weighted(
            aggregationText,
            scorers
              .flatMap(({ id, name }) => {
                const weight = aggregation.weights[id];
                return weight === undefined ? [] : [inForce.weight(name, weight)];
              })
              .join(separators.item),
          )
        : aggregationText,
    ],
    [inForce.rounding, texts.rules.rounding(rules.rounding)],
    [inForce.bands, bandText],
    ...(further.conditions.length === 0
      ? []
      : [[inForce.conditions, further.conditions.join(separators.clause)] as const]),
    ...(further.rollUp.length === 0 ? [] : [[inForce.rollUp, further.rollUp.join('')] as const]),
    ...(further.annualTargets.length === 0
      ? []
      : [[inForce.annualTargets, further.annualTargets.join(separators.clause)] as const]),
  ];
  const rest: readonly (readonly [string, string])[] = [
    [inForce.blanks, texts.rules.blanks(rules.blank)],
    [inForce.ties, texts.rules.tieRules[rules.ranking.ties]],
    [
      inForce.vetoes,
      vetoes.length === 0
        ? inForce.none
        : vetoes
            .map(({ code, name, effect }) =>
              inForce.veto(code, name, texts.rules.vetoEffects[effect.type](effect.grade)),
            )
            .join(separators.clause),
    ],
    [
      inForce.bonuses,
      bonuses.length === 0
        ? inForce.none
        : [
            ...bonuses.map(({ code, name }) => inForce.bonus(code, name)),
            inForce.bonusCap(framework.document.bonusCap),
          ].join(separators.clause),
    ],
  ];
  return (
    <section className={styles.rules} aria-label={inForce.title}>
      <dl className={styles.list}>
        {[...short, ...(all ? rest : [])].map(([name, words]) => (
          <div key={name} className={styles.rule}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
        {all && (
          <div className={styles.rule}>
            <dt>{inForce.framework}</dt>
            <dd>
              <Link to={routes.frameworkVersion(framework.id)}>
                {inForce.frameworkVersion(framework.document.title, framework.number)}
              </Link>
            </dd>
          </div>
        )}
      </dl>
      <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? inForce.showLess : inForce.showAll}
      </button>
    </section>
  );
};
