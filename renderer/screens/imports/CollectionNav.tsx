import { NavLink } from 'react-router';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './imports.module.css';

/** The ways data come in from outside: forms, self-assessments, tables of others. */
export const CollectionNav = ({ id }: { readonly id: string }) => {
  const { imports } = useTexts();
  const { nav } = imports;
  const places = [
    { to: routes.evaluation(id, 'forms'), label: nav.forms },
    { to: routes.selfAssessments(id), label: nav.selfAssessments },
    { to: routes.imports(id), label: nav.imports },
  ];
  return (
    <nav className={styles.nav} aria-label={nav.label}>
      {places.map(({ to, label }) => (
        <NavLink
          key={to}
          to={to}
          end
          className={({ isActive }) => `${styles.place} ${isActive ? styles.current : ''}`}
        >
          {label}
        </NavLink>
      ))}
    </nav>
  );
};
