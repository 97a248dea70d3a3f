import type { Evidence } from '../model/evidence.ts';
import { type FrameworkDocument, indicatorsOf } from '../model/framework.ts';

/** A file with the number it goes by in lists: 指标代码-序号, unique within its subject. */
export interface NumberedEvidence {
  readonly file: Evidence;
  readonly number: string;
}

const inTextOrder = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/**
 * Numbers files per subject and indicator in the order they were attached. Order: subjects as given, then indicators as
 * the framework has them. Files of an indicator the framework no longer has come last under the indicator's id.
 */
export const numberEvidence = (
  files: readonly Evidence[],
  framework: FrameworkDocument,
  subjectIds: readonly string[],
): NumberedEvidence[] => {
  const codes = new Map(indicatorsOf(framework).map(({ id, code }, position) => [id, { code, position }]));
  const place = new Map(subjectIds.map((id, index) => [id, index]));
  const groups = Map.groupBy(files, ({ subjectId, indicatorId }) => `${subjectId}/${indicatorId}`);
  return [...groups.values()]
    .toSorted(([a], [b]) => {
      if (!a || !b) return 0;
      const subjects = (place.get(a.subjectId) ?? place.size) - (place.get(b.subjectId) ?? place.size);
      const position = (file: Evidence) => codes.get(file.indicatorId)?.position ?? codes.size;
      return subjects || position(a) - position(b);
    })
    .flatMap((group) =>
      group
        .toSorted((a, b) => inTextOrder(a.attachedAt, b.attachedAt) || inTextOrder(a.id, b.id))
        .map((file, index) => ({
          file,
          number: `${codes.get(file.indicatorId)?.code ?? file.indicatorId}-${twoDigits(index + 1)}`,
        })),
    );
};
