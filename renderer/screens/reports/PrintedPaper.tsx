import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Language, Settings } from '#shared/contract/methods/settings.ts';
import type { Paragraph, ReportDocument } from '#shared/reports/document/document-model.ts';
import { Paper } from './Paper.tsx';
import paper from './paper.module.css';
import { printRules } from './print-rules.ts';

interface PrintedPaperProps {
  /** As it is printed. */
  readonly document: ReportDocument;
  readonly language: Language;
  readonly fonts: Settings['fonts'];
  /** Everything is there to be printed. */
  readonly onReady: () => void;
}

const renderParagraph = ({ text }: Paragraph) => <p className={paper.prose}>{text}</p>;

/** Two frames: the first lays out, the second has painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** The paper by itself, beside the application: unseen on the screen, and all there is in print. */
export const PrintedPaper = ({ document: report, language, fonts, onReady }: PrintedPaperProps) => {
  const whole = useRef<HTMLDivElement>(null);
  // The name of the file that a print window offers, and the title inside a PDF.
  useEffect(() => {
    const before = document.title;
    document.title = report.title;
    return () => {
      document.title = before;
    };
  }, [report.title]);
  useEffect(() => {
    let isWanted = true;
    const wait = async (): Promise<void> => {
      await document.fonts.ready;
      const pictures = [...(whole.current?.querySelectorAll('img') ?? [])];
      // A picture that cannot be drawn is missing in print as it is on the screen, and no reason not to print.
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
      await painted();
      if (isWanted) onReady();
    };
    void wait();
    return () => {
      isWanted = false;
    };
  }, [onReady]);
  return createPortal(
    <div ref={whole} data-printed-paper>
      <style>
        {printRules({
          compact: report.compact ?? false,
          hasCover: report.cover !== null,
          provisional: report.cover?.provisional ?? report.provisional ?? null,
        })}
      </style>
      <Paper
        document={report}
        language={language}
        fonts={fonts}
        prefix="print"
        renderParagraph={renderParagraph}
      />
    </div>,
    document.body,
  );
};
