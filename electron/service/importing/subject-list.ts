// placeholder until the importer lands
import type { SubjectPreview } from '#shared/contract/methods/evaluations.ts';
export const previewSubjects = async (_options: object): Promise<SubjectPreview> => ({
  sheet: '',
  headings: [],
  rows: [],
  encoding: null,
});
