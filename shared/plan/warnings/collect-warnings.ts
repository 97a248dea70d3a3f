import type { Findings } from '../read-plan.ts';
import type { ReadWarning } from '../reading.ts';
import { plantedNames } from './mirror-sites.ts';
import {
  lostPlusSigns,
  makeWarning,
  type PlanWarning,
  replacedWords,
  strangeCharacters,
  unpairedQuotationMarks,
} from './warnings.ts';

/** More warnings of one kind say nothing new. */
const mostOfAKind = 40;

const damagedFacts = ({ facts, prepared }: Findings): PlanWarning[] => {
  const found: PlanWarning[] = [];
  for (const [passage, numbers] of facts.numbers)
    for (const number of numbers) {
      const at = prepared.passages[passage];
      if (!number.damaged || !at) continue;
      const start = at.offsets[number.start] ?? at.span.start;
      found.push(
        makeWarning('damaged-document-number', number.text, {
          span: { start, end: (at.offsets[number.end - 1] ?? start) + 1 },
          readAs: number.standard,
        }),
      );
    }
  if (facts.signing?.damaged) {
    const at = prepared.passages[facts.signing.passage];
    found.push(
      makeWarning('damaged-date', facts.signing.text, { span: at?.span ?? null, readAs: facts.signing.iso }),
    );
  }
  return found;
};

const damagedNumbers = ({ reader, prepared }: Findings): PlanWarning[] =>
  reader.findings.targets.flatMap((target) =>
    target.garbled && target.figure
      ? [
          makeWarning('damaged-number', prepared.text.slice(target.figure.start, target.figure.end), {
            span: target.figure,
            readAs: target.garbled.readAs,
            confidence: target.garbled.confidence,
          }),
        ]
      : [],
  );

const unclosedBrackets = ({ responsibilities, prepared }: Findings): PlanWarning[] =>
  responsibilities
    .filter((found) => found.unclosed)
    .map((found) =>
      makeWarning('unclosed-bracket', prepared.text.slice(found.span.start, found.span.start + 24), {
        span: found.span,
      }),
    );

/** Everything suspicious or damaged, in the order of the text; what concerns the page stands first. */
export const warningsOf = (findings: Findings, paragraphAt: (offset: number) => number): ReadWarning[] => {
  const { text, stripped } = findings.prepared;
  const all = [
    ...plantedNames(stripped),
    ...strangeCharacters(text),
    ...replacedWords(text),
    ...lostPlusSigns(text),
    ...unpairedQuotationMarks(text),
    ...damagedFacts(findings),
    ...damagedNumbers(findings),
    ...unclosedBrackets(findings),
  ];
  const counts = new Map<string, number>();
  return all
    .filter((warning) => {
      const count = (counts.get(warning.kind) ?? 0) + 1;
      counts.set(warning.kind, count);
      return count <= mostOfAKind;
    })
    .sort((a, b) => (a.span?.start ?? -1) - (b.span?.start ?? -1))
    .map(({ span, ...rest }) => ({
      ...rest,
      at: span ? { start: span.start, end: span.end, paragraph: paragraphAt(span.start) } : null,
    }));
};
