import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Derivation } from '#shared/model/derivation.ts';
import { routes } from '../../application/routes.ts';
import { useTexts } from '../../application/texts.tsx';
import { withMember } from '../../components/with-member.ts';
import styles from './DerivationTree.module.css';
import { DerivationTreeRow } from './DerivationTreeRow.tsx';
import {
  type DerivationRow,
  derivationRows,
  expandablePaths,
  parentPath,
  rootPath,
} from './derivation-rows.ts';

/** Levels open at first: the number, what it is made of, and what those are made of. */
const initialDepth = 2;

interface DerivationTreeProps {
  readonly root: Derivation;
  /** Controls of the owner, beside the tree's own. */
  readonly extra: ReactNode;
}

/** A derivation as a tree for mouse, keyboard and screen reader. */
export const DerivationTree = ({ root, extra }: DerivationTreeProps) => {
  const { results } = useTexts();
  const words = results.derivation;
  const navigate = useNavigate();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => expandablePaths(root, initialDepth));
  const [current, setCurrent] = useState(rootPath);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => derivationRows(root, expanded), [root, expanded]);
  const index = Math.max(
    0,
    rows.findIndex(({ path }) => path === current),
  );

  const focus = (path: string): void => {
    setCurrent(path);
    tree.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
  };
  const toggle = (path: string, isOpen: boolean): void =>
    setExpanded((before) => withMember(before, path, isOpen));
  const expandAll = (): void => setExpanded(expandablePaths(root));
  const collapseAll = (): void => {
    setExpanded(expandablePaths(root, 1));
    setCurrent(rootPath);
  };

  const move = (row: DerivationRow, key: string): boolean => {
    const to = (target: DerivationRow | undefined): boolean => {
      if (target) focus(target.path);
      return true;
    };
    switch (key) {
      case 'ArrowDown':
        return to(rows[index + 1]);
      case 'ArrowUp':
        return to(rows[index - 1]);
      case 'Home':
        return to(rows[0]);
      case 'End':
        return to(rows.at(-1));
      case 'ArrowRight':
        if (row.node.children.length > 0 && !row.expanded) toggle(row.path, true);
        else if (row.expanded) to(rows[index + 1]);
        return true;
      case 'ArrowLeft': {
        if (row.expanded) toggle(row.path, false);
        else {
          const parent = parentPath(row.path);
          to(rows.find(({ path }) => path === parent));
        }
        return true;
      }
      case '*':
        expandAll();
        return true;
      case 'Enter':
      case ' ':
        if (row.node.clause) void navigate(routes.clause(row.node.clause));
        else if (row.node.children.length > 0) toggle(row.path, !row.expanded);
        return true;
      default:
        return false;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[index];
    // Keys on a link or button inside a line are theirs.
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return;
    if (move(row, event.key)) event.preventDefault();
  };

  return (
    <>
      <div className={styles.controls}>
        <button type="button" className={styles.control} onClick={expandAll}>
          {words.expandAll}
        </button>
        <button type="button" className={styles.control} onClick={collapseAll}>
          {words.collapseAll}
        </button>
        <span className={styles.keys}>{words.keyboard}</span>
        {extra}
      </div>
      <div ref={tree} className={styles.tree} role="tree" aria-label={words.tree} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <DerivationTreeRow
            key={row.path}
            row={row}
            isCurrent={row.path === rows[index]?.path}
            onFocus={() => setCurrent(row.path)}
            onToggle={() => toggle(row.path, !row.expanded)}
          />
        ))}
      </div>
    </>
  );
};
