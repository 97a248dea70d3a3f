import type { Findings } from '../read-plan.ts';
import type { ReadWarning } from '../reading.ts';
import { restoredNames } from '../responsibilities/unit-names.ts';
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

/** Numbers that are passed over: 一、 三、 within one part. Articles and running numbers count through all parts. */
const numberingGaps = ({ sections, prepared }: Findings): PlanWarning[] => {
  const last = new Map<string, number>();
  const gaps: PlanWarning[] = [];
  for (const section of sections) {
    if (section.value === 0 || section.title === null) continue;
    const key = `${section.style} ${section.parent ?? ''}`;
    const before = last.get(key);
    last.set(key, section.value);
    if (before === undefined || section.value <= before + 1) continue;
    gaps.push(
      makeWarning(
        'numbering-gap',
        prepared.text.slice(section.span.start, Math.min(section.span.end, section.span.start + 30)),
        {
          span: section.span,
          confidence: 'medium',
        },
      ),
    );
  }
  return gaps;
};

/** Units whose owner was said only once, with the names in full as a suggestion. */
const elidedUnits = ({ responsibilities }: Findings): PlanWarning[] => {
  const found = responsibilities.flatMap((each) => {
    const restored = [...restoredNames([...each.lead, ...each.units].map((unit) => unit.name))];
    return restored.map(([name, suggestion]) => ({ name, suggestion, span: each.span }));
  });
  const [first] = found;
  return first
    ? [
        makeWarning('elided-units', first.name, {
          span: first.span,
          readAs: first.suggestion,
          confidence: 'medium',
          count: found.length,
        }),
      ]
    : [];
};

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
    ...numberingGaps(findings),
    ...elidedUnits(findings),
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
