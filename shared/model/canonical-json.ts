import type { Json } from './operation.ts';

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const result: Record<string, Json> = {};
  for (const key of Object.keys(value).sort()) {
    const item = value[key];
    if (item !== undefined) result[key] = sorted(item);
  }
  return result;
};

/** JSON with object keys in code unit order and no white space: equal values have equal text, so they can be hashed. */
export const canonicalJson = (value: Json): string => JSON.stringify(sorted(value));
