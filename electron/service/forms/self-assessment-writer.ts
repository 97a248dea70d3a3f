import { catalogues } from '#shared/i18n/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { selfAssessmentForm, selfAssessmentFormName } from '#shared/reports/self-assessment/index.ts';
import { listSelfAssessments } from '../queries/self-assessments.ts';
import { formDigest } from './digest.ts';
import type { FormWriter } from './form-writer.ts';

/** Self-assessment forms: a file per body. */
export const selfAssessmentWriter: FormWriter = {
  forms: ({ connection, evaluation, framework, subjects, language, fonts, today }) =>
    subjects.map((subject) => {
      const written = new Map(
        listSelfAssessments(connection, { evaluationId: evaluation.id, subjectId: subject.id }).map(
          (each) => [each.indicatorId, each],
        ),
      );
      const input = {
        evaluation,
        framework,
        subjects: [{ subject, written: (indicatorId: string) => written.get(indicatorId) ?? null }],
        catalogue: catalogues[language],
        today,
        digest: formDigest,
      };
      return { workbook: selfAssessmentForm(input, fonts), name: selfAssessmentFormName(input) };
    }),
  archiveName: ({ evaluation, language }) =>
    fitFileName(catalogues[language].selfAssessments.sheet.fileName(evaluation.title, ''), '.zip'),
};
