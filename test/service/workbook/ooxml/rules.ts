import { attributeNumber, type XmlElement } from './xml-tree.ts';

/** Takes the faults of a part down. */
export type Report = (fault: string) => void;

/** Elements must stand in this order; those named `repeated` may stand there more than once. */
export const checkOrder = (
  element: XmlElement,
  order: readonly string[],
  repeated: ReadonlySet<string>,
  report: Report,
): void => {
  let place = -1;
  let before = '';
  for (const { name } of element.children) {
    const at = order.indexOf(name);
    if (at < 0) report(`<${name}> has no place in <${element.name}>`);
    else if (at < place) report(`<${name}> stands after <${before}> in <${element.name}>`);
    else if (at === place && !repeated.has(name)) report(`<${name}> stands twice in <${element.name}>`);
    if (at >= place) {
      place = at;
      before = name;
    }
  }
};

/** A count that is stated must be true. */
export const checkCount = (element: XmlElement, counted: number, report: Report, name = 'count'): void => {
  if (!element.attributes.has(name)) return;
  const stated = attributeNumber(element, name);
  if (stated !== counted) report(`<${element.name} ${name}> says ${stated}, there are ${counted}`);
};

/** An index must point at something; missing is allowed. */
export const checkIndex = (element: XmlElement, name: string, length: number, report: Report): void => {
  if (!element.attributes.has(name)) return;
  const index = attributeNumber(element, name);
  if (!Number.isInteger(index) || index < 0 || index >= length)
    report(`<${element.name} ${name}="${element.attributes.get(name)}"> is outside 0 to ${length - 1}`);
};

/** A value must be one of these; missing is allowed. */
export const checkOneOf = (
  element: XmlElement,
  name: string,
  values: readonly string[],
  report: Report,
): void => {
  const value = element.attributes.get(name);
  if (value !== undefined && !values.includes(value))
    report(`<${element.name} ${name}="${value}"> is not known`);
};

/** A number must lie within bounds; missing is allowed. */
export const checkBounds = (
  element: XmlElement,
  name: string,
  least: number,
  most: number,
  report: Report,
): void => {
  if (!element.attributes.has(name)) return;
  const value = attributeNumber(element, name);
  if (!(value >= least && value <= most))
    report(`<${element.name} ${name}="${element.attributes.get(name)}"> is outside ${least} to ${most}`);
};
