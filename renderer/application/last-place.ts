import type { Json } from '#shared/model/operation.ts';

/** Where this laptop keeps the page that was open last. */
export const lastPlaceKey = 'application.last-page';

export interface LastPlace {
  readonly path: string;
  readonly title: string;
}

/** Reads a remembered page; anything else that may stand under the key is ignored. */
export const readLastPlace = (value: Json | undefined): LastPlace | null => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { path, title } = value as { readonly [key: string]: Json };
  return typeof path === 'string' && typeof title === 'string' ? { path, title } : null;
};
