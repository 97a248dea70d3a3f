import type { Output } from '#shared/contract/index.ts';
import type { FileTask, SavedFile } from '../../application/saved-file.ts';
import { useTexts } from '../../application/texts.tsx';
import { SavedFileOutcome } from '../../components/SavedFileOutcome.tsx';
import styles from './ExportScreen.module.css';

interface ExportOutcomeProps<Each extends FileTask> {
  readonly work: SavedFile<Each>;
  /** What was written, in one sentence. */
  readonly done: (file: Output<Each>) => string;
}

/** How far an export is, and what came of it. */
export const ExportOutcome = <Each extends FileTask>({ work, done }: ExportOutcomeProps<Each>) => {
  const { exports: words } = useTexts();
  return (
    <div className={styles.outcome} aria-live="polite">
      <SavedFileOutcome work={work} words={words} done={done} />
    </div>
  );
};
