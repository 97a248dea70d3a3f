import { canonicalJson } from '../../model/canonical-json.ts';
import type { Subject } from '../../model/evaluation.ts';
import { type Dimension, type Indicator, indicatorsOf } from '../../model/framework.ts';
import type { SelfAssessmentFields } from '../../model/self-assessment.ts';
import { exact, exactToText, sum } from '../../scoring/exact.ts';
import {
  addFormCodes,
  addFormHead,
  type BodyFormInput,
  entryHeight,
  finishForm,
} from '../body-forms/frame.ts';
import { cellAddress } from '../cell-address.ts';
import { blankCell, canonicalDecimal, numberCell, textCell } from '../cells.ts';
import type { Choices } from '../choices.ts';
import { rowCodeText } from '../forms/codes.ts';
import { contentDigests } from '../forms/content.ts';
import { sheetBuilder, span } from '../layout/sheet-builder.ts';
import { unlocked, wordsCell } from '../scoring-form/entry-cells.ts';
import { ValidationRanges } from '../scoring-form/validations.ts';
import type { Cell, Sheet } from '../sheet-model.ts';
import { type SelfAssessmentColumn, selfAssessmentColumns, selfAssessmentPlace } from './columns.ts';
import { type SelfAssessmentField, selfAssessmentContents, statedTarget } from './contents.ts';

export interface SelfAssessmentFormInput extends BodyFormInput {
  readonly subjects: readonly {
    readonly subject: Subject;
    /** What the body wrote already; null where nothing. */
    readonly written: (indicatorId: string) => SelfAssessmentFields | null;
  }[];
}

const groupName = ({ groups }: Dimension, { group }: Indicator): string =>
  groups.find(({ code }) => code === group)?.name ?? '';

/** 自评表 of one body: what was to be reached, what was, the score it gives itself and why it deviates; each rule below its name. */
export const selfAssessmentSheet = (
  name: string,
  input: SelfAssessmentFormInput,
  { subject, written }: SelfAssessmentFormInput['subjects'][number],
  choices: Choices,
): Sheet => {
  const { catalogue, evaluation, framework, digest } = input;
  const words = catalogue.selfAssessments.sheet;
  const { document } = framework;
  const validations = new ValidationRanges(choices, catalogue.forms.scoringSheet);
  const hasGroups = indicatorsOf(document).some(({ group }) => group !== null);
  const sheet = sheetBuilder(
    selfAssessmentColumns.map(({ width }) => width),
    hasGroups ? [0] : [0, selfAssessmentPlace('group')],
  );
  const contents = new Map(
    indicatorsOf(document).map((indicator) => [
      indicator.id,
      selfAssessmentContents(written(indicator.id), statedTarget(indicator, evaluation.rules)),
    ]),
  );
  const starts = new Map(
    [...contents].map(([id, each]) => [id, contentDigests(Object.entries(each), digest)]),
  );
  addFormCodes(
    sheet,
    'self-assessment',
    input,
    subject,
    selfAssessmentColumns,
    digest(canonicalJson([...starts.values()])),
  );
  const headings: { readonly [Column in SelfAssessmentColumn]: string } = {
    code: '',
    mark: words.number,
    dimension: words.dimension,
    group: words.group,
    indicator: words.indicator,
    target: words.target,
    actual: words.actual,
    full: words.fullScore,
    score: words.score,
    deviation: words.deviation,
  };
  const head = addFormHead(
    sheet,
    {
      title: words.title(evaluation.year),
      particulars: [
        words.project(evaluation.title),
        words.client(evaluation.client),
        words.body(subject.name),
      ],
    },
    selfAssessmentColumns,
    headings,
  );
  const first = sheet.next;
  const scores: string[] = [];
  for (const dimension of document.dimensions)
    for (const indicator of dimension.indicators) {
      const { id, code, fullScore } = indicator;
      const own = contents.get(id);
      if (!own) continue;
      const textIn = (field: SelfAssessmentField): Cell => {
        const content = own[field];
        return wordsCell(content.kind === 'text' ? content.text : '');
      };
      const score = own['self-score'];
      const number = score.kind === 'judgement' && score.value?.kind === 'number' ? score.value.number : null;
      if (number !== null) scores.push(number);
      const cells: { readonly [Column in SelfAssessmentColumn]: Cell } = {
        code: textCell(
          rowCodeText({ mark: code, item: id, part: '', start: starts.get(id) ?? {} }),
          'data-text',
        ),
        mark: textCell(code, 'body-centre'),
        dimension: textCell(dimension.name, 'body-centre'),
        group: textCell(groupName(dimension, indicator), 'body-centre'),
        indicator: textCell(words.withRule(indicator.name, indicator.rule), 'body-text'),
        target: textIn('target-value'),
        actual: textIn('actual-value'),
        full: numberCell(fullScore, null, 'body-number'),
        score: unlocked(
          number === null ? blankCell('entry-number') : numberCell(number, null, 'entry-number'),
          'number',
        ),
        deviation: textIn('deviation'),
      };
      const row = sheet.add(
        selfAssessmentColumns.map(({ id: column }) => cells[column]),
        { minimumHeight: entryHeight },
      );
      validations.add(
        { type: 'number', minimum: '0', maximum: fullScore, unit: '', step: null },
        row,
        selfAssessmentPlace('score'),
      );
    }
  const last = sheet.next - 1;
  const place = selfAssessmentPlace('score');
  sheet.add(
    [
      blankCell('data-text'),
      span(textCell(words.total, 'total-centre'), selfAssessmentPlace('full') - 1),
      numberCell(document.totalScore, null, 'total-number'),
      {
        kind: 'number',
        number: canonicalDecimal(exactToText(sum(scores.map(exact)))),
        decimals: null,
        style: 'total-number',
        formula: `SUM(${cellAddress(first, place)}:${cellAddress(last, place)})`,
      },
      textCell('', 'total-text'),
    ],
    { minimumHeight: entryHeight },
  );
  return finishForm(sheet, name, input, {
    head,
    frozenColumns: selfAssessmentPlace('indicator') + 1,
    note: words.note,
    signatures: words.signatures,
    validations,
  });
};
