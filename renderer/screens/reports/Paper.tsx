import { type CSSProperties, memo, type ReactNode, useMemo } from 'react';
import type { Language, Settings } from '#shared/contract/methods/settings.ts';
import type { Block, Cover, Paragraph, ReportDocument } from '#shared/reports/document/document-model.ts';
import { PaperFigure } from './PaperFigure.tsx';
import { PaperTable } from './PaperTable.tsx';
import styles from './paper.module.css';
import { anchorOf, type OutlineLine, outlineOf, paperSheets } from './paper-sheets.ts';

export type RenderParagraph = (paragraph: Paragraph) => ReactNode;

interface PaperProps {
  readonly document: ReportDocument;
  readonly language: Language;
  readonly fonts: Settings['fonts'];
  /** Keeps the ids of several papers on one page apart. */
  readonly prefix: string;
  readonly renderParagraph: RenderParagraph;
}

const quoted = (name: string): string => JSON.stringify(name);

/** A paper as it is printed: cover, contents, text, tables and figures on A4. */
export const Paper = ({ document, language, fonts, prefix, renderParagraph }: PaperProps) => {
  const sheets = useMemo(() => paperSheets(document), [document]);
  const outline = useMemo(() => outlineOf(document), [document]);
  const fontNames = {
    '--title-font': quoted(fonts.title),
    '--heading-font': quoted(fonts.heading),
    '--body-font': quoted(fonts.body),
  } as CSSProperties;
  return (
    <div className={styles.page}>
      <article
        className={`${styles.paper} ${document.compact ? styles.compact : ''}`}
        lang={language}
        style={fontNames}
        aria-label={document.title}
      >
        {document.cover && (
          <section className={`${styles.sheet} ${styles.coverSheet}`}>
            <CoverPage cover={document.cover} />
          </section>
        )}
        {sheets.map(({ key, isLying, chunks }, index) => (
          <section key={key} className={`${styles.sheet} ${isLying ? styles.lying : ''}`}>
            {index === 0 && document.cover === null && (
              <>
                {document.provisional !== undefined && (
                  <p className={styles.provisional}>{document.provisional}</p>
                )}
                <h1 className={styles.title}>{document.title}</h1>
              </>
            )}
            {chunks.map((blocks, position) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: runs have no other name.
              <div key={position} className={styles.chunk}>
                {blocks.map((block, place) => (
                  <PaperBlock
                    key={'key' in block ? `${block.kind} ${block.key}` : `${block.kind} ${place}`}
                    block={block}
                    prefix={prefix}
                    outline={block.kind === 'contents' ? outline : none}
                    renderParagraph={renderParagraph}
                  />
                ))}
              </div>
            ))}
          </section>
        ))}
      </article>
    </div>
  );
};

const none: readonly OutlineLine[] = [];

const CoverPage = ({ cover }: { readonly cover: Cover }) => (
  <div className={styles.cover}>
    {cover.provisional !== null && <p className={styles.provisional}>{cover.provisional}</p>}
    <h1 className={styles.title}>{cover.title}</h1>
    {cover.subtitle !== '' && <p className={styles.subtitle}>{cover.subtitle}</p>}
    <dl className={styles.coverLines}>
      {cover.lines.map(({ label, value }) => (
        <CoverLine key={label} label={label} value={value} />
      ))}
    </dl>
    <p className={styles.date}>{cover.date}</p>
  </div>
);

const CoverLine = ({ label, value }: { readonly label: string; readonly value: string }) => (
  <>
    <dt>{label}</dt>
    <dd>{value}</dd>
  </>
);

interface PaperBlockProps {
  readonly block: Block;
  readonly prefix: string;
  /** For the contents. */
  readonly outline: readonly OutlineLine[];
  readonly renderParagraph: RenderParagraph;
}

const headings = { 1: 'h2', 2: 'h3', 3: 'h4' } as const;
const headingStyles = { 1: styles.heading1, 2: styles.heading2, 3: styles.heading3 } as const;

/** Deepest level the contents list. */
const contentsDepth = 2;

const PaperBlock = memo(({ block, prefix, outline, renderParagraph }: PaperBlockProps) => {
  switch (block.kind) {
    case 'heading': {
      const Heading = headings[block.level];
      return (
        <Heading id={anchorOf(block.key, prefix)} className={headingStyles[block.level]}>
          {block.text}
        </Heading>
      );
    }
    case 'paragraph':
      return <>{renderParagraph(block)}</>;
    case 'table':
      return <PaperTable table={block} />;
    case 'figure':
      return <PaperFigure figure={block} />;
    case 'contents':
      return (
        <nav aria-label={block.title}>
          <h2 className={styles.contentsTitle}>{block.title}</h2>
          <ul className={styles.contents}>
            {outline
              .filter(({ level }) => level <= contentsDepth)
              .map(({ key, text, level }) => (
                <li key={key} className={level === 2 ? styles.level2 : undefined}>
                  {text}
                </li>
              ))}
          </ul>
        </nav>
      );
    case 'page-break':
      return null;
    case 'attachment':
      return (
        <h2 id={anchorOf(block.key, prefix)} className={styles.attachment}>
          {block.label}　{block.title}
        </h2>
      );
    case 'signatures':
      return (
        <div className={styles.signatures}>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
  }
});
