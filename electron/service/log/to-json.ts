import type { Json } from '#shared/model/operation.ts';

/**
 * A model value as JSON for the log. Model types are JSON by construction (zod schemas without dates, maps or
 * classes); the round trip makes that certain and drops absent optional keys.
 */
export const toJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
