import type { Migration } from '../migrate.ts';
import { initial } from './0010-initial.ts';
import { planReadings } from './0020-plan-readings.ts';
import { subordinateSubjects } from './0025-subordinate-subjects.ts';
import { reviewRounds } from './0030-review-rounds.ts';
import { weightings } from './0040-weightings.ts';
import { findings } from './0050-findings.ts';
import { selfAssessments } from './0060-self-assessments.ts';
import { reportTexts } from './0070-report-texts.ts';
import { annualTables } from './0080-annual-tables.ts';
import { exportProfiles } from './0090-export-profiles.ts';

/** In ascending order; a test checks order, gaps in testing and the resulting schema. */
export const migrations: readonly Migration[] = [
  initial,
  planReadings,
  subordinateSubjects,
  reviewRounds,
  weightings,
  findings,
  selfAssessments,
  reportTexts,
  annualTables,
  exportProfiles,
];
