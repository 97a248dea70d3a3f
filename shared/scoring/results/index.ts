import type { EvaluationResult } from '../../model/result.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import { StandingResults } from './standing-results.ts';

/**
 * All results of an evaluation: every subject's indicators, dimensions, scorer totals, total, grade and rank. The one
 * place where totals are computed; screen, command line, workbook and report show what stands here.
 *
 * Level `indicator`: the scorers are aggregated per indicator, the indicators are added, what does not apply is
 * rescaled. An indicator does not apply when nobody gives points (a blank that counts zero gives points, namely 0)
 * and at least one blank is of the rescaled kind.
 * Level `total`: each scorer's sheet is summed and rescaled by itself and the totals are aggregated. Unfinished sheets
 * are left out once a finished one exists. The indicators are then aggregated over the same scorers with the same
 * weights, so that they add up to the total.
 * A subject with subordinates under a roll-up rule takes its indicators from them; its level is then `indicator`.
 * A missing entry is never a zero: while one is missing the total is a running one, without grade and rank.
 *
 * Never throws for content: a stored value that its method refuses counts as not scored and is listed in `problems`.
 */
export const computeResults = (snapshot: EvaluationSnapshot): EvaluationResult =>
  new StandingResults(snapshot).result;
