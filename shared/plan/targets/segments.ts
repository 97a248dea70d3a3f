import { roleOfTitle, type SectionRole } from '../outline/section-roles.ts';
import type { Section } from '../outline/sections.ts';
import type { Passage } from '../text/passage.ts';

/** Words of a passage that belong to one section, without its heading. */
export interface Segment {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Position of the section, or null before the first. */
  readonly section: number | null;
  readonly role: SectionRole;
}

/** The role of a section: its own title's, or that of the nearest section around it that has one. */
export const sectionRoles = (sections: readonly Section[]): SectionRole[] => {
  const roles: SectionRole[] = [];
  for (const section of sections) {
    const own = roleOfTitle(section.title);
    const outer = section.parent === null ? 'other' : (roles[section.parent] ?? 'other');
    roles.push(
      own === 'other' || (outer === 'background' && own !== 'goals') || outer === 'drafting'
        ? outer === 'other'
          ? own
          : outer
        : own,
    );
  }
  return roles;
};

/** A label such as 具体指标: gives the paragraph behind it a role of its own. */
const labelRole = (passage: Passage, start: number): SectionRole => {
  const label = /^[^,。:;\s]{2,14}(?=:)/.exec(passage.folded.slice(start, start + 16));
  return label ? roleOfTitle(label[0]) : 'other';
};

/** Cuts every passage where sections begin; headings are left out. Order is that of the text. */
export const segmentsOf = (
  passages: readonly Passage[],
  sections: readonly Section[],
  skipped: ReadonlySet<number>,
): Segment[] => {
  const roles = sectionRoles(sections);
  const segments: Segment[] = [];
  const roleAt = (passage: Passage, start: number, section: number | null): SectionRole => {
    const labelled = labelRole(passage, start);
    return labelled === 'goals' ? labelled : section === null ? labelled : (roles[section] ?? 'other');
  };
  let next = 0;
  let current: number | null = null;
  for (const passage of passages) {
    let from = 0;
    while (next < sections.length && (sections[next]?.passage ?? 0) === passage.index) {
      const section = sections[next];
      if (!section) break;
      if (section.start > from && !skipped.has(passage.index))
        segments.push({
          passage,
          start: from,
          end: section.start,
          section: current,
          role: roleAt(passage, from, current),
        });
      from = section.bodyStart;
      current = next;
      next += 1;
    }
    if (from < passage.folded.length && !skipped.has(passage.index))
      segments.push({
        passage,
        start: from,
        end: passage.folded.length,
        section: current,
        role: roleAt(passage, from, current),
      });
  }
  return segments;
};
