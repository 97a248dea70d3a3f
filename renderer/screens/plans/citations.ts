import { useMemo, useState } from 'react';
import type { FrameworkSummary, FrameworkVersion, Indicator } from '#shared/model/framework.ts';
import { indicatorsOf } from '#shared/model/framework.ts';
import { useRead } from '../../application/client.tsx';

/** An indicator that rests on words of a paragraph. */
export interface CitingIndicator {
  readonly indicator: Indicator;
  readonly start: number;
  readonly end: number;
}

export interface Citations {
  /** Published versions made from this plan, newest first. */
  readonly versions: readonly FrameworkSummary[];
  readonly version: FrameworkVersion | null;
  /** Paragraph number → the indicators citing it, in form order. */
  readonly byParagraph: ReadonlyMap<number, readonly CitingIndicator[]>;
  /** Shows another version's citations; null shows none. */
  choose(versionId: string | null): void;
}

const collect = (
  version: FrameworkVersion | null,
  planId: string,
): ReadonlyMap<number, CitingIndicator[]> => {
  const byParagraph = new Map<number, CitingIndicator[]>();
  for (const indicator of version ? indicatorsOf(version.document) : [])
    for (const { paragraph, start, end, planId: cited } of indicator.citations) {
      if (cited !== planId) continue;
      const here = byParagraph.get(paragraph) ?? [];
      here.push({ indicator, start, end });
      byParagraph.set(paragraph, here);
    }
  return byParagraph;
};

/** Which indicators cite which paragraph of a plan, by one framework version at a time. */
export const useCitations = (planId: string): Citations => {
  const list = useRead('frameworks.list', {});
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const versions = useMemo(
    () =>
      (list.data ?? [])
        .filter((framework) => framework.planId === planId && framework.state === 'published')
        .sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
    [list.data, planId],
  );
  const versionId = chosen === undefined ? (versions[0]?.id ?? null) : chosen;
  const version = useRead('frameworks.getVersion', { id: versionId ?? '-' }, { enabled: versionId !== null });
  const shown = versionId === null ? null : (version.data ?? null);
  const byParagraph = useMemo(() => collect(shown, planId), [shown, planId]);
  return { versions, version: shown, byParagraph, choose: setChosen };
};
