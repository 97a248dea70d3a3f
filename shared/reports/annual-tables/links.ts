import type { AnnualLink, AnnualTemplateDocument } from '../../model/annual-table.ts';
import {
  type AnnualField,
  fieldsOf,
  type LinkableItem,
  type LinkProposal,
} from '../../model/annual-table.ts';
import { type FrameworkDocument, indicatorsOf } from '../../model/framework.ts';
import { inputOf } from '../../scoring/methods/index.ts';
import { isSameUnit } from './units.ts';

/** Shared facts of a framework that are one number: observed indicators and the figures of formulas. */
export const linkableItems = (framework: FrameworkDocument): LinkableItem[] => {
  const items = new Map<string, LinkableItem>();
  for (const { id, code, name, unit, method } of indicatorsOf(framework)) {
    if (method.id === 'formula') {
      for (const figure of method.parameters.figures)
        if (!items.has(figure.name))
          items.set(figure.name, {
            item: figure.name,
            label: figure.name,
            name: figure.name,
            unit: figure.unit,
          });
      continue;
    }
    const { takes, from } = inputOf(method);
    if (from === 'observation' && takes === 'number')
      items.set(id, { item: id, label: `${code} ${name}`, name, unit });
  }
  return [...items.values()];
};

/** A name without quotes, blanks and the words that only say whose figure it is. */
const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s“”"'‘’《》]/g, '')
    .replace(/^其中:?/, '');

/** Names shorter than this say too little to be found inside another. */
const shortestPart = 4;

const isNamedLike = (field: AnnualField, item: LinkableItem): boolean => {
  const wanted = plainName(item.name);
  return [field.name, ...field.aliases].map(plainName).some((name) => {
    if (name === wanted) return true;
    // What is measured otherwise than the figure itself, such as its rise, has another unit.
    return name.length >= shortestPart && wanted.includes(name);
  });
};

/**
 * Links the names and units suggest, for fields that have none and were not declined. Proposals only: whether the
 * figure is the same is for a person to say.
 */
export const proposeLinks = (
  template: AnnualTemplateDocument,
  framework: FrameworkDocument,
  links: readonly AnnualLink[],
): LinkProposal[] => {
  const decided = new Set(
    links.filter(({ items, declined }) => items.length > 0 || declined).map(({ fieldId }) => fieldId),
  );
  const taken = new Set(links.flatMap(({ items }) => items));
  const items = linkableItems(framework).filter(({ item }) => !taken.has(item));
  return fieldsOf(template).flatMap((field): LinkProposal[] => {
    if (field.kind !== 'number' || decided.has(field.id)) return [];
    const found = items.filter((item) => isSameUnit(field.unit, item.unit) && isNamedLike(field, item));
    return found.length === 0 ? [] : [{ fieldId: field.id, items: found.map(({ item }) => item) }];
  });
};
