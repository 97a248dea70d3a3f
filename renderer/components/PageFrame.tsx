import { Breadcrumb } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { lastPlaceKey } from '../application/last-place.ts';
import { useRememberPlace } from '../application/place.ts';
import { useTexts } from '../application/texts.tsx';
import styles from './PageFrame.module.css';

export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface PageFrameProps {
  readonly title: string;
  /** The way here, without the page itself. */
  readonly breadcrumbs?: readonly Crumb[];
  /** Small facts beside the title: state, counts. */
  readonly facts?: ReactNode;
  /** Secondary controls. */
  readonly extra?: ReactNode;
  /** The one primary action of the screen. */
  readonly action?: ReactNode;
  /** `fill`: the page itself does not scroll, its panes do. */
  readonly fill?: boolean;
  /** False for pages not worth coming back to. */
  readonly remembered?: boolean;
  readonly children: ReactNode;
}

/** Every screen's frame: one row with the way here, the title and one primary action, and the rest for the work. */
export const PageFrame = ({
  title,
  breadcrumbs = [],
  facts,
  extra,
  action,
  fill = false,
  remembered = true,
  children,
}: PageFrameProps) => {
  const { application } = useTexts();
  const remember = useRememberPlace();
  const { pathname } = useLocation();
  useEffect(() => {
    document.title = `${title} · ${application.name}`;
    if (remembered) remember(lastPlaceKey, { path: pathname, title });
  }, [title, pathname, remembered, remember, application.name]);
  return (
    <main className={styles.frame}>
      <header className={styles.header}>
        <div className={styles.heading}>
          {breadcrumbs.length > 0 && (
            <Breadcrumb
              items={[
                ...breadcrumbs.map(({ label, to }) => ({ title: <Link to={to}>{label}</Link> })),
                { title: '' },
              ]}
            />
          )}
          <h1 className={styles.title} title={title}>
            {title}
          </h1>
          {facts !== undefined && <div className={styles.facts}>{facts}</div>}
        </div>
        <div className={styles.controls}>
          {extra}
          {action}
        </div>
      </header>
      <div className={fill ? styles.fill : styles.scroll}>{children}</div>
    </main>
  );
};
