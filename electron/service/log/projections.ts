import type { EntityKind } from '#shared/model/operation.ts';

/** How a field's JSON is kept in its column. `json` keeps the JSON text of objects. */
export type ColumnType = 'text' | 'integer' | 'boolean' | 'json';

/** The table that shows one kind of entity. */
export interface Projection {
  readonly table: string;
  /** Columns of the parts of the entity id, in order; the last kind `integer` parts are stored as numbers. */
  readonly parts: readonly { readonly column: string; readonly type: 'text' | 'integer' }[];
  /** Field → column. Fields without a column go into `content`, where the table has one. */
  readonly columns: Readonly<Record<string, { readonly column: string; readonly type: ColumnType }>>;
  readonly content: boolean;
}

const text = (column: string) => ({ column, type: 'text' }) as const;
const integer = (column: string) => ({ column, type: 'integer' }) as const;
const json = (column: string) => ({ column, type: 'json' }) as const;
const deleted = { deleted: { column: 'deleted', type: 'boolean' } } as const;

/** Every kind of entity has a projection; a kind without one does not compile. */
export const projections: { readonly [Kind in EntityKind]: Projection } = {
  plan: { table: 'plan', parts: [text('id')], columns: deleted, content: true },
  'reading-line': {
    table: 'reading_line',
    parts: [text('plan_id'), text('id')],
    columns: deleted,
    content: true,
  },
  'reading-dimension': {
    table: 'reading_dimension',
    parts: [text('plan_id'), text('id')],
    columns: { ...deleted, name: text('name'), added: { column: 'added', type: 'boolean' } },
    content: false,
  },
  'reading-damage': {
    table: 'reading_damage',
    parts: [text('plan_id'), text('id')],
    columns: { ...deleted, decision: text('decision') },
    content: false,
  },
  'framework-version': { table: 'framework_version', parts: [text('id')], columns: deleted, content: true },
  'framework-draft': { table: 'framework_draft', parts: [text('id')], columns: deleted, content: true },
  'framework-node': {
    table: 'framework_node',
    parts: [text('draft_id'), text('node_id')],
    columns: { ...deleted, kind: text('kind'), parentId: text('parent_id'), position: integer('position') },
    content: true,
  },
  evaluation: {
    table: 'evaluation',
    parts: [text('id')],
    columns: { ...deleted, frameworkVersionId: text('framework_version_id') },
    content: true,
  },
  subject: {
    table: 'subject',
    parts: [text('evaluation_id'), text('id')],
    columns: {
      ...deleted,
      name: text('name'),
      code: text('code'),
      kind: text('kind'),
      track: text('track'),
      superiorId: text('superior_id'),
      weight: text('weight'),
      position: integer('position'),
    },
    content: false,
  },
  scorer: {
    table: 'scorer',
    parts: [text('evaluation_id'), text('id')],
    columns: {
      ...deleted,
      name: text('name'),
      role: text('role'),
      organisation: text('organisation'),
      position: integer('position'),
    },
    content: false,
  },
  score: {
    table: 'score',
    parts: [
      text('evaluation_id'),
      text('scorer_id'),
      text('subject_id'),
      text('indicator_id'),
      integer('round'),
    ],
    columns: {
      ...deleted,
      value: json('value'),
      blankReason: text('blank_reason'),
      comment: text('comment'),
      deductionReason: text('deduction_reason'),
      review: json('review'),
    },
    content: false,
  },
  'review-round': {
    table: 'review_round',
    parts: [text('evaluation_id'), text('id')],
    columns: { ...deleted, opening: json('opening'), closing: json('closing') },
    content: false,
  },
  arbitration: {
    table: 'arbitration',
    parts: [text('evaluation_id'), text('subject_id'), text('indicator_id')],
    columns: { ...deleted, decision: json('decision'), withdrawal: json('withdrawal') },
    content: false,
  },
  observation: {
    table: 'observation',
    parts: [text('evaluation_id'), text('subject_id'), text('item')],
    columns: { ...deleted, value: json('value'), blankReason: text('blank_reason'), source: text('source') },
    content: false,
  },
  'self-assessment': {
    table: 'self_assessment',
    parts: [text('evaluation_id'), text('subject_id'), text('indicator_id')],
    columns: {
      ...deleted,
      targetValue: text('target_value'),
      actualValue: text('actual_value'),
      selfScore: text('self_score'),
      deviation: text('deviation'),
    },
    content: false,
  },
  progress: {
    table: 'progress',
    parts: [text('evaluation_id'), text('code')],
    columns: {
      ...deleted,
      status: text('status'),
      completedOn: text('completed_on'),
      comment: text('comment'),
    },
    content: false,
  },
  evidence: {
    table: 'evidence',
    parts: [text('evaluation_id'), text('id')],
    columns: {
      ...deleted,
      subjectId: text('subject_id'),
      indicatorId: text('indicator_id'),
      name: text('name'),
      size: integer('size'),
      sha256: text('sha256'),
      attachedAt: text('attached_at'),
      attachedBy: text('attached_by'),
    },
    content: false,
  },
  finding: {
    table: 'finding',
    parts: [text('evaluation_id'), text('id')],
    columns: { ...deleted, subjectId: text('subject_id'), position: integer('position') },
    content: true,
  },
  rectification: {
    table: 'rectification',
    parts: [text('evaluation_id'), text('id')],
    columns: {
      ...deleted,
      findingId: text('finding_id'),
      dueOn: text('due_on'),
      closedOn: text('closed_on'),
      position: integer('position'),
    },
    content: true,
  },
  'report-text': {
    table: 'report_text',
    parts: [text('evaluation_id'), text('paper'), text('language'), text('paragraph')],
    columns: { ...deleted, writing: json('writing') },
    content: false,
  },
  'report-template': { table: 'report_template', parts: [text('id')], columns: deleted, content: true },
  weighting: {
    table: 'weighting',
    parts: [text('framework_id'), text('part')],
    columns: deleted,
    content: true,
  },
  'export-profile': { table: 'export_profile', parts: [text('id')], columns: deleted, content: true },
  'issued-template': { table: 'issued_template', parts: [text('id')], columns: deleted, content: true },
  'annual-template': { table: 'annual_template', parts: [text('id')], columns: deleted, content: true },
  'annual-field': {
    table: 'annual_field',
    parts: [text('template_id'), text('id')],
    columns: { ...deleted, tableId: text('table_id'), position: integer('position') },
    content: true,
  },
  'annual-link': {
    table: 'annual_link',
    parts: [text('evaluation_id'), text('field_id')],
    columns: { ...deleted, items: json('items'), declined: { column: 'declined', type: 'boolean' } },
    content: false,
  },
  'annual-entry': {
    table: 'annual_entry',
    parts: [text('evaluation_id'), text('subject_id'), text('field_id')],
    columns: {
      ...deleted,
      current: text('current'),
      blankReason: text('blank_reason'),
      previous: text('previous'),
      note: text('note'),
    },
    content: false,
  },
  setting: {
    table: 'setting',
    parts: [text('key')],
    columns: { ...deleted, value: json('value') },
    content: false,
  },
};
