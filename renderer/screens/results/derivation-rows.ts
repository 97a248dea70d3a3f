import type { Derivation } from '#shared/model/derivation.ts';

/** A line of the tree on screen. `path` names the node by its place: `0.2.1`. */
export interface DerivationRow {
  readonly path: string;
  readonly depth: number;
  readonly node: Derivation;
  readonly expanded: boolean;
}

/** Place of a child. */
const childPath = (path: string, index: number): string => `${path}.${index}`;

/** Place of the root. */
export const rootPath = '0';

/** Place of the parent, or null for the root. */
export const parentPath = (path: string): string | null =>
  path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : null;

/** Lines in reading order; the children of collapsed nodes are left out. */
export const derivationRows = (root: Derivation, expanded: ReadonlySet<string>): DerivationRow[] => {
  const rows: DerivationRow[] = [];
  const visit = (node: Derivation, path: string, depth: number): void => {
    const isExpanded = node.children.length > 0 && expanded.has(path);
    rows.push({ path, depth, node, expanded: isExpanded });
    if (!isExpanded) return;
    for (const [index, child] of node.children.entries()) visit(child, childPath(path, index), depth + 1);
  };
  visit(root, rootPath, 0);
  return rows;
};

/** Places of every node that has children, down to `depth` levels below the root; all without a limit. */
export const expandablePaths = (root: Derivation, depth: number = Number.POSITIVE_INFINITY): Set<string> => {
  const paths = new Set<string>();
  const visit = (node: Derivation, path: string, level: number): void => {
    if (node.children.length === 0 || level >= depth) return;
    paths.add(path);
    for (const [index, child] of node.children.entries()) visit(child, childPath(path, index), level + 1);
  };
  visit(root, rootPath, 0);
  return paths;
};
