import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { CancelSignal, Progress } from '#shared/contract/index.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { type Paper, subjectOfPaper } from '#shared/model/report-text.ts';
import { evaluationReportName, subjectBriefName } from '#shared/reports/document/index.ts';
import { printedDocument } from '#shared/reports/edited-document.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { type LaidDownFile, layDownFiles } from '../archives/lay-down-files.ts';
import type { ZipPart } from '../archives/zip-writer.ts';
import { stopIfCancelled } from '../cancellation.ts';
import { writeDocument } from '../document/write-document.ts';
import type { DocumentWarning } from '../document/write-document-input.ts';
import { readSettings } from '../handlers/settings.ts';
import { findReportTexts } from '../queries/reports.ts';
import type { Workspace } from '../workspace.ts';
import { makePaper, readPaperSource } from './make-paper.ts';

export interface ExportPapers {
  readonly evaluationId: string;
  readonly papers: readonly Paper[];
  readonly language: Language;
  readonly signal: CancelSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface ExportedPapers {
  readonly file: LaidDownFile;
  readonly papers: number;
  /** Headings, paragraphs and cells that were read back and found equal. */
  readonly compared: number;
  /** Each kind once. */
  readonly warnings: readonly DocumentWarning[];
}

const method = 'reports.export';

/**
 * Writes papers as they are printed, each read back and compared, and lays them down as one file: several in a zip
 * file. All are made from one state of the workspace; after a failure or cancellation nothing is left behind.
 */
export const exportPapers = async (
  workspace: Workspace,
  { evaluationId, papers, language, signal, onProgress }: ExportPapers,
): Promise<ExportedPapers> => {
  onProgress({ step: 'computing', done: 0, total: 0 });
  const source = readPaperSource(workspace, evaluationId, language);
  const { fonts } = readSettings(workspace);
  const documents = [...new Set(papers)].map((paper) => {
    const { texts } = findReportTexts(workspace.connection, { evaluationId, paper, language });
    const subjectId = subjectOfPaper(paper);
    return {
      document: printedDocument(makePaper(workspace, source, paper, texts)),
      name:
        subjectId === null
          ? evaluationReportName({ ...source, texts: {} }, '.docx')
          : subjectBriefName({ ...source, texts: {} }, subjectId, '.docx'),
    };
  });
  const { directory } = workspace.transfers;
  await mkdir(directory, { recursive: true });
  const made: ZipPart[] = [];
  const warnings = new Map<DocumentWarning['kind'], DocumentWarning>();
  let compared = 0;
  for (const [index, { document, name }] of documents.entries()) {
    stopIfCancelled({ method, signal });
    const path = join(directory, `${randomUUID()}.docx`);
    const written = await writeDocument(document, {
      path,
      name,
      fonts,
      language,
      method,
      signal,
      onProgress: (progress) =>
        onProgress(
          documents.length === 1 ? progress : { step: 'writing', done: index, total: documents.length },
        ),
    });
    for (const warning of written.warnings) warnings.set(warning.kind, warning);
    compared += written.compared.headings + written.compared.paragraphs + written.compared.cells;
    made.push({ name, bytes: await readFile(path) });
    await rm(path, { force: true });
  }
  const { title } = source.snapshot.evaluation;
  const file = await layDownFiles({
    files: made,
    archiveName: fitFileName(catalogues[language].reports.briefsName(title), '.zip'),
    directory,
  });
  return { file, papers: made.length, compared, warnings: [...warnings.values()] };
};
