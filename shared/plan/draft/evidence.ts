import type { ReadTarget } from '../reading.ts';
import type { DraftTexts } from './method-for-target.ts';

/** The evidence that usually shows a target is met, by what it counts. */
export const evidenceFor = (target: ReadTarget, texts: DraftTexts): string[] => {
  const { evidence } = texts;
  const unit = (target.unit ?? '').replace(/\/.*$/, '');
  const { subject } = target;
  if (target.value === null) return [...(target.kind === 'milestone' ? evidence.milestone : evidence.policy)];
  if (/元$/.test(unit)) return [...evidence.money];
  if (/人次|学时|课时/.test(unit) || /培训|轮训|实训|实践/.test(subject)) return [...evidence.training];
  if (unit === '%' || unit === '‰' || unit === '百分点') return [...evidence.share];
  if (/^[次场期届轮]/.test(unit)) return [...evidence.frequency];
  if (/^[人名位]$/.test(unit)) return [...evidence.people];
  return [...evidence.count];
};
