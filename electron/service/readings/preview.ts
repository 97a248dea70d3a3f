import type { CorrectableFacts, ReadingPreview } from '#shared/contract/methods/readings.ts';
import type { PlanFile } from '#shared/model/plan.ts';
import { proposeFramework } from '#shared/plan/draft/draft-framework.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import type { PlanReading } from '#shared/plan/reading.ts';
import type { Context } from '../handler.ts';
import { listPlans } from '../queries/plans.ts';
import type { ReadDocument } from './plan-document.ts';
import { draftLanguage, hashOfText } from './review-of-plan.ts';

const longestTitle = 300;

/** The file's name without its ending. */
const nameOf = ({ name }: PlanFile): string => name.replace(/\.[^.]{1,10}$/, '') || name;

/** The facts of a plan as the reading gives them. */
export const factsOf = ({ facts }: PlanReading, file: PlanFile): CorrectableFacts => ({
  title: (facts.title ?? facts.planTitle ?? nameOf(file)).trim().slice(0, longestTitle) || nameOf(file),
  issuer: facts.issuers.length === 0 ? null : facts.issuers.join('、'),
  documentNumber: facts.documentNumber,
  indexNumber: facts.indexNumber,
  signedOn: facts.signedOn,
  publishedOn: facts.publishedOn,
  basis:
    facts.basis.length === 0
      ? null
      : facts.basis
          .map(
            ({ title, documentNumber }) =>
              `《${title}》${documentNumber === null ? '' : `（${documentNumber}）`}`,
          )
          .join('、'),
  source: facts.source,
  note: null,
});

/** What the preview says of a document. */
export const previewOf = ({ file, reading }: ReadDocument, { workspace }: Context): ReadingPreview => {
  const textSha256 = hashOfText(reading.text);
  const rows = (lists: readonly { readonly rows: readonly unknown[] }[]): number =>
    lists.reduce((sum, list) => sum + list.rows.length, 0);
  return {
    file,
    text: reading.text,
    textSha256,
    characterCount: reading.text.length,
    paragraphCount: paragraphsOf(reading.text).length,
    found: reading.facts,
    facts: factsOf(reading, file),
    stripped: reading.stripped,
    warnings: reading.warnings,
    counts: {
      sections: reading.sections.filter(({ title }) => title !== null).length,
      targets: reading.targets.length,
      responsibilities: reading.responsibilities.length,
      evaluationClauses: reading.evaluationClauses.length,
      tasks: rows(reading.taskLists),
      indicatorRows: rows(reading.indicatorTables),
      setAside: reading.setAside.length,
      proposals: proposeFramework(reading, { planId: 'preview', texts: draftLanguage }).indicators.length,
    },
    duplicates: listPlans(workspace.connection).flatMap(
      ({ id, title, sha256, imported }): ReadingPreview['duplicates'] => {
        const same = sha256 === textSha256 ? 'text' : imported?.file.sha256 === file.sha256 ? 'file' : null;
        return same === null ? [] : [{ planId: id, title, same }];
      },
    ),
  };
};
