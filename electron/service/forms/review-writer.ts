import { fail } from '#shared/contract/failure.ts';
import { catalogues } from '#shared/i18n/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import type { ReviewFormInput } from '#shared/reports/review-form/context.ts';
import { reviewForm, reviewFormName } from '#shared/reports/review-form/index.ts';
import { reviewSheet } from '#shared/scoring/review/sheet.ts';
import { formDigest } from './digest.ts';
import type { FormWriter } from './form-writer.ts';
import { assertFillsSheets } from './scoring-writer.ts';

/** Review forms: a file per scorer, in it a sheet per subject under review, each with what the screen shows of it. */
export const reviewWriter: FormWriter = {
  forms: ({ evaluation, framework, subjects, scorers, review, snapshot, language, fonts, today }) => {
    if (!review) return fail('form.no-review', {});
    for (const { id, name } of subjects)
      if (!review.cells.some(({ subjectId }) => subjectId === id))
        fail('form.subject-not-reviewed', {
          place: catalogues[language].forms.kinds.review,
          subject: name,
          round: review.round,
        });
    const state = snapshot();
    return scorers.map((scorer) => {
      assertFillsSheets(scorer);
      const { othersShown, cells } = reviewSheet(state, scorer.id);
      const inRound = cells.filter(({ roundId }) => roundId === review.id);
      const input: ReviewFormInput = {
        evaluation,
        framework,
        scorer,
        round: review,
        othersShown,
        subjects: subjects.map((subject) => ({
          subject,
          cells: inRound.filter(({ subjectId }) => subjectId === subject.id),
        })),
        catalogue: catalogues[language],
        today,
        digest: formDigest,
      };
      return { workbook: reviewForm(input, fonts), name: reviewFormName(input) };
    });
  },
  archiveName: ({ evaluation, language }) =>
    fitFileName(catalogues[language].forms.reviewSheet.title(evaluation.title), '.zip'),
};
