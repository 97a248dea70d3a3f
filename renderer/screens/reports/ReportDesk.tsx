import { type ReactNode, useCallback, useMemo } from 'react';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import type { Paper as PaperName } from '#shared/model/report-text.ts';
import type { Paragraph } from '#shared/reports/document/document-model.ts';
import { useRead } from '../../application/client.tsx';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { Waiting } from '../../components/Waiting.tsx';
import { EditableParagraph } from './EditableParagraph.tsx';
import { Paper } from './Paper.tsx';
import { PrintedPaper } from './PrintedPaper.tsx';
import { ReportBar } from './ReportBar.tsx';
import { ReportSide } from './ReportSide.tsx';
import styles from './report.module.css';
import { usePrinting } from './use-printing.ts';
import { WritingContext, type WritingScene } from './writing-scene.ts';

interface ReportDeskProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly paper: PaperName;
  readonly language: Language;
  readonly chooser: ReactNode;
}

const renderParagraph = (paragraph: Paragraph): ReactNode => <EditableParagraph paragraph={paragraph} />;

/** One paper on the desk: outline and changes on the left, the paper in the middle, what to do with it above. */
export const ReportDesk = ({ evaluation, subjects, paper, language, chooser }: ReportDeskProps) => {
  const { reports } = useTexts();
  const evaluationId = evaluation.id;
  const reading = useRead('reports.get', { evaluationId, paper, language });
  const settings = useRead('settings.get', {});
  const printing = usePrinting(evaluationId, paper, language);
  const isLocked = evaluation.state === 'closed';
  const clashes = reading.data?.clashes;
  const scene = useMemo<WritingScene>(
    () => ({
      evaluationId,
      paper,
      language,
      isLocked,
      clashes: new Map((clashes ?? []).map((clash) => [clash.paragraph, clash])),
    }),
    [evaluationId, paper, language, isLocked, clashes],
  );
  const document = reading.data?.document;

  const failure = reading.failure ?? settings.failure;
  const reload = useCallback(() => {
    reading.reload();
    settings.reload();
  }, [reading.reload, settings.reload]);
  return (
    <WritingContext value={scene}>
      <ReportBar
        evaluation={evaluation}
        subjects={subjects}
        paper={paper}
        language={language}
        title={document?.title ?? null}
        printing={printing}
      >
        {chooser}
        {document && isProvisional(document) && (
          <StateTag tone="warning">{reports.provisionalShort}</StateTag>
        )}
      </ReportBar>
      {isLocked && <p className={styles.locked}>{reports.closed}</p>}
      {failure ? (
        <FailureAlert failure={failure} onRetry={reload} />
      ) : !reading.data || !settings.data || !document ? (
        <Waiting />
      ) : (
        <div className={styles.panes}>
          <ReportSide document={document} texts={reading.data.texts} clashes={reading.data.clashes} />
          <section className={styles.desk} aria-label={reports.contents}>
            <Paper
              document={document}
              language={language}
              fonts={settings.data.fonts}
              prefix="paper"
              renderParagraph={renderParagraph}
            />
          </section>
          {printing.document && (
            <PrintedPaper
              document={printing.document}
              language={language}
              fonts={settings.data.fonts}
              onReady={printing.onReady}
            />
          )}
        </div>
      )}
    </WritingContext>
  );
};

const isProvisional = (document: {
  readonly cover: { readonly provisional: string | null } | null;
  readonly provisional?: string;
}): boolean => (document.cover ? document.cover.provisional !== null : document.provisional !== undefined);
