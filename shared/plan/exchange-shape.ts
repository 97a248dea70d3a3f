import type { EvaluationKind } from './evaluation/evaluation-words.ts';
import type { PlanReading, ReadTarget, TargetValue } from './reading.ts';

/** Numbers for people who compare by eye; decimal text stays exact up to fifteen digits. */
const plainValue = (value: TargetValue): number | number[] | string =>
  value.kind === 'number'
    ? Number(value.number)
    : value.kind === 'range'
      ? [Number(value.from), Number(value.to)]
      : `${value.left}:${value.right}`;

const whyOf: Readonly<Record<EvaluationKind, string>> = {
  'third-party': '第三方评价',
  'annual-report': '质量年度报告',
  'spot-check': '双随机',
  inspection: '督导',
  acceptance: '验收',
  performance: '绩效考核',
  monitoring: '监测',
};

const targetRow = (target: ReadTarget) => ({
  quote: target.quote,
  subject: target.subject,
  comparator: target.comparator.replaceAll('-', '_'),
  value: target.value === null ? null : plainValue(target.value),
  unit: target.unit,
  deadline: target.deadline,
  deadline_iso: target.deadlineOn,
  kind: target.kind,
  ...(target.hedges.length > 0 ? { hedges: target.hedges } : {}),
  ...(target.baseline !== null ? { baseline: target.baseline } : {}),
  ...(target.deadlineFrom !== null ? { deadline_from: target.deadlineFrom } : {}),
  ...(target.garbled !== null
    ? {
        garbled: true,
        found: target.garbled.found,
        read_as: target.garbled.readAs,
        confidence: target.garbled.confidence,
      }
    : {}),
  paragraph: target.paragraph,
  section_marker_path: target.sectionPath,
});

/**
 * The reading in the exchange shape of careful hand readings: snake_case, plain numbers, one annex. This is what
 * `plan read --json` prints.
 */
export const inExchangeShape = (reading: PlanReading) => {
  const { facts } = reading;
  const [list] = reading.taskLists;
  return {
    title: facts.titleInferred ? null : facts.title,
    ...(facts.titleInferred ? { title_inferred: facts.title } : {}),
    plan_title: facts.planTitle,
    document_kind: facts.documentKind,
    issuer: facts.issuers.length > 0 ? facts.issuers.join('、') : null,
    document_number: facts.documentNumber,
    index_number: facts.indexNumber,
    signed_iso: facts.signedOn,
    published_iso: facts.publishedOn,
    basis: facts.basis.map(({ title, documentNumber }) => ({ title, document_number: documentNumber })),
    source: facts.source,
    sections: reading.sections.map(({ marker, title, level, path, paragraph }) => ({
      marker,
      title,
      level,
      path,
      paragraph,
    })),
    targets: reading.targets.map(targetRow),
    not_targets: reading.setAside.map(({ quote, figure, reason }) => ({ quote, figure, why: reason })),
    responsibilities: reading.responsibilities.map((found) => ({
      section_marker_path: found.sectionPath,
      lead: found.lead,
      units: found.units,
      role: found.role,
      quote: found.quote,
      ...(found.joint.length > 0 ? { joint: found.joint } : {}),
      ...(found.restored.length > 0 ? { restored: found.restored } : {}),
      ...(found.deadlineOn !== null ? { deadline: found.deadline, deadline_iso: found.deadlineOn } : {}),
      ...(found.unclosed ? { unclosed: true } : {}),
    })),
    evaluation_clauses: reading.evaluationClauses.map((clause) => ({
      quote: clause.quote,
      why: whyOf[clause.kind],
      ...(clause.also.length > 0 ? { also: clause.also.map((kind) => whyOf[kind]) } : {}),
      ...(clause.resultUses.length > 0 ? { result_uses: clause.resultUses } : {}),
      ...(clause.inTable ? { in_annex: true } : {}),
    })),
    ...(list
      ? {
          annex: {
            title: list.title,
            columns: list.columns,
            rows: reading.taskLists
              .flatMap((each) => each.rows)
              .map((row) => ({
                seq: row.sequence,
                measure: row.measure,
                item_no: row.itemNumber,
                item: row.item,
                lead: row.lead,
                units: row.units,
                unit_text: row.unitText,
                time_text: row.timeText,
                deadline_iso: row.deadlineOn,
                start: row.startsIn,
                duration: row.duration,
              })),
            row_count: reading.taskLists.reduce((count, each) => count + each.rows.length, 0),
          },
        }
      : {}),
    ...(reading.indicatorTables[0]
      ? {
          indicator_table: {
            title: reading.indicatorTables[0].title,
            columns: reading.indicatorTables[0].columns,
            rows: reading.indicatorTables
              .flatMap((each) => each.rows)
              .map((row) => ({
                level1: row.level1,
                level2: row.level2,
                indicator: row.name,
                score: row.fullScore === null ? null : Number(row.fullScore),
                standard: row.standard,
                target: row.target,
                evidence: row.evidence,
                units: row.units,
                note: row.note,
                quote: row.quote,
              })),
          },
        }
      : {}),
    warnings: reading.warnings.map(({ kind, found, readAs, confidence, count, at }) => ({
      kind,
      found,
      read_as: readAs,
      confidence,
      count,
      paragraph: at?.paragraph ?? null,
    })),
    stripped: reading.stripped.map(({ line, text, reason }) => ({ line, text, reason })),
    text: reading.text,
  };
};
