import { Button } from 'antd';
import { useTexts } from '../../application/texts.tsx';
import styles from './report.module.css';
import { useWriting } from './use-writing.ts';
import { useWritingScene } from './writing-scene.ts';

/** A text whose paragraph the numbers of today do not make: kept to be read, copied or removed. */
export const UnplacedText = ({ paragraph, text }: { readonly paragraph: string; readonly text: string }) => {
  const { reports } = useTexts();
  const { isLocked } = useWritingScene();
  const { restore } = useWriting({ key: paragraph, text: '' });
  return (
    <>
      <p className={styles.unplaced}>{text}</p>
      <p className={styles.quiet}>{reports.unplacedHint}</p>
      {!isLocked && (
        <Button size="small" onClick={() => void restore()}>
          {reports.remove}
        </Button>
      )}
    </>
  );
};
