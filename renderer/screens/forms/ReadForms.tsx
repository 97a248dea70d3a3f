import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { fillsSheets, type Scorer } from '#shared/model/evaluation.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import { useFileImport } from '../../application/file-import.ts';
import { useTexts } from '../../application/texts.tsx';
import { FileButton } from '../../components/FileButton.tsx';
import { ImportOutcome } from '../../components/ImportOutcome.tsx';
import { FormPreview } from './FormPreview.tsx';
import styles from './forms.module.css';

interface ReadFormsProps {
  readonly evaluationId: string;
  readonly framework: FrameworkDocument;
  readonly scorers: readonly Scorer[];
  /** Told whether a preview is being looked at. */
  readonly onReview: (isReviewing: boolean) => void;
}

/** Takes a form that came back: preview, choice, commit, undo. */
export const ReadForms = ({ evaluationId, framework, scorers, onReview }: ReadFormsProps) => {
  const { forms } = useTexts();
  const words = forms.screen;
  const [scorerId, setScorerId] = useState<string | null>(null);
  const work = useFileImport({ preview: 'forms.preview', commit: 'forms.commit', undo: 'forms.undo' });
  const { stage, isBusy } = work;
  const isReviewing = stage.stage === 'preview';
  useEffect(() => onReview(isReviewing), [onReview, isReviewing]);
  return (
    <section className={styles.panel} aria-label={words.read}>
      <h2 className={styles.heading}>{words.read}</h2>
      <div className={styles.act}>
        <FileButton
          type={isReviewing ? 'default' : 'primary'}
          disabled={isBusy}
          accept=".xlsx,.xls"
          label={words.choose}
          onChoose={(file) =>
            void work.readFile(file, (handle) => ({ evaluationId, handle, name: file.name, scorerId }))
          }
        >
          {stage.stage === 'none' ? words.choose : words.another}
        </FileButton>
        <span className={styles.owner}>
          {words.owner}
          <Select
            size="small"
            aria-label={words.owner}
            value={scorerId ?? ''}
            disabled={isBusy}
            popupMatchSelectWidth={false}
            onChange={(id) => setScorerId(id === '' ? null : id)}
            options={[
              { value: '', label: words.ownerByFile },
              ...scorers.filter(fillsSheets).map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        </span>
        <span className={styles.hint}>{words.chooseHint}</span>
        {isReviewing && (
          <Button disabled={isBusy} onClick={work.leave}>
            {words.leave}
          </Button>
        )}
      </div>
      <div className={styles.outcome} aria-live="polite">
        <ImportOutcome
          work={work}
          words={words}
          committed={({ taken, left }) => words.committed(taken, left)}
          onUndo={({ batch }) => void work.undo({ evaluationId, batch })}
        />
      </div>
      {stage.stage === 'preview' && (
        <FormPreview
          key={stage.preview.sha256}
          preview={stage.preview}
          name={stage.asked.name}
          framework={framework}
          disabled={isBusy}
          onCommit={(chosen) =>
            void work.commit({
              ...stage.asked,
              previewSha256: stage.preview.sha256,
              chosen: [...chosen],
            })
          }
        />
      )}
    </section>
  );
};
