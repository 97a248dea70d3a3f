import { type FrameworkDocument, indicatorsOf } from '#shared/model/framework.ts';
import type { Connection } from '../db/connection.ts';
import { listDrafts, listVersions } from './frameworks.ts';

const cites = (document: FrameworkDocument, planId: string): boolean =>
  document.planId === planId ||
  indicatorsOf(document).some(({ citations }) => citations.some((clause) => clause.planId === planId));

/** Titles of the frameworks that are made from a plan or cite it, each once. */
export const citingFrameworks = (connection: Connection, planId: string): string[] => [
  ...new Set(
    [...listDrafts(connection), ...listVersions(connection)]
      .filter(({ document }) => cites(document, planId))
      .map(({ document }) => document.title),
  ),
];
