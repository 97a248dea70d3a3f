import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { type Language, languages } from '#shared/contract/methods/settings.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { annualWorkbookName } from '#shared/reports/annual-tables/workbook.ts';
import { useBridge } from '../../application/client.tsx';
import { useSavedFile } from '../../application/saved-file.ts';
import { useLanguage, useTexts } from '../../application/texts.tsx';
import { ExportOutcome } from '../exports/ExportOutcome.tsx';
import styles from './annual-tables.module.css';
import type { AnnualProgress, AnnualScene } from './scene.ts';

interface ExportDialogProps {
  readonly scene: AnnualScene;
  readonly progress: readonly AnnualProgress[];
  readonly onClose: () => void;
}

/** The tables as a workbook: of one subject or of all, what is unfinished in it, and the way out. */
export const ExportDialog = ({ scene, progress, onClose }: ExportDialogProps) => {
  const { annualTables, exports } = useTexts();
  const words = annualTables.exporting;
  const bridge = useBridge();
  const shown = useLanguage().language;
  const [language, setLanguage] = useState<Language>(shown);
  const [single, setSingle] = useState(progress.length <= 1);
  const work = useSavedFile('annualTables.export');
  const { evaluation, subject } = scene;
  const counted = progress.filter(({ id }) => !single || id === subject.id);
  const blanks = counted.reduce((sum, { filled, fields }) => sum + fields - filled, 0);
  const doubts = counted.reduce((sum, each) => sum + each.doubts, 0);
  const fileName = annualWorkbookName({
    evaluation,
    subjects: [subject],
    single,
    catalogue: catalogues[language],
  });
  return (
    <Modal
      open
      width={640}
      title={words.title}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{words.close}</Button>}
      mask={{ closable: false }}
    >
      <dl className={styles.choices}>
        <dt>{words.scope}</dt>
        <dd>
          <Radio.Group
            value={single}
            disabled={work.isBusy}
            onChange={({ target }) => setSingle(target.value)}
            options={[
              { value: false, label: words.all },
              { value: true, label: words.one(subject.name) },
            ]}
            aria-label={words.scope}
          />
        </dd>
        <dt>{exports.language}</dt>
        <dd>
          <Radio.Group
            value={language}
            disabled={work.isBusy}
            onChange={({ target }) => setLanguage(target.value)}
            options={languages.map((each) => ({ value: each, label: exports.languages[each] }))}
            aria-label={exports.language}
          />
        </dd>
      </dl>
      {blanks > 0 && <p className={styles.quiet}>{words.blanks(blanks)}</p>}
      {doubts > 0 && <p className={styles.quiet}>{words.doubts(doubts)}</p>}
      <Button
        type="primary"
        disabled={work.isBusy}
        onClick={() =>
          void work.start(
            { evaluationId: evaluation.id, subjectId: single ? subject.id : null, language },
            fileName,
          )
        }
      >
        {bridge.kind === 'browser' ? exports.startDownload : exports.start}
      </Button>
      <ExportOutcome
        work={work}
        done={({ name, sheets, comparedCells }) => exports.done(name, sheets.length, comparedCells)}
      />
    </Modal>
  );
};
