import type { ImportChoices } from '#shared/contract/methods/imports.ts';
import type { RawTable } from '../raw-table.ts';
import { particulars } from './headings.ts';
import type { LabelsByAxis } from './labels.ts';
import type { Layout } from './layout.ts';
import type { ImportScene } from './scene.ts';

/** Whom a table is about by its title lines, its sheet's name, or the only subject there is. */
export const fixedBy = (
  table: RawTable,
  layout: Layout,
  scene: ImportScene,
  labels: LabelsByAxis,
  choice: ImportChoices['tables'][number] | undefined,
) => {
  const outside = table.rows.filter(
    ({ number }) => number < layout.firstRow || layout.firstRow === 0 || number > layout.lastRow,
  );
  const lines = [...outside.slice(0, 15), ...outside.slice(-6)].map(({ cells }) =>
    cells
      .map((cell) => cell.text.trim())
      .filter((text) => text !== '')
      .join('\u3000'),
  );
  const stated = (axis: 'subject' | 'scorer'): string | null => {
    for (const line of lines) {
      const name = particulars[axis].exec(line.replaceAll(/([:：])\u3000/g, '$1'))?.[1];
      const id = name === undefined ? null : labels[axis].sure(name);
      if (id !== null) return id;
    }
    return labels[axis].sure(table.name);
  };
  const titled = (): string | null => {
    const above = lines
      .slice(0, table.rows.filter(({ number }) => number < layout.firstRow).length)
      .join('\n');
    const found = scene.subjects.filter(({ name }) => above.includes(name) || table.name.includes(name));
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
  const only = scene.subjects.length === 1 ? (scene.subjects[0]?.id ?? null) : null;
  return {
    subjectId: choice?.subjectId ?? stated('subject') ?? titled() ?? only,
    scorerId: choice?.scorerId ?? stated('scorer'),
  };
};
