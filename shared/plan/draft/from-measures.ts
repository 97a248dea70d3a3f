import { citedPath } from './citations.ts';
import type { DraftContext, LineDraft } from './line-draft.ts';
import { criteriaOf, listedItems } from './measure-criteria.ts';
import { levelMethod } from './method-for-target.ts';

const longestName = 80;

/**
 * Lines from the measures that set neither figure nor evaluation: a checklist where the plan lists things one by one,
 * a level over the measure's own clauses otherwise. `covered` are the sections other lines were made from.
 */
export const linesFromMeasures = (context: DraftContext, covered: ReadonlySet<number>): LineDraft[] => {
  const { reading, structure, citations, texts } = context;
  const words = texts.planReading.draft;
  return structure.measures.flatMap((index): LineDraft[] => {
    const section = reading.sections[index];
    if (!section?.title || covered.has(index)) return [];
    const end = reading.sections[index + 1]?.start ?? reading.text.length;
    const body = reading.text.slice(section.end, end);
    const items = listedItems(body);
    const criteria = items.length > 0 ? [] : criteriaOf(body);
    if (items.length === 0 && criteria.length === 0) return [];
    const counted =
      items.length > 0
        ? items
        : criteria.length >= 2
          ? criteria
          : [...criteria, words.criteria.carriedOut, words.criteria.effect];
    const method =
      items.length > 0
        ? ({
            id: 'checklist',
            version: 1,
            parameters: { items: items.map((text, at) => ({ id: String(at + 1), text, weight: '1' })) },
          } as const)
        : levelMethod(counted, words.levelNames);
    const responsible = context.unitsAt(section.start);
    const headingEnd = Math.min(reading.text.length, section.end);
    return [
      {
        sources: [{ kind: 'measure', index }],
        dimension: structure.dimensionOf(index),
        group: structure.groupOf(index),
        name: section.title.replace(/[\r\n]+/g, '').slice(0, longestName),
        unit: items.length > 0 ? words.countUnit : '',
        choose: () => ({
          method,
          reasons: [
            items.length > 0
              ? { kind: 'checklist-items', count: items.length }
              : { kind: 'level-criteria', count: counted.length },
          ],
          target: items.length > 0 ? String(items.length) : null,
          direction: 'higher',
          baseline: null,
        }),
        printedRule: null,
        printedScore: null,
        evidence: [...words.evidence.policy],
        units: responsible.units,
        deadline: null,
        citations: citations.of({ start: section.start, end: headingEnd }, citedPath(section.path)),
        note: null,
        weight: 'plain',
        reasons: [
          { kind: 'from-words', quote: section.quote, paragraph: section.paragraph },
          { kind: 'weight-plain' },
          ...responsible.reasons,
        ],
        confidence: 'low',
        at: section.start,
        targetSource: null,
      },
    ];
  });
};
