import { readFile } from 'node:fs/promises';
import type { Progress } from '#shared/contract/index.ts';
import type { DrawChartsInput } from '../document/draw-charts.ts';
import type { WriteDocumentInput } from '../document/write-document-input.ts';
import type { ImportScene } from '../importing/entries/scene.ts';
import type { SheetOptions } from '../importing/workbook-rows.ts';
import type { TemplateFill } from '../templates/fill-template.ts';
import type { ReadingGate } from '../workbook/reading-gate.ts';

/** A file that lies on this machine. */
export interface FileInput {
  readonly path: string;
  /** Name of the file for messages. */
  readonly name: string;
}

/** A text that is in memory already. */
export interface TextInput {
  readonly text: string;
  /** Name of where it comes from for messages, empty when it was pasted. */
  readonly name: string;
}

type Report = (progress: Progress) => void;

/**
 * What runs in a thread of its own: parsers, which take long and may be fed anything. Each loads only the parsers it
 * needs, so that a thread is there soon.
 */
export const tasks = {
  /** An uploaded list as rows of cells. */
  'read-list': async ({ path, name, ...sheets }: FileInput & SheetOptions) => {
    const { readRawFile } = await import('../importing/read-file.ts');
    return readRawFile(await readFile(path), name, sheets);
  },
  /** A form that came back, as cells. */
  'read-form': async ({ path, name }: FileInput) => {
    const { readForm } = await import('../forms/read-form.ts');
    return readForm(await readFile(path), name);
  },
  /** Figures and scores of an uploaded table, as an evaluation understands them. */
  'read-entries': async ({ path, name, scene }: FileInput & { readonly scene: ImportScene }) => {
    const [{ readRawFile }, { findEntries }] = await Promise.all([
      import('../importing/read-file.ts'),
      import('../importing/entries/find-entries.ts'),
    ]);
    return findEntries(readRawFile(await readFile(path), name), name, scene);
  },
  /** Whether a workbook that is to be filled can be taken apart at all. */
  'check-template': async ({ path, name }: FileInput) => {
    const { openWorkbook } = await import('../templates/workbook-parts.ts');
    openWorkbook(await readFile(path), name);
  },
  /** A workbook of others, filled once for each file that is to be made of it. */
  'fill-template': async (
    { path, name, fills }: FileInput & { readonly fills: readonly TemplateFill[] },
    report: Report,
  ) => {
    const [{ openWorkbook }, { fillTemplates }] = await Promise.all([
      import('../templates/workbook-parts.ts'),
      import('../templates/fill-template.ts'),
    ]);
    return fillTemplates(openWorkbook(await readFile(path), name), fills, (done) =>
      report({ step: 'writing', done, total: fills.length }),
    );
  },
  /** A workbook of our own, to be compared with what it was made from. */
  'read-workbook': async ({ path, name }: FileInput) => {
    const { readFoundSheets } = await import('../workbook/found-sheets.ts');
    return readFoundSheets(await readFile(path), name);
  },
  /** The same in short, of one of several threads. They may start before the file is there; the gate says when. */
  'digest-workbook': async ({
    path,
    name,
    gate,
    reader,
  }: FileInput & { readonly gate: ReadingGate; readonly reader: number }) => {
    const [{ digestFoundSheets }, { passGate }] = await Promise.all([
      import('../workbook/digest-found-sheets.ts'),
      import('../workbook/reading-gate.ts'),
    ]);
    const readers = passGate(gate);
    return digestFoundSheets(await readFile(path), name, { reader, readers });
  },
  /** The charts of a report as pictures. */
  'draw-charts': async (input: DrawChartsInput, report: Report) => {
    const { drawCharts } = await import('../document/draw-charts.ts');
    return drawCharts(input, report);
  },
  /** A report as a Word file of our own, with the charts that another thread draws, read back and compared. */
  'write-document': async (input: WriteDocumentInput, report: Report) => {
    const { writeWordDocument } = await import('../document/write-word-document.ts');
    return writeWordDocument(input, report);
  },
  /** A document of any format as text. A file that is too large is refused before it is read into memory. */
  'read-document': async ({ path, name }: FileInput) => {
    const [{ readWholeFile }, { readDocument }] = await Promise.all([
      import('../reading/whole-file.ts'),
      import('../reading/read-document.ts'),
    ]);
    return readDocument(await readWholeFile(path, name), name);
  },
  /** A plan from its text. */
  'read-plan': async ({ text }: TextInput, report: Report) => {
    const { readPlan } = await import('#shared/plan/read-plan.ts');
    return readPlan(text, { onProgress: (progress) => report({ step: 'reading', ...progress }) });
  },
} as const satisfies Record<string, (input: never, report: Report) => Promise<unknown>>;

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
