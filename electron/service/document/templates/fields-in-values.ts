import type { Chart } from '#shared/reports/document/document-model.ts';
import type { FilledScope } from '#shared/reports/template-fields/values.ts';
import type { WantedChart } from './draw-template-charts.ts';
import type { FieldNode } from './field-nodes.ts';

/** Scopes from the outermost to the innermost. */
export type ScopeChain = readonly FilledScope[];

/** The value a field has where it stands; null without one. */
export const fieldValue = (
  chain: ScopeChain,
  field: { readonly scope: string; readonly id: string },
): string | null => chain.findLast(({ scope }) => scope === field.scope)?.values[field.id] ?? null;

/** The chart a field has where it stands; null without one, and for fields that are words. */
export const fieldChart = (
  chain: ScopeChain,
  field: { readonly scope: string; readonly id: string },
): Chart | null => chain.findLast(({ scope }) => scope === field.scope)?.charts[field.id] ?? null;

/** The lines a loop has where it stands, the innermost scope that has them first. */
export const linesOf = (
  chain: ScopeChain,
  loop: Extract<FieldNode, { is: 'loop' }>['scope'],
): readonly FilledScope[] => chain.findLast(({ loops }) => loops[loop] !== undefined)?.loops[loop] ?? [];

export interface MissingValue {
  readonly name: string;
  /** A loop without lines. */
  readonly isLoop: boolean;
  /** The line it is missing in; empty for the evaluation. */
  readonly where: string;
}

export interface ExpandedFields {
  /** Every value in the order it is printed; missing ones left out. */
  readonly values: readonly string[];
  /** Every chart in the order it is printed. */
  readonly charts: readonly WantedChart[];
  /** Each missing field once for each place; loops without lines too. */
  readonly missing: readonly MissingValue[];
}

/** Says beforehand what filling will print, and what it has nothing to print for. */
export const expandFields = (nodes: readonly FieldNode[], outermost: ScopeChain): ExpandedFields => {
  const values: string[] = [];
  const charts: WantedChart[] = [];
  const missing = new Map<string, MissingValue>();
  const miss = ({ name, is }: FieldNode, chain: ScopeChain): void => {
    const where = chain
      .map(({ label }) => label)
      .filter((label) => label !== '')
      .join(' / ');
    missing.set(`${name}\n${where}`, { name, isLoop: is === 'loop', where });
  };
  const walk = (own: readonly FieldNode[], chain: ScopeChain): void => {
    for (const node of own) {
      if (node.is === 'loop') {
        const lines = linesOf(chain, node.scope);
        if (lines.length === 0) miss(node, chain);
        for (const line of lines) walk(node.nodes, [...chain, line]);
      } else {
        const chart = fieldChart(chain, node);
        const value = chart ? null : fieldValue(chain, node);
        if (chart) charts.push({ name: node.name, chart });
        else if (value === null) miss(node, chain);
        else values.push(value);
      }
    }
  };
  walk(nodes, outermost);
  return { values, charts, missing: [...missing.values()] };
};
