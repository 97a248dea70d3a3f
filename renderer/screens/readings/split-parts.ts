import type { Indicator } from '#shared/model/framework.ts';

const longestName = 200;
const mostParts = 20;

/** What a line may be split into: the items of a checklist, the criteria of a level, the parts of its name. */
export const suggestedParts = ({ name, method }: Pick<Indicator, 'name' | 'method'>): string[] => {
  const listed =
    method.id === 'checklist'
      ? method.parameters.items.map(({ text }) => text)
      : method.id === 'level'
        ? method.parameters.criteria
        : name.split(/[、，；,;]/);
  const parts = listed.map((part) => part.trim().slice(0, longestName)).filter((part) => part !== '');
  return parts.length >= 2 ? parts.slice(0, mostParts) : [name];
};

/** Names typed one per line; null unless there are two to twenty that a line can bear. */
export const partNames = (text: string): string[] | null => {
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return names.length >= 2 && names.length <= mostParts && names.every(({ length }) => length <= longestName)
    ? names
    : null;
};
