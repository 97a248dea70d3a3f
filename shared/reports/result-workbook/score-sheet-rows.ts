import type { Catalogue } from '../../i18n/translation.ts';
import type { BlankReason } from '../../model/entered-value.ts';
import type { Scorer, Subject } from '../../model/evaluation.ts';
import type { Dimension, FrameworkDocument, Indicator } from '../../model/framework.ts';
import type { ResultCell } from '../../model/result.ts';
import { rowParts } from '../layout/row-parts.ts';
import type { StyleName } from '../sheet-model.ts';
import { type ReportContext, valueInWords } from './context.ts';

/** 序号, 一级指标, 指标, 评分标准, 佐证材料, 满分, 实际值／等级, 得分, 扣分原因, 备注; widths in characters. */
export const scoreSheetColumns = {
  number: { at: 0, width: 5.5, style: 'body-centre' },
  dimension: { at: 1, width: 11, style: 'body-centre' },
  indicator: { at: 2, width: 20, style: 'body-text' },
  rule: { at: 3, width: 42, style: 'body-text' },
  evidence: { at: 4, width: 18, style: 'body-text' },
  fullScore: { at: 5, width: 6.5, style: 'body-number' },
  value: { at: 6, width: 10, style: 'body-centre' },
  points: { at: 7, width: 8, style: 'body-number' },
  deduction: { at: 8, width: 16, style: 'body-text' },
  comment: { at: 9, width: 12, style: 'body-text' },
} as const satisfies Record<string, { at: number; width: number; style: StyleName }>;

/** Title and particulars, then the headings. */
export const scoreSheetHead = 2;

/** What a row of a score sheet says about its indicator, the same on every sheet but for the attached evidence. */
export interface IndicatorTexts {
  readonly dimension: string;
  readonly indicator: string;
  readonly rule: string;
  readonly wanted: string;
}

/** Sections a clause is cited by, once each. */
const basisOf = (indicator: Indicator, context: ReportContext): string => {
  const sections = new Set(
    indicator.citations.map((clause) => clause.section).filter((section) => section !== null),
  );
  return sections.size === 0
    ? ''
    : context.texts.scoreSheet.basis([...sections].join(context.texts.listSeparator));
};

const makeTexts = (dimension: Dimension, indicator: Indicator, context: ReportContext): IndicatorTexts => {
  const { scoreSheet: words, listSeparator } = context.texts;
  return {
    dimension: words.dimensionCell(dimension.code, dimension.name, dimension.weight),
    indicator: [words.indicatorCell(indicator.code, indicator.name), basisOf(indicator, context)]
      .filter(Boolean)
      .join('\n'),
    rule: indicator.rule,
    wanted: indicator.evidence.join(listSeparator),
  };
};

/** The evidence that is wanted, and how many files are attached. */
export const evidenceText = (
  wanted: string,
  subject: Subject,
  indicator: Indicator,
  context: ReportContext,
): string => {
  const attached = context.evidenceOf(subject, indicator).length;
  return attached > 0 ? wanted + context.texts.scoreSheet.attached(attached) : wanted;
};

/** What stands in the place of points: the reason of a blank, or that there is no score that counts. */
export const blankText = (
  { state, value, blankReason }: Pick<ResultCell, 'state' | 'value'> & { blankReason: BlankReason | null },
  { texts, catalogue }: ReportContext,
): string => {
  if (state === 'blank' && blankReason !== null) return catalogue.rules.blankReasons[blankReason];
  // A value that is there and does not count was refused by its method.
  return value === null ? texts.scoreSheet.unscored : texts.scoreSheet.refusedValue;
};

/** What stands under 实际值: what was entered, or why nothing counts. */
export const valueText = (
  cell: ResultCell | null,
  indicator: Indicator,
  context: ReportContext,
): { readonly text: string; readonly isMuted: boolean } => {
  if (!cell) return { text: context.texts.scoreSheet.unscored, isMuted: true };
  if (cell.state !== 'scored' || cell.value === null)
    return { text: blankText(cell, context), isMuted: true };
  return { text: valueInWords(cell.value, indicator, context), isMuted: false };
};

/** Values of these shapes are told in sentences; the others are a few characters long. */
const composed: ReadonlySet<string> = new Set(['counts', 'completion', 'figures']);

const partsIn = (column: { readonly width: number; readonly style: StyleName }, text: string): number =>
  rowParts(text, column.style, column.width);

/** The texts of an indicator, and how many rows they go over on every sheet. */
interface CommonTexts extends IndicatorTexts {
  readonly parts: number;
}

/** Found once per evaluation, however many sheets there are. */
const commonTexts = new WeakMap<FrameworkDocument, Map<Catalogue, ReadonlyMap<string, CommonTexts>>>();

const makeCommonTexts = (context: ReportContext): ReadonlyMap<string, CommonTexts> => {
  const columns = scoreSheetColumns;
  return new Map(
    context.framework.dimensions.flatMap((dimension) =>
      dimension.indicators.map((indicator) => {
        const texts = makeTexts(dimension, indicator, context);
        const parts = Math.max(
          partsIn(columns.dimension, texts.dimension),
          partsIn(columns.indicator, texts.indicator),
          partsIn(columns.rule, texts.rule),
        );
        return [indicator.id, { ...texts, parts }] as const;
      }),
    ),
  );
};

/** The texts of every indicator by its id. */
export const indicatorTexts = (context: ReportContext): ReadonlyMap<string, CommonTexts> => {
  const { framework, catalogue } = context;
  const languages = commonTexts.get(framework) ?? new Map<Catalogue, ReadonlyMap<string, CommonTexts>>();
  commonTexts.set(framework, languages);
  const known = languages.get(catalogue);
  if (known) return known;
  const made = makeCommonTexts(context);
  languages.set(catalogue, made);
  return made;
};

/** Where on one scorer's sheet the indicators stand; rows count from 0. */
export interface ScoreSheetRows {
  readonly first: number;
  readonly last: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** The rows of a score sheet, found without building it: a row grows into several where a text is too long for one. */
export const scoreSheetRows = (context: ReportContext, subject: Subject, scorer: Scorer): ScoreSheetRows => {
  const columns = scoreSheetColumns;
  const common = indicatorTexts(context);
  const rows = new Map<string, number>();
  const first = scoreSheetHead + 1;
  let next = first;
  for (const dimension of context.framework.dimensions)
    for (const indicator of dimension.indicators) {
      rows.set(indicator.id, next);
      const known = common.get(indicator.id);
      const score = context.scoreOf(subject, scorer, indicator);
      const cell = context.cellOf(subject, scorer, indicator);
      next += Math.max(
        known?.parts ?? 1,
        partsIn(columns.evidence, evidenceText(known?.wanted ?? '', subject, indicator, context)),
        cell?.value && composed.has(cell.value.kind)
          ? partsIn(columns.value, valueText(cell, indicator, context).text)
          : 1,
        score ? partsIn(columns.deduction, score.deductionReason) : 1,
        score ? partsIn(columns.comment, score.comment) : 1,
      );
    }
  return { first, last: next - 1, rows };
};
