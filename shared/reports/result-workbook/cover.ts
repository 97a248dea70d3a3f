import { dayInWords } from '../../i18n/day-in-words.ts';
import { furtherRulesInWords } from '../../i18n/rules-in-words.ts';
import { blankReasons } from '../../model/entered-value.ts';
import { indicatorsOf } from '../../model/framework.ts';
import { compare, exact, maximum, zero } from '../../scoring/exact.ts';
import { textCell } from '../cells.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import type { Sheet } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';
import { landscape, shortRevision } from './table-parts.ts';

/** Wider than the page, which is shrunk to fit: what is usually said fits on one page. */
const widths = [22, 62, 22, 62];
const lineHeight = 19;
const shortHash = 16;

interface Counts {
  cells: number;
  scored: number;
  blank: number;
  unscored: number;
}

const count = (context: ReportContext): Counts & { readonly reasons: string[] } => {
  const counts = { cells: 0, scored: 0, blank: 0, unscored: 0 };
  const reasons = new Map<string, number>();
  for (const subject of context.result.subjects)
    for (const indicator of subject.indicators)
      for (const cell of indicator.cells) {
        counts.cells += 1;
        counts[cell.state] += 1;
        if (cell.blankReason !== null)
          reasons.set(cell.blankReason, (reasons.get(cell.blankReason) ?? 0) + 1);
      }
  const { catalogue, texts } = context;
  return {
    ...counts,
    reasons: blankReasons
      .filter((reason) => reasons.has(reason))
      .map((reason) =>
        texts.cover.blankCount(catalogue.rules.blankReasons[reason], reasons.get(reason) ?? 0),
      ),
  };
};

/** The rules of the evaluation in words. */
const ruleTexts = (context: ReportContext) => {
  const { texts, catalogue, framework } = context;
  const { cover } = texts;
  const { rules } = context.snapshot.evaluation;
  const { aggregation } = rules;
  const weights =
    aggregation.method === 'weighted'
      ? cover.weights(
          context.scorers
            .map((scorer) => cover.weight(scorer.name, aggregation.weights[scorer.id] ?? cover.notStated))
            .join(texts.listSeparator),
        )
      : '';
  const vetoes = framework.vetoes.filter((veto) => rules.vetoes.includes(veto.code));
  const bonuses = framework.bonuses.filter((bonus) => rules.bonuses.includes(bonus.code));
  const tracked = context.subjects.some((subject) => subject.track !== '');
  const top = rules.gradeBands.map((band) => exact(band.maximum)).reduce(maximum, zero);
  const joined = (parts: readonly string[]) =>
    parts.filter((part) => part !== '').join(texts.clauseSeparator);
  return {
    aggregation: joined([catalogue.rules.aggregation(aggregation), weights]),
    blank: catalogue.rules.blanks(rules.blank),
    rounding: catalogue.rules.rounding(rules.rounding),
    bands: joined(
      rules.gradeBands.map((band) =>
        catalogue.rules.band(band.name, band.minimum, band.maximum, compare(exact(band.maximum), top) === 0),
      ),
    ),
    ranking: joined([catalogue.rules.tieRules[rules.ranking.ties], tracked ? cover.rankingByTrack : '']),
    vetoes:
      vetoes.length === 0
        ? cover.none
        : vetoes
            .map((veto) =>
              cover.veto(
                veto.code,
                veto.name,
                catalogue.rules.vetoEffects[veto.effect.type](veto.effect.grade),
              ),
            )
            .join('\n'),
    bonuses:
      bonuses.length === 0
        ? cover.none
        : [
            ...bonuses.map((bonus) => cover.bonus(bonus.code, bonus.name, bonus.points)),
            cover.bonusCap(framework.bonusCap),
          ].join('\n'),
  };
};

/** 封面: what was evaluated, from which framework version, by which rules, from which data. */
export const coverSheet = (name: string, context: ReportContext, contents: readonly string[]): Sheet => {
  const { texts, catalogue, framework, snapshot } = context;
  const { cover } = texts;
  const { evaluation, plan } = snapshot;
  const sheet = sheetBuilder(widths);
  const stated = (text: string): string => (text === '' ? cover.notStated : text);
  sheet.add([span(textCell(evaluation.title, 'title'), 4)], { minimumHeight: 42 });
  sheet.add([span(textCell(cover.subtitle, 'subtitle'), 4)], { minimumHeight: 26 });
  if (context.provisional)
    sheet.add([span(textCell(texts.provisional, 'subtitle'), 4)], { minimumHeight: 24 });
  const top = sheet.next;
  const line = (label: string, text: string) => {
    sheet.add([textCell(label, 'label'), span(textCell(text, 'value'), 3)], {
      minimumHeight: lineHeight,
      continued: label,
    });
  };
  const pair = (first: readonly [string, string], second: readonly [string, string]) => {
    sheet.add(
      [first, second].flatMap(([label, text]) => [textCell(label, 'label'), textCell(text, 'value')]),
      { minimumHeight: lineHeight, continued: first[0] },
    );
  };
  const state = catalogue.rules.evaluationStates[evaluation.state];
  const counts = count(context);
  const rules = ruleTexts(context);
  const further = furtherRulesInWords(evaluation.rules, framework, catalogue);
  pair([cover.client, stated(evaluation.client)], [cover.agency, stated(evaluation.agency)]);
  pair(
    [cover.year, texts.year(evaluation.year)],
    [cover.state, context.provisional ? cover.stateProvisional(state) : state],
  );
  line(
    cover.plan,
    plan.documentNumber === null ? plan.title : cover.planNumber(plan.title, plan.documentNumber),
  );
  line(
    cover.framework,
    cover.frameworkVersion(
      framework.title,
      snapshot.framework.number,
      snapshot.framework.sha256.slice(0, shortHash),
    ),
  );
  line(
    cover.scope,
    cover.scopeText(
      context.subjects.length,
      context.scorers.length,
      framework.dimensions.length,
      indicatorsOf(framework).length,
      framework.totalScore,
    ),
  );
  line(
    cover.scorers,
    context.scorers
      .map((scorer) => cover.scorer(scorer.name, catalogue.rules.roles[scorer.role], scorer.organisation))
      .join(texts.listSeparator),
  );
  line(
    cover.completeness,
    [
      cover.completenessText(counts),
      ...(counts.reasons.length > 0 ? [cover.blankCounts(counts.reasons.join(texts.listSeparator))] : []),
      cover.incompleteSubjects(context.result.subjects.filter((subject) => !subject.complete).length),
    ].join('\n'),
  );
  line(cover.aggregation, rules.aggregation);
  line(cover.blank, rules.blank);
  pair([cover.rounding, rules.rounding], [cover.ranking, rules.ranking]);
  line(cover.bands, rules.bands);
  if (further.conditions.length > 0) line(cover.conditions, further.conditions.join('\n'));
  if (further.annualTargets.length > 0) line(cover.annualTargets, further.annualTargets.join('\n'));
  if (further.rollUp.length > 0) line(cover.rollUp, further.rollUp.join('\n'));
  line(cover.vetoes, rules.vetoes);
  line(cover.bonuses, rules.bonuses);
  line(cover.contents, contents.join(texts.listSeparator));
  pair([cover.exportedOn, dayInWords(context.today, context)], [cover.revision, shortRevision(context)]);
  sheet.rule(top);
  return sheet.build(name, {
    print: landscape(context, null),
    frozen: { rows: 0, columns: 0 },
    filter: null,
    names: [],
  });
};
