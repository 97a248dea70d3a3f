import type { Scorer, Subject } from '../../model/evaluation.ts';
import { isCalculable } from './calculable.ts';
import type { ReportContext } from './context.ts';
import { type ExpertColumns, type ExpertRows, expertColumns, expertRows } from './expert-rows.ts';
import { type ScoreSheetRows, scoreSheetRows } from './score-sheet-rows.ts';
import { type SummaryRows, summaryRows } from './summary-rows.ts';

export interface ExpertPlaces extends ExpertRows {
  readonly name: string;
  readonly columns: ExpertColumns;
}

export interface ScoreSheetPlaces extends ScoreSheetRows {
  readonly name: string;
}

export interface SummaryPlaces extends SummaryRows {
  readonly name: string;
}

/** Names sheets have got, by what they are of. */
export interface SheetNames {
  readonly summary: string | null;
  readonly expert: ReadonlyMap<string, string>;
  /** By subject and scorer, joined as `scoreSheetKey` does. */
  readonly scoreSheets: ReadonlyMap<string, string>;
}

export const scoreSheetKey = (subject: Subject, scorer: Scorer): string => `${subject.id}/${scorer.id}`;

/**
 * Where in the workbook the figures stand that formulas look at. Null where a sheet is not part of it, and everywhere
 * where the numbers of the evaluation do not fit into a spreadsheet: cells then hold values alone. Found on demand and
 * kept, since sheets are written one by one.
 */
export interface Places {
  readonly isCalculable: boolean;
  readonly summary: () => SummaryPlaces | null;
  readonly expert: (subject: Subject) => ExpertPlaces | null;
  readonly scoreSheet: (subject: Subject, scorer: Scorer) => ScoreSheetPlaces | null;
}

/** What sheets are built from once every sheet has its name. */
export interface WorkbookContext extends ReportContext {
  readonly places: Places;
}

export const placesOf = (context: ReportContext, names: SheetNames): Places => {
  const calculable = isCalculable(context);
  const columns = expertColumns(context);
  const experts = new Map<string, ExpertPlaces>();
  const scoreSheets = new Map<string, ScoreSheetPlaces>();
  let summary: SummaryPlaces | null = null;
  return {
    isCalculable: calculable,
    summary: () => {
      if (!calculable || names.summary === null) return null;
      summary ??= { name: names.summary, ...summaryRows(context) };
      return summary;
    },
    expert: (subject) => {
      const name = names.expert.get(subject.id);
      if (!calculable || name === undefined) return null;
      const known = experts.get(subject.id);
      if (known) return known;
      const made = { name, columns, ...expertRows(context, subject) };
      experts.set(subject.id, made);
      return made;
    },
    scoreSheet: (subject, scorer) => {
      const key = scoreSheetKey(subject, scorer);
      const name = names.scoreSheets.get(key);
      if (!calculable || name === undefined) return null;
      const known = scoreSheets.get(key);
      if (known) return known;
      const made = { name, ...scoreSheetRows(context, subject, scorer) };
      scoreSheets.set(key, made);
      return made;
    },
  };
};
