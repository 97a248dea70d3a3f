import { isPastClause } from '../targets/aim-words.ts';
import type { Segment } from '../targets/segments.ts';
import { quotedIn } from '../text/brackets.ts';
import { spanIn } from '../text/passage.ts';
import { type Sentence, sentencesIn } from '../text/sentences.ts';
import { indexSpans, type Span } from '../text/span.ts';
import { type EvaluationKind, evaluationRules, resultUse, withoutOtherMatters } from './evaluation-words.ts';

/** A clause that orders evaluation, with what its results are for. */
export interface FoundEvaluationClause {
  readonly quote: Span;
  readonly kind: EvaluationKind;
  readonly also: readonly EvaluationKind[];
  /** What the results are used for, in the plan's words. */
  readonly resultUses: readonly string[];
  readonly section: number | null;
  readonly passage: number;
}

/** Reports that are to be made: 发布《校企合作质量年度报告》. */
const reportTitle = /(?:质量|发展|年度)报告》|年报》|[白蓝]皮书》/;

/** Clauses longer than this are not taken apart further. */
const longestClause = 400;

const usesIn = (words: string): string[] => {
  const found =
    /(?:作为|纳入|挂钩于|与)([^。;]{2,80}?)(?:的)?(?:重要)?(?:依据|参考|挂钩|内容|条件|体系)/.exec(words);
  if (!found?.[1]) return [];
  return found[1]
    .split(/[、,和与及]/)
    .map((each) => each.trim())
    .filter((each) => each.length >= 2 && each.length <= 24);
};

/** What was decided before the plan, not what it orders. */
const isHistory = (words: string, role: Segment['role']): boolean =>
  role === 'background' ||
  role === 'drafting' ||
  /^(?:经|已)[^,;]{0,30}(?:审议|审核|评估)/.test(words) ||
  // 本办法由督导室负责解释
  /负责解释$/.test(words) ||
  isPastClause(words);

/** Longest first sentence of an item that only names it. */
const longestLabel = 14;

/** 二是强化考核激励。将…: the first words of an item name what the sentences behind them order. */
const isLabel = (text: string, segment: Segment, { start, end, clauses }: Sentence): boolean =>
  start === segment.start &&
  clauses.length === 1 &&
  end - start <= longestLabel &&
  end + 1 < segment.end &&
  /[一二三四五六七八九十][是要]$/.test(text.slice(Math.max(0, start - 2), start));

/**
 * The evaluation clauses of a segment: clauses between commas that name evaluating, inspecting, accepting, reporting
 * or what results are for. A clause that goes on with the use of results belongs to the one before.
 */
export const evaluationClausesIn = (segment: Segment, units: readonly Span[]): FoundEvaluationClause[] => {
  const { passage } = segment;
  const text = passage.folded;
  const held = indexSpans([...units].sort((a, b) => a.start - b.start));
  const titles = indexSpans(
    quotedIn(text.slice(segment.start, segment.end))
      .filter((each) => each.title)
      .map((each) => ({ start: each.start + segment.start, end: each.end + segment.start })),
  );
  const found: FoundEvaluationClause[] = [];
  for (const sentence of sentencesIn(text, segment.start, segment.end)) {
    if (isLabel(text, segment, sentence)) continue;
    let previous: { index: number; at: number } | null = null;
    for (const clause of sentence.clauses) {
      if (
        held.touches(clause) &&
        text.slice(clause.start, clause.end).length <=
          (held.at(clause.start)?.end ?? clause.start) - clause.start + 2
      )
        continue;
      const words = text.slice(clause.start, Math.min(clause.end, clause.start + longestClause));
      let bare = withoutOtherMatters(words);
      const title = titles.at(clause.start);
      if (title && title.end >= clause.end) continue;
      bare = bare.replace(/《[^》]{0,60}》/g, (marked) =>
        reportTitle.test(marked) ? marked : '＿'.repeat(marked.length),
      );
      const kinds = evaluationRules.filter(({ pattern }) => pattern.test(bare)).map(({ kind }) => kind);
      const uses =
        resultUse.test(words) ||
        (previous?.index === clause.index - 1 &&
          /^(?:并|且)?(?:作为|纳入|与)[^,;]{2,60}(?:依据|参考|内容|挂钩)/.test(words))
          ? usesIn(text.slice(clause.start, Math.min(sentence.end, clause.start + 160)))
          : [];
      // （二）连续2年考核不合格的；: an item of a list of cases.
      const isCase = sentence.clauses.length === 1 && clause.start === segment.start && words.endsWith('的');
      // 为规范督导评估工作，…: what the sentence is for.
      const isPurpose = clause.index === 0 && sentence.clauses.length > 1 && /^为(?!.*提供)/.test(words);
      if (kinds.length === 0 || isCase || isPurpose || isHistory(words, segment.role)) {
        const last: FoundEvaluationClause | undefined = found.at(-1);
        if (uses.length > 0 && last && previous)
          found[found.length - 1] = { ...last, resultUses: [...new Set([...last.resultUses, ...uses])] };
        continue;
      }
      const [kind, ...also] = kinds;
      if (!kind) continue;
      found.push({
        quote: spanIn(passage, clause.start, clause.end),
        kind,
        also: also.filter((each) => each !== 'monitoring'),
        resultUses: uses,
        section: segment.section,
        passage: passage.index,
      });
      previous = { index: clause.index, at: found.length - 1 };
    }
  }
  return found;
};
