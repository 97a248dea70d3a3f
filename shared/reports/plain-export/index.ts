import { fail } from '../../contract/failure.ts';
import { type PlainTableId, plainTableIds } from '../../model/export-profile.ts';
import { annualTablesTable } from './annual-tables.ts';
import { evaluationTable, frameworkTable, scorersTable, subjectsTable } from './basis.ts';
import {
  arbitrationsTable,
  observationsTable,
  reviewsTable,
  scoresTable,
  selfAssessmentsTable,
} from './entries.ts';
import {
  derivationsTable,
  evidenceTable,
  findingsTable,
  progressTable,
  rectificationsTable,
} from './follow-up.ts';
import {
  cellsTable,
  dimensionResultsTable,
  indicatorResultsTable,
  resultsTable,
  scorerResultsTable,
} from './results.ts';
import { type PlainInput, type PlainTable, plainContext, type TableMaker } from './table.ts';

/** Every table. An id without an entry does not compile. */
const makers: { readonly [Id in PlainTableId]: TableMaker } = {
  evaluation: evaluationTable,
  framework: frameworkTable,
  subjects: subjectsTable,
  scorers: scorersTable,
  scores: scoresTable,
  observations: observationsTable,
  'self-assessments': selfAssessmentsTable,
  'annual-tables': annualTablesTable,
  results: resultsTable,
  'dimension-results': dimensionResultsTable,
  'indicator-results': indicatorResultsTable,
  'scorer-results': scorerResultsTable,
  cells: cellsTable,
  reviews: reviewsTable,
  arbitrations: arbitrationsTable,
  progress: progressTable,
  findings: findingsTable,
  rectifications: rectificationsTable,
  evidence: evidenceTable,
  derivations: derivationsTable,
};

const isTableId = (id: string): id is PlainTableId => (plainTableIds as readonly string[]).includes(id);

/**
 * The chosen tables in their usual order; null means all of them.
 * @throws FailureError `export.unknown-content` for an id that is no table.
 */
export const plainTables = (input: PlainInput, chosen: readonly string[] | null): PlainTable[] => {
  const unknown = chosen?.find((id) => !isTableId(id));
  if (unknown !== undefined) fail('export.unknown-content', { kind: 'table', found: unknown });
  const context = plainContext(input);
  return plainTableIds
    .filter((id) => chosen === null || chosen.includes(id))
    .map((id) => makers[id](id, context));
};

/** What a JSON document of a plain export calls itself; the number changes with its shape. */
const jsonFormat = { format: 'hengping.evaluation', version: 1 } as const;

/** The chosen tables as one JSON document, keyed by table. */
export const plainDocument = (tables: readonly PlainTable[]): Record<string, unknown> => ({
  ...jsonFormat,
  ...Object.fromEntries(tables.map((table) => [table.id, table.json()])),
});

export type { PlainInput, PlainTable } from './table.ts';
