import { Spin } from 'antd';
import { useEffect, useState } from 'react';
import { useTexts } from '../application/texts.tsx';
import styles from './Waiting.module.css';

const quietTime = 250;

/** For the moment before the first answer; quick answers show nothing at all. */
export const Waiting = () => {
  const { application } = useTexts();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), quietTime);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting} role="status" aria-busy="true">
      {late && (
        <>
          <Spin size="small" /> {application.reading}
        </>
      )}
    </div>
  );
};
