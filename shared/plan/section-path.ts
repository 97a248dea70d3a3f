import type { PlanSection } from '../model/plan.ts';

/**
 * The section a paragraph belongs to, as people cite it: the markers from the outermost heading inwards, for example
 * `四(二)6`. Null before the first heading.
 */
export const sectionPathAt = (sections: readonly PlanSection[], paragraph: number): string | null => {
  const path: PlanSection[] = [];
  for (const section of sections) {
    if (section.paragraph > paragraph) break;
    while ((path.at(-1)?.level ?? 0) >= section.level) path.pop();
    path.push(section);
  }
  return path.length === 0 ? null : path.map(({ marker }) => marker).join('');
};
