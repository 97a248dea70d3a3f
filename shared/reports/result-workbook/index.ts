import { fail } from '../../contract/failure.ts';
import { fitFileName } from '../file-name.ts';
import type { FontNames, SheetPlan, Workbook } from '../sheet-model.ts';
import { joinSheetName, sheetNames } from '../sheet-name.ts';
import { auditSheet } from './audit.ts';
import { type ReportContext, type ReportInput, reportContext } from './context.ts';
import { coverSheet } from './cover.ts';
import { dataSheet } from './data.ts';
import { dimensionRatesSheet } from './dimension-rates.ts';
import { evidenceSheet } from './evidence-list.ts';
import { expertScoresSheet } from './expert-scores.ts';
import { findingsSheet } from './findings.ts';
import { ledgerSheet } from './ledger.ts';
import { placesOf, type SheetNames, scoreSheetKey, type WorkbookContext } from './places.ts';
import { progressSheet } from './progress.ts';
import { rankingSheet } from './ranking.ts';
import { reviewedUnits } from './reviewed-units.ts';
import { reviewsSheet } from './reviews.ts';
import { scoreSheet } from './score-sheet.ts';
import { signaturesSheet } from './signatures.ts';
import { summarySheet } from './summary.ts';
import { yearDetailsSheet } from './year-details.ts';
import { yearsSheet } from './years.ts';

/** Kinds of sheets, in the order of the workbook. */
export const resultSheetIds = [
  'cover',
  'summary',
  'dimension-rates',
  'ranking',
  'years',
  'progress',
  'expert-scores',
  'score-sheets',
  'reviews',
  'findings',
  'ledger',
  'evidence',
  'signatures',
  'audit',
  'data',
] as const;
export type ResultSheetId = (typeof resultSheetIds)[number];

/** One sheet to come: the name it would like and how it is built under the name it gets. */
interface WantedSheet {
  readonly name: string;
  /** What it is of, where formulas of other sheets look for it: a subject's id, or `scoreSheetKey`. */
  readonly of?: string;
  readonly build: (
    name: string,
    context: WorkbookContext,
    contents: readonly string[],
  ) => ReturnType<SheetPlan['build']>;
}

/** A kind of sheet: how the list of contents calls it and which sheets it brings, none where it does not apply. */
interface SheetKind {
  readonly title: (context: ReportContext) => string;
  readonly sheets: (context: ReportContext) => readonly WantedSheet[];
}

/** Every kind of sheet. An id without an entry does not compile. */
const sheetKinds: { readonly [Id in ResultSheetId]: SheetKind } = {
  cover: {
    title: ({ texts }) => texts.sheets.cover,
    sheets: ({ texts }) => [{ name: texts.sheets.cover, build: coverSheet }],
  },
  summary: {
    title: ({ texts }) => texts.sheets.summary,
    sheets: ({ texts }) => [{ name: texts.sheets.summary, build: summarySheet }],
  },
  'dimension-rates': {
    title: ({ texts }) => texts.sheets.dimensionRates,
    sheets: ({ texts }) => [{ name: texts.sheets.dimensionRates, build: dimensionRatesSheet }],
  },
  ranking: {
    title: ({ texts }) => texts.sheets.ranking,
    sheets: ({ texts }) => [{ name: texts.sheets.ranking, build: rankingSheet }],
  },
  years: {
    title: ({ catalogue }) => catalogue.years.sheet.name,
    sheets: ({ catalogue, previous }) =>
      previous
        ? [
            {
              name: catalogue.years.sheet.name,
              build: (name, context) => yearsSheet(name, context, previous),
            },
            {
              name: catalogue.years.sheet.detailsName,
              build: (name, context) => yearDetailsSheet(name, context, previous),
            },
          ]
        : [],
  },
  progress: {
    title: ({ texts }) => texts.sheets.progress,
    sheets: ({ texts, framework: { progressList } }) =>
      progressList === null
        ? []
        : [
            {
              name: texts.sheets.progress,
              build: (name, context) => progressSheet(name, context, progressList),
            },
          ],
  },
  'expert-scores': {
    title: ({ catalogue }) => catalogue.inspectionSheets.expertScores.name,
    // With one scorer as well: it adds up what the summary is calculated from.
    sheets: ({ catalogue, subjects, scorers }) =>
      scorers.length === 0
        ? []
        : subjects.map((subject) => ({
            name: joinSheetName(subject.name, catalogue.inspectionSheets.expertScores.sheetName),
            of: subject.id,
            build: (name, context) => expertScoresSheet(name, context, subject),
          })),
  },
  'score-sheets': {
    title: ({ texts }) => texts.sheets.scoreSheets,
    sheets: ({ subjects, scorers }) =>
      subjects.flatMap((subject) =>
        scorers.map((scorer) => ({
          name: joinSheetName(subject.name, scorer.name),
          of: scoreSheetKey(subject, scorer),
          build: (name, context) => scoreSheet(name, context, subject, scorer),
        })),
      ),
  },
  reviews: {
    title: ({ catalogue }) => catalogue.inspectionSheets.reviews.name,
    sheets: (context) =>
      reviewedUnits(context.snapshot).length === 0
        ? []
        : [{ name: context.catalogue.inspectionSheets.reviews.name, build: reviewsSheet }],
  },
  findings: {
    title: ({ catalogue }) => catalogue.inspectionSheets.findings.name,
    sheets: ({ catalogue, snapshot }) =>
      snapshot.findings.length === 0
        ? []
        : [{ name: catalogue.inspectionSheets.findings.name, build: findingsSheet }],
  },
  ledger: {
    title: ({ catalogue }) => catalogue.inspectionSheets.ledger.name,
    sheets: ({ catalogue, snapshot }) =>
      snapshot.findings.length === 0
        ? []
        : [{ name: catalogue.inspectionSheets.ledger.name, build: ledgerSheet }],
  },
  evidence: {
    title: ({ catalogue }) => catalogue.inspectionSheets.evidence.name,
    sheets: ({ catalogue, snapshot }) =>
      snapshot.evidence.length === 0
        ? []
        : [{ name: catalogue.inspectionSheets.evidence.name, build: evidenceSheet }],
  },
  signatures: {
    title: ({ catalogue }) => catalogue.inspectionSheets.signatures.name,
    sheets: ({ catalogue, snapshot }) =>
      snapshot.scorers.length === 0
        ? []
        : [{ name: catalogue.inspectionSheets.signatures.name, build: signaturesSheet }],
  },
  audit: {
    title: ({ catalogue }) => catalogue.audit.name,
    sheets: ({ catalogue, subjects }) =>
      subjects.length === 0 ? [] : [{ name: catalogue.audit.name, build: auditSheet }],
  },
  data: {
    title: ({ texts }) => texts.sheets.data,
    sheets: ({ texts }) => [{ name: texts.sheets.data, build: dataSheet }],
  },
};

