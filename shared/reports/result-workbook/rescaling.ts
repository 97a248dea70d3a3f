import { blankReasons } from '../../model/entered-value.ts';
import type { Formula } from '../sheet-model.ts';
import type { ReportContext } from './context.ts';

/** Words for the reasons whose full score is taken out. */
export const rescaledReasons = ({ snapshot, catalogue }: ReportContext): string[] =>
  blankReasons
    .filter((reason) => snapshot.evaluation.rules.blank[reason] === 'rescale')
    .map((reason) => catalogue.rules.blankReasons[reason]);

/** S ÷ (full − taken out) × total where something but not everything is taken out. */
export const rescaledFormula = (obtained: string, taken: string, full: string, total: string): Formula =>
  taken === ''
    ? obtained
    : `IF(OR(${taken}=0,${taken}=${full}),${obtained},${obtained}*${total}/(${full}-(${taken})))`;
