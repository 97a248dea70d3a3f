import { roleOfTitle } from '../outline/section-roles.ts';
import type { PlanReading, ReadSection } from '../reading.ts';
import type { DimensionProposal } from './proposal.ts';

/** Headings that say how and why, not what is to be done. */
const preliminary =
  /指导思想|基本原则|工作原则|总体思路|总体要求|总则|附则|适用范围|背景|基础$|形势|意义|过程|术语|定义|施行|解释/;

/** Codes of dimensions: A to Z, then AA, AB … */
export const dimensionCode = (index: number): string =>
  index < 26
    ? String.fromCharCode(0x41 + index)
    : `${dimensionCode(Math.floor(index / 26) - 1)}${dimensionCode(index % 26)}`;

/** Where findings belong in the plan's own structure. */
export interface PlanStructure {
  readonly dimensions: readonly DimensionProposal[];
  /** Section in which an offset of the text lies, or null. */
  sectionAt(offset: number): number | null;
  /** Code of the dimension for a section; the last one where none fits. */
  dimensionOf(section: number | null): string;
  /** Code of the group within the dimension, or null. */
  groupOf(section: number | null): string | null;
  /** Whether a section says how and why and sets no aims. */
  isPreliminary(section: number | null): boolean;
  /** The section and those around it, innermost first. */
  lineOf(section: number): readonly number[];
  /** Sections that hold measures: titled, without titled parts of their own, no preliminaries. */
  readonly measures: readonly number[];
}

const isTitled = (section: ReadSection): boolean =>
  section.title !== null && !/^(?:附件|附录|附表|专栏)/.test(section.marker);

/** The titled sections that hold another, outermost first. */
const ancestors = (sections: readonly ReadSection[]): readonly (readonly number[])[] => {
  const open: number[] = [];
  return sections.map((section, index) => {
    while (open.length > 0 && (sections[open.at(-1) ?? 0]?.level ?? 0) >= section.level) open.pop();
    const line = [...open];
    open.push(index);
    return line;
  });
};

/**
 * The plan's outermost parts become dimensions, the next ones their groups. A plan of a single part, or with more than
 * 20 of them, is taken one level deeper or as one dimension.
 */
export const planStructure = (reading: PlanReading, otherName: string): PlanStructure => {
  const { sections } = reading;
  const lines = ancestors(sections);
  const outermost = Math.min(
    ...sections.filter(isTitled).map((section) => section.level),
    Number.POSITIVE_INFINITY,
  );
  const atLevel = (level: number): number[] =>
    sections.flatMap((section, index) => (isTitled(section) && section.level === level ? [index] : []));
  const substantial = (indexes: readonly number[]): number[] =>
    indexes.filter(
      (index) =>
        !preliminary.test(sections[index]?.title ?? '') ||
        roleOfTitle(sections[index]?.title ?? null) === 'goals',
    );
  const first = Number.isFinite(outermost) ? atLevel(outermost) : [];
  const second = Number.isFinite(outermost) ? atLevel(outermost + 1) : [];
  const chosen = first.length <= 1 && second.length >= 2 ? second : first;
  const roots = chosen.length > 20 ? [] : chosen;
  const position = new Map(roots.map((section, index) => [section, index]));
  const rootOf = (section: number | null): number | null => {
    if (section === null) return null;
    if (position.has(section)) return section;
    return lines[section]?.find((each) => position.has(each)) ?? null;
  };
  const groupSections = new Map<number, number[]>();
  for (const index of substantial(sections.map((_section, at) => at))) {
    const section = sections[index];
    const root = rootOf(index);
    if (!section || root === null || root === index || !isTitled(section)) continue;
    if (section.level === (sections[root]?.level ?? 0) + 1)
      groupSections.set(root, [...(groupSections.get(root) ?? []), index]);
  }
  const dimensions: DimensionProposal[] = roots.map((section, index) => {
    const code = dimensionCode(index);
    const groups = groupSections.get(section) ?? [];
    return {
      code,
      name: (sections[section]?.title ?? otherName).slice(0, 200),
      section,
      groups:
        groups.length >= 2
          ? groups.map((group, at) => ({
              code: `${code}-${at + 1}`,
              name: (sections[group]?.title ?? '').slice(0, 200),
            }))
          : [],
    };
  });
  const other = dimensionCode(dimensions.length);
  dimensions.push({ code: other, name: otherName, section: null, groups: [] });
  /** Sections with titled parts of their own. */
  const holders = new Set(
    sections.flatMap((section, index) => (isTitled(section) ? [...(lines[index] ?? [])] : [])),
  );
  const starts = sections.map((section) => section.start);
  return {
    dimensions,
    sectionAt: (offset) => {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? null : low - 1;
    },
    dimensionOf: (section) => {
      const root = rootOf(section);
      return root === null ? other : dimensionCode(position.get(root) ?? 0);
    },
    groupOf: (section) => {
      const root = rootOf(section);
      if (section === null || root === null) return null;
      const groups = groupSections.get(root) ?? [];
      if (groups.length < 2) return null;
      const line = [...(lines[section] ?? []), section];
      const at = groups.findIndex((group) => line.includes(group));
      return at < 0 ? null : `${dimensionCode(position.get(root) ?? 0)}-${at + 1}`;
    },
    isPreliminary: (section) =>
      section !== null &&
      [...(lines[section] ?? []), section].some((each) => {
        const title = sections[each]?.title ?? '';
        return preliminary.test(title) && roleOfTitle(title) !== 'goals';
      }) &&
      ![...(lines[section] ?? []), section].some(
        (each) => roleOfTitle(sections[each]?.title ?? null) === 'goals',
      ),
    lineOf: (section) => [section, ...[...(lines[section] ?? [])].reverse()],
    measures: sections.flatMap((section, index) => {
      const within = [...(lines[index] ?? []), index].some((each) =>
        preliminary.test(sections[each]?.title ?? ''),
      );
      return isTitled(section) && !holders.has(index) && !within ? [index] : [];
    }),
  };
};
