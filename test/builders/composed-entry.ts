import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';

/** Methods whose entry is more than a number, a level, a list or a yes, and those measured against two values. */
type Composed = Extract<
  MethodSpecification,
  { id: 'deduction' | 'deadline' | 'formula' | 'efficacy' | 'efficacy-banded' | 'deviation' }
>;

const between = (from: string, to: string, share: number): EnteredValue => ({
  kind: 'number',
  number: (Number(from) + (Number(to) - Number(from)) * share).toFixed(2),
});

/** Something enterable, better the nearer `share` is to 1. */
export const composedEntry = (method: Composed, share: number): EnteredValue => {
  switch (method.id) {
    case 'deduction': {
      const [first] = method.parameters.items;
      const count = Math.floor((1 - share) * 3);
      return {
        kind: 'counts',
        counts: first && count > 0 ? [{ item: first.id, count, reason: '检查时发现' }] : [],
      };
    }
    case 'deadline':
      return { kind: 'completion', completedOn: share > 0.3 ? method.parameters.deadline : null };
    case 'formula':
      return {
        kind: 'figures',
        figures: method.parameters.figures.map(({ name }) => ({ name, number: (1 + share * 99).toFixed(2) })),
      };
    case 'efficacy':
      return between(method.parameters.impermissible, method.parameters.satisfactory, share);
    case 'efficacy-banded': {
      const { bands } = method.parameters;
      return between(bands.at(-1)?.value ?? '0', bands[0]?.value ?? '0', share);
    }
    case 'deviation':
      return between('0', method.parameters.target, 0.5 + share * 0.5);
  }
};
