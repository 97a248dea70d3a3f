import type { Dimension, FrameworkDocument, Indicator } from '#shared/model/framework.ts';

/** A node of the tree that can be looked at: a dimension or an indicator with its dimension. */
export type FrameworkNode =
  | { readonly kind: 'dimension'; readonly id: string; readonly dimension: Dimension }
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly dimension: Dimension;
      readonly indicator: Indicator;
    };

/** All nodes in form order, each dimension before its indicators. */
export const nodesOf = (document: FrameworkDocument): FrameworkNode[] =>
  document.dimensions.flatMap((dimension): FrameworkNode[] => [
    { kind: 'dimension', id: dimension.id, dimension },
    ...dimension.indicators.map(
      (indicator): FrameworkNode => ({ kind: 'indicator', id: indicator.id, dimension, indicator }),
    ),
  ]);

/** The node of that id; the first indicator where there is none, so that there is always something to look at. */
export const findNode = (document: FrameworkDocument, id: string | null): FrameworkNode | null => {
  const nodes = nodesOf(document);
  return (
    nodes.find((node) => node.id === id) ??
    nodes.find((node) => node.kind === 'indicator') ??
    nodes[0] ??
    null
  );
};
