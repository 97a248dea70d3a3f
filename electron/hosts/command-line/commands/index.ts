import type { Command, CommandName } from '../command.ts';
import { annualTables } from './annual-tables.ts';
import { backups } from './backups.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { evaluations } from './evaluations.ts';
import { explain } from './explain.ts';
import { exportCommand } from './export.ts';
import { forms } from './forms.ts';
import { frameworks } from './frameworks.ts';
import { help } from './help.ts';
import { importCommand } from './import.ts';
import { plan } from './plan.ts';
import { plans } from './plans.ts';
import { report } from './report.ts';
import { reportTemplate } from './report-template.ts';
import { results } from './results.ts';
import { score } from './score.ts';
import { selftest } from './selftest.ts';

/** Every command. A name without an entry does not compile. */
export const commands: { readonly [Each in CommandName]: Command } = {
  plans,
  plan,
  frameworks,
  evaluations,
  score,
  results,
  explain,
  export: exportCommand,
  'annual-tables': annualTables,
  forms,
  import: importCommand,
  report,
  'report-template': reportTemplate,
  demo,
  selftest,
  doctor,
  backups,
  help,
};
