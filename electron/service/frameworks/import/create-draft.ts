import { fail, refuse } from '#shared/contract/failure.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { FrameworkDocument } from '#shared/model/framework.ts';
import {
  codeCollisions,
  type FrameworkImportPreview,
  type SheetRow,
  sheetsRead,
} from '#shared/model/framework-import.ts';
import { exact, exactToText, sum } from '#shared/scoring/exact.ts';
import type { Context } from '../../handler.ts';
import { draftLanguage } from '../../readings/review-of-plan.ts';
import { newDraftChanges } from '../draft.ts';
import { withoutRows } from './left-out.ts';
import { type Citing, citingPlan, keepOwnPlan } from './own-plan.ts';
import { previewSystem } from './preview.ts';
import { readIssuedTable } from './read-table.ts';

const method = 'frameworkImports.create';

const total = (points: readonly string[]): string => exactToText(sum(points.map(exact)));

/** The previewed system as a framework, without the rows left out. */
const documentOf = (
  { dimensions, lines, vetoes, bonuses, notes }: FrameworkImportPreview,
  {
    frameworkId,
    planId,
    title,
    citing,
  }: { frameworkId: string; planId: string; title: string; citing: Citing },
): FrameworkDocument => {
  const words = draftLanguage.planReading.draft;
  const cited = (line: SheetRow & { readonly name: string }) => {
    const clause = citing(line);
    return clause ? [clause] : [];
  };
  const made = dimensions.flatMap(({ code, name, groups }) => {
    const own = lines.filter(({ dimension }) => dimension === code);
    if (own.length === 0) return [];
    return [
      {
        id: `${frameworkId}-${code}`,
        code,
        name,
        weight: total(own.map(({ fullScore }) => fullScore)),
        groups: groups.filter((group) => own.some((line) => line.group === group.code)),
        indicators: own.map((line) => ({
          id: `${frameworkId}-${line.code}`,
          code: line.code,
          name: line.name,
          group: line.group,
          fullScore: line.fullScore,
          unit: line.unit,
          target: line.target,
          baseline: null,
          direction: 'higher' as const,
          definition: line.definition,
          rule: line.rule,
          method: line.method,
          evidence: line.evidence,
          responsibleUnits: line.responsibleUnits,
          responsibleSource: line.responsibleUnits.length > 0 ? ('seed' as const) : ('inferred' as const),
          deadline: line.deadline,
          deadlineSource: line.deadline === null ? null : ('seed' as const),
          targetSource: line.target === null ? null : ('seed' as const),
          citations: cited(line),
          note: line.note,
        })),
      },
    ];
  });
  return {
    id: frameworkId,
    title,
    planId,
    totalScore: total(lines.map(({ fullScore }) => fullScore)),
    gradeBands: words.gradeBands.map((band) => ({ ...band })),
    rounding: { mode: 'half-up', decimals: 2, place: 'total' },
    dimensions: made,
    vetoes: vetoes.map((line) => ({
      code: line.code,
      name: line.name,
      effect: { type: 'grade', grade: words.lowestGrade },
      citation: citing(line),
      note: null,
    })),
    bonuses: bonuses.map((line) => ({
      code: line.code,
      name: line.name,
      points: line.points,
      citation: citing(line),
    })),
    bonusCap: total(bonuses.map(({ points }) => points)),
    progressList: null,
    notes: [...notes],
  };
};

/** Makes the table a draft, and the table itself a plan where that is asked for. */
export const createImportedDraft = async (
  input: ParsedInput<'frameworkImports.create'>,
  context: Context,
): Promise<{
  draftId: string;
  batch: string;
  plan: { planId: string; batch: string } | null;
  cited: number;
}> => {
  const { workspace, progress } = context;
  const { actor, title } = input;
  const { file, place } = await readIssuedTable(input.from, method, context);
  progress({ step: 'checking', done: 0, total: 0 });
  const preview = previewSystem(file, { place, sheet: input.sheet, texts: draftLanguage });
  if (preview.sha256 !== input.previewSha256) fail('framework-import.changed', { place }, ['previewSha256']);
  const kept = withoutRows(preview, input.leaveOut, place);
  if (kept.lines.length === 0) {
    const sheets = sheetsRead(preview).map(({ name }) => name);
    fail('framework-import.no-lines', { place, sheets }, ['leaveOut']);
  }
  refuse(codeCollisions(kept.lines)[0]);
  const { planId, batch, citing } =
    input.plan.kind === 'own'
      ? await keepOwnPlan(file, preview, { title, actor }, context)
      : citingPlan(input.plan.planId, context);
  const frameworkId = workspace.newIdentifier('framework');
  const draftId = workspace.newIdentifier('draft');
  const document = documentOf(kept, { frameworkId, planId, title, citing });
  try {
    const recorded = workspace.log.record(
      actor,
      newDraftChanges({
        draftId,
        basedOn: null,
        createdAt: new Date(workspace.now()).toISOString(),
        document,
      }),
    );
    context.changed(['framework-draft', 'framework-node']);
    return {
      draftId,
      batch: recorded.batch,
      plan: batch === null ? null : { planId, batch },
      cited: document.dimensions
        .flatMap(({ indicators }) => indicators)
        .filter(({ citations }) => citations.length > 0).length,
    };
  } catch (error) {
    if (batch !== null) workspace.log.revert(actor, batch, planId);
    throw error;
  }
};
