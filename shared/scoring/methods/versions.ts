import { baseline } from './baseline.ts';
import { checklist } from './checklist.ts';
import { deadline } from './deadline.ts';
import { deduction } from './deduction.ts';
import { deviation } from './deviation.ts';
import { direct } from './direct.ts';
import { efficacy } from './efficacy.ts';
import { bandedEfficacy } from './efficacy-banded.ts';
import { formula } from './formula.ts';
import { level } from './level.ts';
import { piecewise } from './piecewise.ts';
import { ratio } from './ratio.ts';
import { yesNo } from './yes-no.ts';

/**
 * Every version of every scoring method under its `id@version`. A published entry is never changed and never taken
 * out: a new rule is a further entry (`ratio@2`) beside the old one, with which old evaluations go on computing. The
 * versions of a method take the same kind of input from the same place.
 */
export const methodVersions = {
  'direct@1': direct,
  'level@1': level,
  'checklist@1': checklist,
  'yes-no@1': yesNo,
  'ratio@1': ratio,
  'piecewise@1': piecewise,
  'baseline@1': baseline,
  'deduction@1': deduction,
  'efficacy@1': efficacy,
  'efficacy-banded@1': bandedEfficacy,
  'deadline@1': deadline,
  'deviation@1': deviation,
  'formula@1': formula,
};
