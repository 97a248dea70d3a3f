import { useSyncExternalStore } from 'react';
import { useTexts } from '../../application/texts.tsx';
import type { FormItem } from './form-items.ts';
import styles from './SheetBar.module.css';
import type { Sheet } from './sheet.ts';

interface SaveMarkProps {
  readonly sheet: Sheet;
  readonly items: readonly FormItem[];
  readonly onGo: (item: string) => void;
}

/** Whether everything is saved; quiet while it is, and a way to what is not. */
export const SaveMark = ({ sheet, items, onGo }: SaveMarkProps) => {
  const { scoring } = useTexts();
  // One string, so that the mark is drawn again only when it says something else.
  const state = useSyncExternalStore(sheet.subscribe, () => {
    const failed = sheet.troubled().filter((item) => sheet.row(item).save === 'failed');
    const refused = sheet.troubled().filter((item) => sheet.row(item).save !== 'failed');
    if (failed.length > 0) return `failed ${failed.length} ${failed[0]}`;
    if (refused.length > 0) return `refused ${refused.length} ${refused[0]}`;
    return sheet.busy() ? 'saving' : 'saved';
  });
  const [kind, count, first] = state.split(' ');
  if (kind === 'saving' || kind === 'saved' || first === undefined)
    return (
      <span className={styles.quiet} role="status" data-saving={kind}>
        {kind === 'saving' ? scoring.saving.saving : scoring.saving.saved}
      </span>
    );
  const code = items.find(({ item }) => item === first)?.code ?? '';
  return (
    <span className={styles.trouble} role="alert" data-saving={kind}>
      {kind === 'failed' ? scoring.saving.failed(Number(count)) : scoring.saving.refused(Number(count))}
      <button type="button" className={styles.link} onClick={() => onGo(first)}>
        {scoring.saving.goTo(code)}
      </button>
      {kind === 'failed' && (
        <button type="button" className={styles.link} onClick={() => sheet.retry()}>
          {scoring.saving.retry}
        </button>
      )}
    </span>
  );
};
