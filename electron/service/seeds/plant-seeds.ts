import type { FrameworkDocument } from '#shared/model/framework.ts';
import type { Change } from '#shared/model/operation.ts';
import { frameworkVersionOf } from '../frameworks/version.ts';
import type { OperationLog } from '../log/operation-log.ts';
import { toJson } from '../log/to-json.ts';
import type { Seeds } from './read-seeds.ts';

const publishedAt = '2026-01-01T00:00:00.000Z';

const versionChange = (document: FrameworkDocument): Change => {
  // The same content gives the same id and the same value on every laptop, so shipped data never clash.
  const version = frameworkVersionOf(document, { number: 1, shipped: true, publishedAt });
  return { entity: 'framework-version', entityId: version.id, field: 'document', value: toJson(version) };
};

/** Brings the shipped plans and frameworks into the workspace; what is already there makes no operation. */
export const plantSeeds = (log: OperationLog, seeds: Seeds): void => {
  log.record('hengping', [
    ...seeds.plans.map(
      (plan): Change => ({ entity: 'plan', entityId: plan.id, field: 'document', value: toJson(plan) }),
    ),
    ...seeds.frameworks.map(versionChange),
    ...seeds.annualTemplates.map(
      (template): Change => ({
        entity: 'annual-template',
        entityId: template.id,
        field: 'document',
        value: toJson(template),
      }),
    ),
  ]);
};
