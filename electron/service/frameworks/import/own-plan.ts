import {
  type FrameworkImportPreview,
  type SheetRow,
  sheetRowKey,
  sheetsRead,
} from '#shared/model/framework-import.ts';
import type { Clause } from '#shared/model/plan.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import type { Context } from '../../handler.ts';
import type { RawFile } from '../../importing/raw-table.ts';
import { findPlan, listPlans } from '../../queries/plans.ts';
import { keepPlan } from '../../readings/keep-plan.ts';
import { readPlanDocument } from '../../readings/plan-document.ts';
import { factsOf } from '../../readings/preview.ts';
import { draftLanguage, hashOfText } from '../../readings/review-of-plan.ts';
import { tidyLine } from './cell-text.ts';

/** A row of the table on one line, its cells parted by tabs. */
const rowLine = (cells: readonly { readonly text: string }[]): string =>
  cells
    .map(({ text }) => tidyLine(text.replaceAll('\n', ' ')))
    .join('\t')
    .trim();

/** A line of the text: the words of a row behind what names the row; of no row for a title or the name of a sheet. */
interface TextLine {
  readonly before: string;
  readonly words: string;
  readonly of: SheetRow | null;
}

/**
 * The sheets read as one text, a line for every row. Lines begin with the number of their row: words alone may be so
 * short and so alike that they are taken for the navigation around a text, or for one text that a page has cut.
 */
const textOf = (file: RawFile, preview: FrameworkImportPreview): TextLine[] => {
  const { sheetLine, rowLineStart } = draftLanguage.frameworkImports;
  const read = new Set(sheetsRead(preview).map(({ name }) => name));
  const tables = file.tables.filter(({ name }) => read.has(name));
  const lines = tables.flatMap(({ name, rows }) => [
    ...(tables.length > 1 ? [{ before: '', words: sheetLine(name), of: null }] : []),
    ...rows.flatMap(({ number, cells }) => {
      const words = rowLine(cells);
      return words === '' ? [] : [{ before: rowLineStart(number), words, of: { sheet: name, row: number } }];
    }),
  ]);
  return [{ before: '', words: preview.title, of: null }, ...lines];
};

/** Where the words of a row stand: the paragraph, from 0, and the offset in it. */
interface RowPlace {
  readonly paragraph: number;
  readonly start: number;
  readonly quote: string;
}

/** Where every row stands in the plan, in order, so that rows with the same words are told apart. */
const placesOf = (lines: readonly TextLine[], paragraphs: readonly string[]): Map<string, RowPlace> => {
  const found = new Map<string, RowPlace>();
  let next = { paragraph: 0, offset: 0 };
  const find = (before: string, quote: string, from: typeof next): RowPlace | null => {
    for (let paragraph = from.paragraph; paragraph < paragraphs.length; paragraph += 1) {
      const offset = paragraph === from.paragraph ? from.offset : 0;
      const start = paragraphs[paragraph]?.indexOf(before + quote, offset) ?? -1;
      if (start >= 0) return { paragraph, start: start + before.length, quote };
    }
    return null;
  };
  for (const { before, words, of } of lines) {
    const after = find(before, words, next);
    const place = after ?? find(before, words, { paragraph: 0, offset: 0 });
    if (after) next = { paragraph: after.paragraph, offset: after.start + words.length };
    if (of !== null && place) found.set(sheetRowKey(of), place);
  }
  return found;
};

/** What indicators cite: where a row or a name stands in the plan; null where it does not. */
export type Citing = (line: SheetRow & { readonly name: string }) => Clause | null;

interface CitedPlan {
  readonly planId: string;
  /** The batch that kept the plan; null where it was there before. */
  readonly batch: string | null;
  readonly citing: Citing;
}

/**
 * Keeps the table itself as a plan, one paragraph for every row, which its indicators cite; with the sheet and the row
 * where several sheets were read.
 */
export const keepOwnPlan = async (
  file: RawFile,
  preview: FrameworkImportPreview,
  { title, actor }: { readonly title: string; readonly actor: string },
  context: Context,
): Promise<CitedPlan> => {
  const lines = textOf(file, preview);
  const text = lines.map(({ before, words }) => before + words).join('\n');
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
  const places = placesOf(lines, paragraphs);
  const isSeveral = sheetsRead(preview).length > 1;
  return {
    ...kept,
    citing: ({ sheet, row }) => {
      const place = places.get(sheetRowKey({ sheet, row }));
      if (!place) return null;
      const { paragraph, start, quote } = place;
      return {
        planId: kept.planId,
        paragraph: paragraph + 1,
        start,
        end: start + quote.length,
        quote,
        section: isSeveral ? draftLanguage.frameworkImports.rowOfSheet(sheet, row) : null,
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
