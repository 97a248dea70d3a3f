import { baseline } from './baseline.ts';
import { checklist } from './checklist.ts';
import { direct } from './direct.ts';
import { level } from './level.ts';
import type { Method } from './method.ts';
import { piecewise } from './piecewise.ts';
import { ratio } from './ratio.ts';
import type { MethodId, MethodSpecification, ParametersOf } from './specification.ts';
import { yesNo } from './yes-no.ts';

const registry = { direct, level, checklist, 'yes-no': yesNo, ratio, piecewise, baseline };

/** The shape of what is entered under a method. */
export type KindOf<Id extends MethodId> = (typeof registry)[Id]['takes'];

/** Every scoring method. An id in `MethodId` without an entry here does not compile. */
export const methods: { readonly [Id in MethodId]: Method<Id, ParametersOf<Id>, KindOf<Id>> } = registry;

/** Where the input of a specification comes from and what shape it has. */
export const inputOf = (specification: MethodSpecification) => {
  const { takes, from } = methods[specification.id];
  return { takes, from };
};
