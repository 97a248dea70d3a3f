/** Why a number is no target. */
export const setAsideReasons = [
  'date',
  'document-title',
  'document-number',
  'name-or-code',
  'ordinal',
  'past',
  'drafting',
  'condition',
  'reward',
  'time-limit',
  'period',
  'weight',
  'enumeration',
  'baseline',
  'contact',
  'denominator',
  'indefinite',
  'no-aim',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];
