import {
  AppstoreOutlined,
  AuditOutlined,
  DesktopOutlined,
  FileTextOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { type ComponentType, useState } from 'react';
import { NavLink } from 'react-router';
import styles from './Navigation.module.css';
import { usePlace, useRememberPlace } from './place.ts';
import { routes } from './routes.ts';
import { useTexts } from './texts.tsx';

const destinations = ['home', 'plans', 'frameworks', 'evaluations', 'settings'] as const;
type Destination = (typeof destinations)[number];

const icons: { readonly [Each in Destination]: ComponentType<{ readonly 'aria-hidden': boolean }> } = {
  home: DesktopOutlined,
  plans: FileTextOutlined,
  frameworks: AppstoreOutlined,
  evaluations: AuditOutlined,
  settings: SettingOutlined,
};

const foldedKey = 'application.navigation-folded';

/** Navigation follows the work: 工作台, 方案, 指标体系, 评价项目, 设置. */
export const Navigation = () => {
  const { application } = useTexts();
  const stored = usePlace(foldedKey).value === true;
  const remember = useRememberPlace();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const folded = chosen ?? stored;
  const fold = (): void => {
    setChosen(!folded);
    remember(foldedKey, !folded);
  };
  return (
    <nav className={folded ? styles.folded : styles.open} aria-label={application.navigation.label}>
      <div className={styles.name} aria-hidden={folded}>
        {folded ? application.shortName : application.name}
      </div>
      <ul className={styles.list}>
        {destinations.map((destination) => {
          const Icon = icons[destination];
          const label = application.navigation[destination];
          return (
            <li key={destination}>
              <NavLink
                to={routes[destination]()}
                end={destination === 'home'}
                className={({ isActive }) => `${styles.link} ${isActive ? styles.active : ''}`}
                title={folded ? label : undefined}
              >
                <Icon aria-hidden />
                <span className={folded ? 'visually-hidden' : undefined}>{label}</span>
              </NavLink>
            </li>
          );
        })}
      </ul>
      <button
        type="button"
        className={styles.fold}
        onClick={fold}
        aria-expanded={!folded}
        title={folded ? application.navigation.unfold : application.navigation.fold}
      >
        {folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
        <span className="visually-hidden">
          {folded ? application.navigation.unfold : application.navigation.fold}
        </span>
      </button>
    </nav>
  );
};
