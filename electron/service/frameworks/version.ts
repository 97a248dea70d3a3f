import { createHash } from 'node:crypto';
import { canonicalJson } from '#shared/model/canonical-json.ts';
import type { FrameworkDocument, FrameworkVersion } from '#shared/model/framework.ts';
import { toJson } from '../log/to-json.ts';

/** Freezes a document: its id carries the version number and the beginning of its hash. */
export const frameworkVersionOf = (
  document: FrameworkDocument,
  facts: { number: number; shipped: boolean; publishedAt: string },
): FrameworkVersion => {
  const sha256 = createHash('sha256')
    .update(canonicalJson(toJson(document)))
    .digest('hex');
  return {
    id: `${document.id}@${facts.number}.${sha256.slice(0, 8)}`,
    frameworkId: document.id,
    sha256,
    ...facts,
    document,
  };
};