/** A kind of sheet with the sheets it brings, under the names they get. */
interface NamedKind {
  readonly id: ResultSheetId;
  readonly title: string;
  readonly sheets: readonly WantedSheet[];
}

/** Kinds that bring at least one sheet, in the order of the workbook, every sheet under a name of its own. */
const namedKinds = (context: ReportContext): NamedKind[] => {
  const uniqueName = sheetNames();
  return resultSheetIds.flatMap((id) => {
    const sheets = sheetKinds[id].sheets(context);
    return sheets.length === 0
      ? []
      : [
          {
            id,
            title: sheetKinds[id].title(context),
            sheets: sheets.map((sheet) => ({ ...sheet, name: uniqueName(sheet.name) })),
          },
        ];
  });
};

/** The names formulas find sheets by; a sheet that is not written has none. */
const sheetNamesOf = (kinds: readonly NamedKind[]): SheetNames => {
  const named = (id: ResultSheetId): ReadonlyMap<string, string> =>
    new Map(
      kinds
        .filter((kind) => kind.id === id)
        .flatMap(({ sheets }) => sheets.map(({ of = '', name }) => [of, name] as const)),
    );
  return {
    summary: named('summary').get('') ?? null,
    expert: named('expert-scores'),
    scoreSheets: named('score-sheets'),
  };
};

const isSheetId = (id: string): id is ResultSheetId => (resultSheetIds as readonly string[]).includes(id);

/**
 * The kinds that are chosen; null means all of them.
 * @throws FailureError `export.unknown-content`, or `export.nothing-to-write` where none of them brings a sheet.
 */
const chosenKinds = (kinds: readonly NamedKind[], chosen: readonly string[] | null): readonly NamedKind[] => {
  if (chosen === null) return kinds;
  const unknown = chosen.find((id) => !isSheetId(id));
  if (unknown !== undefined) fail('export.unknown-content', { kind: 'sheet', found: unknown });
  const found = kinds.filter(({ id }) => chosen.includes(id));
  return found.length > 0 ? found : fail('export.nothing-to-write', { chosen: [...chosen] });
};

/**
 * The result workbook of an evaluation as data: a plan for every sheet, built one at a time. `chosen` are ids of kinds of
 * sheets; null means all. Cells that would look at a sheet left out hold their value without a formula.
 */
export const resultWorkbook = (
  input: ReportInput,
  fonts: FontNames,
  chosen: readonly string[] | null = null,
): Workbook => {
  const report = reportContext(input);
  const kinds = chosenKinds(namedKinds(report), chosen);
  const context: WorkbookContext = { ...report, places: placesOf(report, sheetNamesOf(kinds)) };
  const contents = kinds.map(({ title, sheets }) => context.texts.cover.contentsLine(title, sheets.length));
  return {
    creator: input.snapshot.evaluation.agency,
    fonts,
    dateFormat: context.texts.dateFormat,
    sheets: kinds.flatMap(({ sheets }) =>
      sheets.map(({ name, build }) => ({ name, build: () => build(name, context, contents) })),
    ),
  };
};

/** A kind of sheet in the workbook, with the names of its sheets. */
export interface ResultWorkbookPart {
  readonly id: ResultSheetId;
  readonly title: string;
  readonly names: readonly string[];
}

/** What the workbook will hold, kind by kind, from the plan it is written from. */
export const resultWorkbookParts = (input: ReportInput): ResultWorkbookPart[] =>
  namedKinds(reportContext(input)).map(({ id, title, sheets }) => ({
    id,
    title,
    names: sheets.map(({ name }) => name),
  }));

/** File name of the workbook, fit for every system: 2019年永年区…评价结果.xlsx. */
export const resultWorkbookName = ({ snapshot, catalogue }: ReportInput): string =>
  fitFileName(catalogue.workbook.fileName(snapshot.evaluation.year, snapshot.evaluation.title), '.xlsx');
