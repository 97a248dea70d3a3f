import type { FrameworkImportPreview } from '#shared/model/framework-import.ts';
import type { Clause } from '#shared/model/plan.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import type { Context } from '../../handler.ts';
import type { RawFile } from '../../importing/raw-table.ts';
import { findPlan, listPlans } from '../../queries/plans.ts';
import { keepPlan } from '../../readings/keep-plan.ts';
import { readPlanDocument } from '../../readings/plan-document.ts';
import { factsOf } from '../../readings/preview.ts';
import { hashOfText } from '../../readings/review-of-plan.ts';
import { tidyLine } from './cell-text.ts';

/** A row of the table on one line, its cells parted by tabs. */
const rowLine = (cells: readonly { readonly text: string }[]): string =>
  cells
    .map(({ text }) => tidyLine(text.replaceAll('\n', ' ')))
    .join('\t')
    .trim();

/** The sheet as a text of one line per row, and the line of every row. */
const textOf = (file: RawFile, { sheet, title }: FrameworkImportPreview) => {
  const table = file.tables.find(({ name }) => name === sheet);
  const rows = (table?.rows ?? []).map(({ number, cells }) => ({ number, line: rowLine(cells) }));
  const opens = rows.some(({ line }) => line === title) ? [] : [title];
  return {
    text: [...opens, ...rows.map(({ line }) => line)].join('\n'),
    lines: new Map(rows.map(({ number, line }) => [number, line])),
  };
};

/** What indicators cite: where a row or a name stands in the plan; null where it does not. */
export type Citing = (line: { readonly row: number; readonly name: string }) => Clause | null;

interface CitedPlan {
  readonly planId: string;
  /** The batch that kept the plan; null where it was there before. */
  readonly batch: string | null;
  readonly citing: Citing;
}

/** Keeps the table itself as a plan, one paragraph for every row, which its indicators cite. */
export const keepOwnPlan = async (
  file: RawFile,
  preview: FrameworkImportPreview,
  { title, actor }: { readonly title: string; readonly actor: string },
  context: Context,
): Promise<CitedPlan> => {
  const { text, lines } = textOf(file, preview);
  const document = { kind: 'text', text, name: title.slice(0, 200) } as const;
  const read = await readPlanDocument(document, 'frameworkImports.create', context);
  const textSha256 = hashOfText(read.reading.text);
  const known = listPlans(context.workspace.connection).find(({ sha256 }) => sha256 === textSha256);
  const kept = known
    ? { planId: known.id, batch: null }
    : await keepPlan(
        { document, textSha256, facts: { ...factsOf(read.reading, read.file), title }, actor },
        context,
      );
  const { connection } = context.workspace;
  const paragraphs = paragraphsOf(findPlan(connection, kept.planId).text);
  return {
    ...kept,
    citing: ({ row }) => {
      const quote = lines.get(row) ?? '';
      const at = quote === '' ? -1 : paragraphs.findIndex((paragraph) => paragraph.trim() === quote);
      const paragraph = paragraphs[at];
      if (paragraph === undefined) return null;
      const start = paragraph.indexOf(quote);
      return {
        planId: kept.planId,
        paragraph: at + 1,
        start,
        end: start + quote.length,
        quote,
        section: null,
      };
    },
  };
};

/** Shorter names stand in every plan and cite nothing in particular. */
const shortestCited = 4;

/** Cites the words of a plan that name an indicator. */
export const citingPlan = (planId: string, { workspace }: Context): CitedPlan => {
  const paragraphs = paragraphsOf(findPlan(workspace.connection, planId).text);
  return {
    planId,
    batch: null,
    citing: ({ name }) => {
      if (name.length < shortestCited) return null;
      const at = paragraphs.findIndex((paragraph) => paragraph.includes(name));
      const start = paragraphs[at]?.indexOf(name) ?? -1;
      return start < 0
        ? null
        : { planId, paragraph: at + 1, start, end: start + name.length, quote: name, section: null };
    },
  };
};
