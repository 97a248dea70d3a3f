import { exact, isZero } from '../exact.ts';
import { type Aggregation, noWeight, type Share } from './aggregation.ts';

/** Weight as a share; a weight of 0, and one that is not stated, never counts. */
const shareOf = (text: string | undefined): Share => {
  const weight = exact(text ?? '0');
  return isZero(weight) ? noWeight : { use: 'counted', weight };
};

/** 加权平均: Σuᵢsᵢ ÷ Σuᵢ with a weight per person. Who is absent leaves both sums. */
export const weighted: Aggregation<'weighted'> = (values, { weights }, scorers) =>
  values.map((value, index) => value && shareOf(weights[scorers[index]?.id ?? '']));

/** 按角色加权平均: the same with a weight per role. */
export const roleWeighted: Aggregation<'role-weighted'> = (values, { weights }, scorers) =>
  values.map((value, index) => {
    const role = scorers[index]?.role;
    return value && shareOf(role && weightOfRole(weights, role));
  });

/** The weight stated for a role; undefined where there is none. */
export const weightOfRole = (
  weights: Readonly<Partial<Record<string, string>>>,
  role: string,
): string | undefined => weights[role];
