import { Suspense } from 'react';
import { Outlet } from 'react-router';
import { Waiting } from '../components/Waiting.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

/** Navigation on the left, the screen on the right; nothing above either. */
export const Shell = () => (
  <div className={styles.shell}>
    <Navigation />
    <div className={styles.screen}>
      <Suspense fallback={<Waiting />}>
        <Outlet />
      </Suspense>
    </div>
  </div>
);
