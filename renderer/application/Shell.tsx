import { Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Waiting } from '../components/Waiting.tsx';
import { Navigation } from './Navigation.tsx';
import styles from './Shell.module.css';

/**
 * Navigation on the left, the screen on the right; nothing above either. `data-visit` counts the addresses shown: the
 * address bar changes before the screen does, and whoever drives the pages has to know when it is the new one.
 */
export const Shell = () => {
  const location = useLocation();
  const screen = useRef<HTMLDivElement>(null);
  const visits = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one more with every address
  useEffect(() => {
    visits.current += 1;
    screen.current?.setAttribute('data-visit', String(visits.current));
  }, [location]);
  return (
    <div className={styles.shell}>
      <Navigation />
      <div ref={screen} className={styles.screen}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  );
};
