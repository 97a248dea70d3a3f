import type { planMethods } from '#shared/contract/methods/plans.ts';
import { paragraphsOf } from '#shared/plan/paragraphs.ts';
import type { HandlersOf } from '../handler.ts';
import { findPlan, listPlans } from '../queries/plans.ts';

export const planHandlers: HandlersOf<typeof planMethods> = {
  'plans.list': (_input, { workspace }) =>
    listPlans(workspace.connection).map(({ text, sections: _sections, defects, imported, ...facts }) => ({
      ...facts,
      file: imported
        ? { name: imported.file.name, size: imported.file.size, format: imported.file.format }
        : null,
      characterCount: text.length,
      paragraphCount: paragraphsOf(text).length,
      defectCount: defects.length,
    })),
  'plans.get': ({ id }, { workspace }) => findPlan(workspace.connection, id),
};
