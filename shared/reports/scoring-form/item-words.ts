import type { Indicator } from '../../model/framework.ts';
import type { ScoringFormInput } from './context.ts';
import type { ScoringItem } from './items.ts';

/** Texts printed on an item's own row. */
export interface ItemWords {
  readonly dimension: string;
  readonly name: string;
  readonly rule: string;
  readonly clause: string;
  /** Decimal text; empty where there are no points. */
  readonly fullScore: string;
  readonly what: string;
}

const clauseOf = (
  { citations }: Pick<Indicator, 'citations'>,
  words: ScoringFormInput['catalogue']['forms'],
) =>
  [...new Set(citations.map(({ section, quote }) => words.scoringSheet.clauseLine(section, quote)))].join(
    '\n',
  );

const whatOf = (indicator: Indicator, { forms }: ScoringFormInput['catalogue'], figures: string): string => {
  const { scoringSheet: words } = forms;
  const { method, fullScore, unit } = indicator;
  switch (method.id) {
    case 'direct':
      return words.pointsStep(fullScore, method.parameters.step);
    case 'level':
      return words.level;
    case 'yes-no':
      return words.yesNo;
    case 'checklist':
    case 'deduction':
      return words.parts(method.parameters.items.length);
    case 'deadline':
      return words.completed;
    case 'formula':
      return words.figuresElsewhere(figures);
    case 'ratio':
    case 'piecewise':
    case 'baseline':
    case 'efficacy':
    case 'efficacy-banded':
    case 'deviation':
      return words.actual(unit);
  }
};

/** `figureMarks` gives the printed numbers of the figures a formula is computed from. */
export const itemWords = (
  item: ScoringItem,
  { catalogue }: Pick<ScoringFormInput, 'catalogue'>,
  figureMarks: (indicator: Indicator) => string,
): ItemWords => {
  const { forms } = catalogue;
  const words = forms.scoringSheet;
  switch (item.kind) {
    case 'indicator': {
      const { indicator, dimension } = item;
      const evidence = indicator.evidence.join(catalogue.workbook.listSeparator);
      return {
        dimension: `${dimension.code} ${dimension.name}`,
        name: indicator.name,
        rule: [indicator.rule, evidence === '' ? '' : words.evidence(evidence)].filter(Boolean).join('\n'),
        clause: clauseOf(indicator, forms),
        fullScore: indicator.fullScore,
        what: whatOf(indicator, catalogue, figureMarks(indicator)),
      };
    }
    case 'figure':
      return {
        dimension: '',
        name: '',
        rule: '',
        clause: '',
        fullScore: '',
        what: words.figure(item.figure.name, item.figure.unit),
      };
    case 'veto':
      return {
        dimension: words.vetoes,
        name: item.veto.name,
        rule: words.vetoRule,
        clause: item.veto.citation ? clauseOf({ citations: [item.veto.citation] }, forms) : '',
        fullScore: '',
        what: words.yesNo,
      };
    case 'bonus':
      return {
        dimension: words.bonuses,
        name: item.bonus.name,
        rule: words.bonusRule(item.bonus.points),
        clause: item.bonus.citation ? clauseOf({ citations: [item.bonus.citation] }, forms) : '',
        fullScore: item.bonus.points,
        what: words.pointsUpTo(item.bonus.points),
      };
  }
};

/** What is filled in on a part's row, with what it costs where it is a deduction. */
export const partWords = (
  item: ScoringItem,
  part: string,
  label: string,
  { catalogue }: Pick<ScoringFormInput, 'catalogue'>,
): string => {
  if (item.kind !== 'indicator' || item.indicator.method.id !== 'deduction') return label;
  const found = item.indicator.method.parameters.items.find(({ id }) => part === `item:${id}`);
  return found ? catalogue.forms.scoringSheet.deductionItem(found.text, found.points, found.cap) : label;
};
