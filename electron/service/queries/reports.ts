import { fail } from '#shared/contract/failure.ts';
import type { Language } from '#shared/contract/methods/settings.ts';
import type { Json } from '#shared/model/operation.ts';
import { joinIdentifier, splitIdentifier } from '#shared/model/primitives.ts';
import { type ReportTemplate, reportTemplateSchema } from '#shared/model/report-template.ts';
import {
  type Paper,
  type ReportText,
  type ReportTextClash,
  reportTextSchema,
  writingSchema,
} from '#shared/model/report-text.ts';
import type { Connection } from '../db/connection.ts';
import { timeOfOperation } from '../log/clock.ts';
import { jsonColumn, parseRow } from './rows.ts';

/** Names of papers and paragraphs contain the character that joins ids. */
const asPart = (name: string): string => name.replace(/[%/]/g, encodeURIComponent);
const fromPart = (part: string): string => part.replace(/%25|%2F/g, decodeURIComponent);

export interface PaperPlace {
  readonly evaluationId: string;
  readonly paper: Paper;
  readonly language: Language;
}

const paperId = ({ evaluationId, paper, language }: PaperPlace): string =>
  joinIdentifier(evaluationId, asPart(paper), language);

/** Id of what is written in place of a paragraph. */
export const reportTextId = (place: PaperPlace, paragraph: string): string =>
  joinIdentifier(paperId(place), asPart(paragraph));

interface Head {
  readonly entityId: string;
  readonly id: string;
  readonly actor: string;
  readonly value: string;
}

/** The current operations on the texts of a paper by paragraph; the one that is shown comes first. */
const headsOf = (connection: Connection, place: PaperPlace): ReadonlyMap<string, readonly Head[]> => {
  const heads = connection
    .prepare(
      `SELECT h.entity_id AS entityId, o.id AS id, o.actor AS actor, o.value AS value
       FROM head h JOIN operation o ON o.id = h.operation
       WHERE h.entity = 'report-text' AND h.field = 'writing' AND h.entity_id >= ? AND h.entity_id < ?
       ORDER BY o.id DESC`,
    )
    // "0" is the character after "/".
    .all(`${paperId(place)}/`, `${paperId(place)}0`) as Head[];
  return Map.groupBy(heads, ({ entityId }) => fromPart(splitIdentifier(entityId)[3] ?? ''));
};

const attributionOf = ({ id, actor }: Head) => ({
  by: actor,
  at: new Date(timeOfOperation(id)).toISOString(),
});

/** What people wrote into a paper, and where they did so without knowing of each other. */
export const findReportTexts = (
  connection: Connection,
  place: PaperPlace,
): { texts: ReportText[]; clashes: ReportTextClash[] } => {
  const heads = headsOf(connection, place);
  const rows = connection
    .prepare(
      `SELECT paragraph, writing FROM report_text WHERE evaluation_id = ? AND paper = ? AND language = ?
       AND deleted IS NOT 1 AND writing IS NOT NULL ORDER BY paragraph`,
    )
    .all(place.evaluationId, asPart(place.paper), place.language) as { paragraph: string; writing: string }[];
  const texts = rows.flatMap(({ paragraph: part, writing }): ReportText[] => {
    const paragraph = fromPart(part);
    const [shown] = heads.get(paragraph) ?? [];
    if (!shown) return [];
    const { by, at } = attributionOf(shown);
    return [
      parseRow(reportTextSchema, {
        ...place,
        ...parseRow(writingSchema, jsonColumn(writing)),
        paragraph,
        writtenBy: by,
        writtenAt: at,
      }),
    ];
  });
  const clashes = [...heads].flatMap(([paragraph, own]): ReportTextClash[] =>
    new Set(own.map(({ value }) => value)).size < 2
      ? []
      : [
          {
            paragraph,
            values: own.map((head) => ({
              text: parseRow(writingSchema.nullable(), JSON.parse(head.value))?.text ?? null,
              ...attributionOf(head),
            })),
          },
        ],
  );
  return { texts, clashes };
};

interface TemplateRow {
  readonly id: string;
  readonly content: string;
}

export const listReportTemplates = (connection: Connection): ReportTemplate[] =>
  (
    connection
      .prepare('SELECT id, content FROM report_template WHERE deleted IS NOT 1')
      .all() as TemplateRow[]
  )
    .map(({ id, content }) =>
      parseRow(reportTemplateSchema, { ...(jsonColumn(content) as Record<string, Json>), id }),
    )
    .sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1));

export const findReportTemplate = (connection: Connection, id: string): ReportTemplate =>
  listReportTemplates(connection).find((template) => template.id === id) ??
  fail('request.not-found', { noun: 'report-template', id });
