import { catalogues } from '#shared/i18n/index.ts';
import { collectionForm, collectionFormName } from '#shared/reports/data-collection/index.ts';
import { fitFileName } from '#shared/reports/file-name.ts';
import { formDigest } from './digest.ts';
import type { FormWriter } from './form-writer.ts';
import { scoringEntries } from './scoring-entries.ts';

/** Data-collection forms: a file per body. */
export const dataCollectionWriter: FormWriter = {
  forms: ({ connection, evaluation, framework, subjects, language, fonts, today }) =>
    subjects.map((subject) => {
      const input = {
        evaluation,
        framework,
        // Shared facts belong to no scorer.
        subjects: [{ subject, entries: scoringEntries(connection, evaluation.id, '', subject.id) }],
        catalogue: catalogues[language],
        today,
        digest: formDigest,
      };
      return { workbook: collectionForm(input, fonts), name: collectionFormName(input) };
    }),
  archiveName: ({ evaluation, language }) =>
    fitFileName(catalogues[language].selfAssessments.collection.fileName(evaluation.title, ''), '.zip'),
};
