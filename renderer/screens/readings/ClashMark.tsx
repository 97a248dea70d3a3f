import { ForkOutlined } from '@ant-design/icons';
import { useTexts } from '../../application/texts.tsx';
import styles from './ClashChoice.module.css';

/** Says that people decided differently, in a word with an icon. */
export const ClashMark = () => {
  const { readings } = useTexts();
  return (
    <span className={styles.mark}>
      <span aria-hidden="true">
        <ForkOutlined />
      </span>
      {readings.clash.mark}
    </span>
  );
};
