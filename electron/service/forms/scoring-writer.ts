import { fail } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fillsSheets, type Scorer } from '#shared/model/evaluation.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { scoringForm, scoringFormName } from '#shared/reports/scoring-form/index.ts';
import { formDigest } from './digest.ts';
import type { FormWriter } from './form-writer.ts';
import { scoringEntries } from './scoring-entries.ts';

/** Fails with `evaluation.scorer-does-not-score` for a role that fills in no forms. */
export const assertFillsSheets = (scorer: Scorer): void => {
  if (!fillsSheets(scorer))
    fail('evaluation.scorer-does-not-score', { scorer: scorer.name, role: scorer.role });
};

/** Scoring forms: a file per scorer, in it a sheet per subject. */
export const scoringWriter: FormWriter = {
  forms: ({ connection, evaluation, framework, subjects, scorers, language, fonts, today }) =>
    scorers.map((scorer) => {
      assertFillsSheets(scorer);
      const input = {
        evaluation,
        framework,
        scorer,
        subjects: subjects.map((subject) => ({
          subject,
          entries: scoringEntries(connection, evaluation.id, scorer.id, subject.id),
        })),
        catalogue: catalogues[language],
        today,
        digest: formDigest,
      };
      return { workbook: scoringForm(input, fonts), name: scoringFormName(input) };
    }),
  archiveName: ({ evaluation, language }) =>
    fitFileName(catalogues[language].forms.scoringSheet.title(evaluation.title), '.zip'),
};
