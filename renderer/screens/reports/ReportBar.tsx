import { DownOutlined } from '@ant-design/icons';
import { Alert, Button, Dropdown, Space } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Evaluation, Subject } from '#shared/model/evaluation.ts';
import { briefOf, type Paper } from '#shared/model/report-text.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { failureOf, useBridge } from '../../application/client.tsx';
import { useSavedFile } from '../../application/saved-file.ts';
import { saveAllNow } from '../../application/saving.ts';
import { useTexts } from '../../application/texts.tsx';
import { FailureAlert } from '../../components/FailureAlert.tsx';
import { SavedFileOutcome } from '../../components/SavedFileOutcome.tsx';
import styles from './report.module.css';
import { TemplatesDialog } from './TemplatesDialog.tsx';
import type { Printing } from './use-printing.ts';

interface ReportBarProps {
  readonly evaluation: Evaluation;
  readonly subjects: readonly Subject[];
  readonly paper: Paper;
  readonly language: Language;
  /** Null until the paper is there. */
  readonly title: string | null;
  readonly printing: Printing;
  /** What is chosen on the left. */
  readonly children: ReactNode;
}

type PrintStage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'preparing' }
  | { readonly stage: 'failed'; readonly failure: Failure }
  | { readonly stage: 'saved'; readonly place: string };

/** What can be done with the paper: a Word file, print, a PDF, templates. */
export const ReportBar = ({
  evaluation,
  subjects,
  paper,
  language,
  title,
  printing,
  children,
}: ReportBarProps) => {
  const { reports, application } = useTexts();
  const bridge = useBridge();
  const [print, setPrint] = useState<PrintStage>({ stage: 'idle' });
  const [areTemplatesOpen, setTemplatesOpen] = useState(false);
  const work = useSavedFile('reports.export');
  const isBusy = title === null || work.isBusy || print.stage === 'preparing';
  const { savePdf } = bridge;
  const { prepare, finish } = printing;

  const subject = subjects.find(({ id }) => briefOf(id) === paper);
  const paperName = [title ?? '', ...(subject ? [subject.name] : [])].join(' ');

  const exportPapers = (papers: Paper[]): void => {
    const name =
      papers.length === 1
        ? fitFileName(paperName, '.docx')
        : fitFileName(reports.briefsName(evaluation.title), '.zip');
    // What was typed last belongs into the file as well: it is sent first, and calls keep their order.
    saveAllNow();
    void work.start({ evaluationId: evaluation.id, papers, language }, name);
  };

  const toPrinter = useCallback(async (): Promise<void> => {
    setPrint({ stage: 'preparing' });
    try {
      await prepare();
      window.addEventListener('afterprint', finish, { once: true });
      window.print();
      setPrint({ stage: 'idle' });
    } catch (error) {
      finish();
      setPrint({ stage: 'failed', failure: failureOf(error, 'reports.get') });
    }
  }, [prepare, finish]);

  // The browser's own shortcut would print the window instead of the paper.
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      if (!isBusy) void toPrinter();
    };
    window.addEventListener('keydown', follow);
    return () => window.removeEventListener('keydown', follow);
  }, [isBusy, toPrinter]);

  const toPdf = async (save: NonNullable<typeof savePdf>): Promise<void> => {
    try {
      const target = await bridge.chooseTarget(fitFileName(paperName, '.pdf'));
      if (!target) return;
      setPrint({ stage: 'preparing' });
      await prepare();
      const saved = await save(target);
      setPrint(
        saved.saved ? { stage: 'saved', place: saved.place } : { stage: 'failed', failure: saved.failure },
      );
    } catch (error) {
      setPrint({ stage: 'failed', failure: failureOf(error, 'reports.get') });
    } finally {
      finish();
    }
  };

  return (
    <>
      <div className={styles.bar}>
        {children}
        <span className={styles.space} />
        {savePdf && (
          <Button disabled={isBusy} onClick={() => void toPdf(savePdf)}>
            {reports.savePdf}
          </Button>
        )}
        <Button disabled={isBusy} onClick={() => void toPrinter()} title={savePdf ? '' : reports.printHint}>
          {savePdf ? reports.print : reports.printOrPdf}
        </Button>
        <Button disabled={isBusy} onClick={() => setTemplatesOpen(true)}>
          {reports.templates.open}
        </Button>
        <Space.Compact>
          <Button type="primary" disabled={isBusy} onClick={() => exportPapers([paper])}>
            {reports.exportWord}
          </Button>
          <Dropdown
            trigger={['click']}
            disabled={isBusy || subjects.length === 0}
            menu={{
              items: [
                {
                  key: 'briefs',
                  label: reports.exportBriefs(subjects.length),
                  onClick: () => exportPapers(subjects.map(({ id }) => briefOf(id))),
                },
              ],
            }}
          >
            <Button type="primary" icon={<DownOutlined />} aria-label={reports.more} />
          </Dropdown>
        </Space.Compact>
      </div>
      <div className={styles.outcome} aria-live="polite">
        {print.stage === 'preparing' && <p className={styles.quiet}>{reports.preparing}</p>}
        {print.stage === 'failed' && <FailureAlert failure={print.failure} title={reports.failed} />}
        {print.stage === 'saved' && (
          <Alert
            type="success"
            showIcon
            role="status"
            title={reports.savedPdf(print.place)}
            closable={{ onClose: () => setPrint({ stage: 'idle' }), 'aria-label': application.close }}
          />
        )}
        <SavedFileOutcome
          work={work}
          words={reports}
          done={({ name, papers, compared }) => reports.exported(name, papers, compared)}
          warnings={({ warnings }) =>
            warnings.map((warning) =>
              warning.kind === 'no-chart-font'
                ? reports.noChartFont(warning.charts)
                : reports.charactersNotDrawn(warning.characters.join('')),
            )
          }
          closable
        />
      </div>
      {areTemplatesOpen && (
        <TemplatesDialog
          evaluation={evaluation}
          subjects={subjects}
          language={language}
          onClose={() => setTemplatesOpen(false)}
        />
      )}
    </>
  );
};
