import type { Client } from '#shared/contract/index.ts';
import type { Review, ReviewLine } from '#shared/model/plan-review.ts';
import { keepPlan } from './plans.ts';

/** The line whose name has these words. */
export const lineNamed = (review: Pick<Review, 'lines'>, words: string): ReviewLine => {
  const found = review.lines.find(({ indicator }) => indicator.name.includes(words));
  if (!found) throw new Error(`no line ${words}`);
  return found;
};

/** A kept plan with its review at hand. */
export const startReview = async (client: Client) => {
  const { planId } = await keepPlan(client);
  const open = () => client.call('readings.open', { planId });
  return {
    planId,
    open,
    /** The id of the line whose name has these words. */
    idOf: async (words: string) => lineNamed(await open(), words).id,
    lineOf: async (id: string): Promise<ReviewLine> => {
      const found = (await open()).lines.find((line) => line.id === id);
      if (!found) throw new Error(`no line ${id}`);
      return found;
    },
  };
};
