import type { FoundLine } from './found-system.ts';

export const isVeto = ({ score, dimension, name, rule }: FoundLine): boolean =>
  score === null && /一票否决/.test([dimension, name, ...rule].join(' '));

/** What is printed as a bonus; a veto among them is a veto. */
export const isBonus = ({ dimension, name }: FoundLine): boolean =>
  /^(?:附)?加分(?:项|指标|内容)?/.test(dimension) || /^加分项/.test(name);

/** What is scored: an indicator in the narrow sense. */
export const isScored = (line: FoundLine): boolean => !isVeto(line) && !isBonus(line);
