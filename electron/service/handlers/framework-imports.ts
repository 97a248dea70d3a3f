import type { frameworkImportMethods } from '#shared/contract/methods/framework-imports.ts';
import { createImportedDraft } from '../frameworks/import/create-draft.ts';
import { previewSystem } from '../frameworks/import/preview.ts';
import { readIssuedTable } from '../frameworks/import/read-table.ts';
import type { HandlersOf } from '../handler.ts';
import { findPlan } from '../queries/plans.ts';
import { assertUncited } from '../readings/plan-changes.ts';
import { draftLanguage } from '../readings/review-of-plan.ts';

export const frameworkImportHandlers: HandlersOf<typeof frameworkImportMethods> = {
  'frameworkImports.preview': async ({ from, sheet }, context) => {
    const { file, place } = await readIssuedTable(from, 'frameworkImports.preview', context);
    context.progress({ step: 'checking', done: 0, total: 0 });
    return previewSystem(file, { place, sheet, texts: draftLanguage });
  },
  'frameworkImports.create': createImportedDraft,
  'frameworkImports.undo': ({ draftId, batch, plan, actor }, { workspace, changed }) => {
    const draft = workspace.log.revert(actor, batch, draftId);
    changed(['framework-draft', 'framework-node']);
    if (plan === null) return { reverted: draft.reverted, kept: draft.kept };
    // Another framework may have come to rest on the plan since.
    assertUncited(workspace.connection, findPlan(workspace.connection, plan.planId));
    const own = workspace.log.revert(actor, plan.batch, plan.planId);
    changed(['plan']);
    return { reverted: draft.reverted + own.reverted, kept: draft.kept + own.kept };
  },
};
