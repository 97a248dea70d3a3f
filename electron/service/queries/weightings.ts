import type { Json } from '#shared/model/operation.ts';
import {
  defaultWeightingSettings,
  type Weighting,
  type WeightingExpert,
  weightingExpertSchema,
  weightingSettingsSchema,
} from '#shared/model/weighting.ts';
import type { Connection } from '../db/connection.ts';
import { readJudgementField, readRatingField, settingsPart } from '../weightings/fields.ts';
import { jsonColumn, parseRow } from './rows.ts';

interface WeightingRow {
  part: string;
  deleted: number | null;
  content: string;
}

/** What stands under one framework: the settings and every expert, removed ones included. */
export const weightingParts = (
  connection: Connection,
  frameworkId: string,
): { readonly part: string; readonly deleted: boolean; readonly fields: Record<string, Json> }[] =>
  (
    connection
      .prepare('SELECT part, deleted, content FROM weighting WHERE framework_id = ? ORDER BY part')
      .all(frameworkId) as WeightingRow[]
  ).map(({ part, deleted, content }) => ({
    part,
    deleted: deleted === 1,
    fields: jsonColumn(content) as Record<string, Json>,
  }));

const expertOf = (id: string, fields: Record<string, Json>): WeightingExpert =>
  parseRow(weightingExpertSchema, {
    id,
    name: fields.name,
    judgements: Object.entries(fields).flatMap(([field, text]) => {
      const pair = readJudgementField(field);
      return pair ? [{ ...pair, text }] : [];
    }),
    ratings: Object.entries(fields).flatMap(([field, rating]) => {
      const place = readRatingField(field);
      return place ? [{ ...place, rating }] : [];
    }),
  });

const addedAt = (fields: Record<string, Json>): string => String(fields.addedAt ?? '');

export const findWeighting = (connection: Connection, frameworkId: string): Weighting => {
  const parts = weightingParts(connection, frameworkId);
  const settings = parts.find(({ part }) => part === settingsPart)?.fields ?? {};
  return {
    frameworkId,
    settings: parseRow(weightingSettingsSchema, { ...defaultWeightingSettings, ...settings }),
    experts: parts
      .filter(({ part, deleted }) => part !== settingsPart && !deleted)
      .toSorted((a, b) => (addedAt(a.fields) < addedAt(b.fields) ? -1 : 1))
      .map(({ part, fields }) => expertOf(part, fields)),
  };
};
