import type { Failure } from '#shared/contract/failure.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';

/** Where in the editor a problem is mended. */
export type ProblemPlace =
  | { readonly tab: 'indicators'; readonly node: string | null }
  | { readonly tab: 'rules' }
  | { readonly tab: 'general' };

const generalFields: ReadonlySet<string | number> = new Set(['title', 'totalScore', 'notes']);

/** Follows the problem's path into the document. */
export const placeOf = (problem: Failure, document: FrameworkDocument): ProblemPlace => {
  const [field, dimensionIndex, , indicatorIndex] = problem.path;
  if (field === 'dimensions') {
    const dimension = typeof dimensionIndex === 'number' ? document.dimensions[dimensionIndex] : undefined;
    const indicator = typeof indicatorIndex === 'number' ? dimension?.indicators[indicatorIndex] : undefined;
    return { tab: 'indicators', node: indicator?.id ?? dimension?.id ?? null };
  }
  if (field === undefined || generalFields.has(field)) return { tab: 'general' };
  return { tab: 'rules' };
};

/** Nodes that have problems of their own or below them. */
export const troubledNodes = (
  problems: readonly Failure[],
  document: FrameworkDocument,
): ReadonlySet<string> => {
  const nodes = new Set<string>();
  for (const problem of problems) {
    const place = placeOf(problem, document);
    if (place.tab === 'indicators' && place.node !== null) nodes.add(place.node);
  }
  return nodes;
};
