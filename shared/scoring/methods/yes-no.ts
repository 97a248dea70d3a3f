import { z } from 'zod';
import { one, zero } from '../exact.ts';
import type { Method } from './method.ts';

export const yesNoParameters = z.object({ condition: z.string().min(1).max(1000) });
export type YesNoParameters = z.infer<typeof yesNoParameters>;

/** 是否: s = F or 0. */
export const yesNo: Method<'yes-no', YesNoParameters, 'yes-no'> = {
  id: 'yes-no',
  version: 1,
  parameters: yesNoParameters,
  takes: 'yes-no',
  from: 'score',
  score: (value, _parameters, fullScore) => ({
    ok: true,
    value: {
      points: value.yes ? fullScore : zero,
      working: [{ name: 'factor', value: value.yes ? one : zero }],
    },
  }),
  faults: () => [],
  withFullScore: (parameters) => parameters,
};
