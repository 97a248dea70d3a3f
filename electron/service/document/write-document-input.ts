import type { MessagePort } from 'node:worker_threads';
import type { ReportDocument } from '#shared/reports/document/document-model.ts';
import type { DocumentFonts } from './page.ts';

/** What the thread that writes a document is given. */
export interface WriteDocumentInput {
  readonly document: ReportDocument;
  /** The file to make; an existing one is replaced. */
  readonly path: string;
  /** Name of the file for messages. */
  readonly name: string;
  readonly fonts: DocumentFonts;
  /** Language of the text, as Word names it. */
  readonly language: string;
  /** Where its charts arrive, drawn by another thread meanwhile (`DrawnCharts`); null for a document without any. */
  readonly charts: MessagePort | null;
}

/** What whoever asked for the document should know. */
export type DocumentWarning =
  /** No font of this machine draws the labels of charts: their figures stand in tables. */
  | { readonly kind: 'no-chart-font'; readonly charts: number }
  /** Characters of chart labels that no font of this machine draws; the figures' tables have them. */
  | { readonly kind: 'characters-not-drawn'; readonly characters: readonly string[] };

/** What was read back and found equal. */
export interface ComparedDocument {
  readonly headings: number;
  readonly paragraphs: number;
  readonly tables: number;
  readonly cells: number;
  readonly pictures: number;
}

export interface WrittenFile {
  readonly size: number;
  readonly sha256: string;
  readonly compared: ComparedDocument;
  readonly warnings: readonly DocumentWarning[];
}
