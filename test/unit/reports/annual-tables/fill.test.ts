import { describe, expect, it } from 'vitest';
import type { AnnualEntry, AnnualField, AnnualTemplateDocument } from '#shared/model/annual-table.ts';
import type { Subject } from '#shared/model/evaluation.ts';
import type { Observation } from '#shared/model/score.ts';
import { type AnnualTablesInput, fillAnnualTables } from '#shared/reports/annual-tables/fill.ts';

const field = (id: string, more: Partial<AnnualField> = {}): AnnualField => ({
  id,
  name: `名${id}`,
  unit: '人',
  kind: 'number',
  level: 0,
  note: '',
  aliases: [],
  ...more,
});

const template = (...fields: AnnualField[]): AnnualTemplateDocument => ({
  id: 't',
  year: 2023,
  title: '数据表',
  note: '',
  tables: [{ id: 'one', title: '表一', fields }],
});

const subject = (id: string, more: Partial<Subject> = {}): Subject => ({
  id,
  evaluationId: 'e',
  name: `校${id}`,
  code: '',
  kind: 'school',
  track: '',
  superiorId: null,
  weight: null,
  position: 0,
  ...more,
});

const entry = (fieldId: string, more: Partial<AnnualEntry> = {}): AnnualEntry => ({
  subjectId: 's',
  fieldId,
  current: null,
  blankReason: null,
  previous: null,
  note: '',
  ...more,
});

const observation = (item: string, number: string | null, source = ''): Observation => ({
  evaluationId: 'e',
  subjectId: 's',
  item,
  value: number === null ? null : { kind: 'number', number },
  blankReason: null,
  source,
});

const filled = (input: Partial<AnnualTablesInput> & Pick<AnnualTablesInput, 'template'>) => {
  const [first] = fillAnnualTables({
    subjects: [subject('s')],
    links: [],
    items: [],
    entries: [],
    observations: [],
    previous: null,
    ...input,
  });
  return Object.fromEntries(
    (first?.cells ?? []).map((cell) => [
      cell.fieldId,
      { ...cell, doubts: cell.doubts.map(({ code }) => code) },
    ]),
  );
};

describe('the data tables of a subject', () => {
  it('keep zero, blank and blank with a reason apart', () => {
    const cells = filled({
      template: template(field('zero'), field('blank'), field('reason')),
      entries: [entry('zero', { current: '0' }), entry('reason', { blankReason: 'not-applicable' })],
    });
    expect(cells.zero).toMatchObject({ current: '0', blankReason: null, doubts: [] });
    expect(cells.blank).toMatchObject({ current: null, blankReason: null, doubts: [] });
    expect(cells.reason).toMatchObject({ current: null, blankReason: 'not-applicable', doubts: [] });
  });

  it('show the observation of a linked field, with its source', () => {
    const cells = filled({
      template: template(field('rate', { unit: '%' })),
      links: [{ fieldId: 'rate', items: ['c1'], declined: false }],
      entries: [entry('rate', { note: '旧备注' })],
      observations: [observation('c1', '38.20', '名册')],
    });
    expect(cells.rate).toMatchObject({ current: '38.20', isLinked: true, note: '名册', doubts: [] });
  });

  it('tell where linked observations differ or one is missing, and what waits from before the link', () => {
    const links = [{ fieldId: 'rate', items: ['c1', 'c2'], declined: false }];
    const rate = template(field('rate', { unit: '%' }));
    const doubts = (observations: Observation[], entries: AnnualEntry[] = []) =>
      filled({ template: rate, links, observations, entries }).rate?.doubts;
    expect(doubts([observation('c1', '40'), observation('c2', '40.0')])).toEqual([]);
    expect(doubts([observation('c1', '40'), observation('c2', '41')])).toEqual([
      'annual-table.linked-values-differ',
    ]);
    expect(doubts([observation('c1', '40'), observation('c2', null)])).toEqual([
      'annual-table.linked-values-differ',
    ]);
    expect(doubts([])).toEqual([]);
    expect(doubts([], [entry('rate', { current: '39' })])).toEqual(['annual-table.own-value-waiting']);
  });

  it('question percentages outside 0 to 100, fractions of people, negative counts and parts above the whole', () => {
    const cells = filled({
      template: template(
        field('share', { unit: '％' }),
        field('edge', { unit: '%' }),
        field('whole'),
        field('part', { level: 1 }),
        field('partRate', { level: 1, unit: '%' }),
        field('half'),
        field('minus', { unit: '万元' }),
      ),
      entries: [
        entry('share', { current: '100.01' }),
        entry('edge', { current: '100.00' }),
        entry('whole', { current: '10' }),
        entry('part', { current: '10.0000000000000000001' }),
        entry('partRate', { current: '99' }),
        entry('half', { current: '2.50' }),
        entry('minus', { current: '-1.5' }),
      ],
    });
    expect(cells.share?.doubts).toEqual(['annual-table.percent-range']);
    expect(cells.edge?.doubts).toEqual([]);
    expect(cells.part?.doubts).toEqual(['annual-table.not-whole', 'annual-table.part-exceeds-whole']);
    expect(cells.partRate?.doubts).toEqual([]);
    expect(cells.half?.doubts).toEqual(['annual-table.not-whole']);
    expect(cells.minus?.doubts).toEqual(['annual-table.negative']);
  });

  describe('last year', () => {
    const previous = (
      fields: AnnualField[],
      current: Record<string, string>,
      was = subject('old', { name: '校s' }),
    ) => ({
      year: 2022,
      template: template(...fields),
      subjects: [was],
      filled: [
        {
          subjectId: was.id,
          cells: fields.map(({ id }) => ({
            fieldId: id,
            current: current[id] ?? null,
            blankReason: null,
            isLinked: false,
            previous: null,
            previousFrom: null,
            note: '',
            doubts: [],
          })),
        },
      ],
    });

    it('comes from the evaluation of the year before, by the subject’s code or name', () => {
      const fields = [field('a'), field('b')];
      const before = previous(fields, { a: '12' });
      const cells = filled({ template: template(...fields), previous: before });
      expect(cells.a).toMatchObject({ previous: '12', previousFrom: 'earlier-evaluation', doubts: [] });
      expect(cells.b).toMatchObject({ previous: null, previousFrom: null });
      const other = previous(fields, { a: '12' }, subject('old', { name: '别校' }));
      expect(filled({ template: template(...fields), previous: other }).a?.previous).toBeNull();
    });

    it('finds a field added anew by table, name and unit, and takes no other unit', () => {
      const cells = filled({
        template: template(field('new', { name: '同名' }), field('b', { unit: '万人' })),
        previous: previous([field('old', { name: '同名' }), field('b')], { old: '7', b: '300' }),
      });
      expect(cells.new).toMatchObject({ previous: '7', previousFrom: 'earlier-evaluation' });
      expect(cells.b).toMatchObject({ previous: null, doubts: ['annual-table.previous-unit-differs'] });
    });

    it('is what was entered where something was, questioned where it differs', () => {
      const cells = filled({
        template: template(field('a'), field('b')),
        entries: [entry('a', { previous: '12.0' }), entry('b', { previous: '9' })],
        previous: previous([field('a'), field('b')], { a: '12', b: '8' }),
      });
      expect(cells.a).toMatchObject({ previous: '12.0', previousFrom: 'entered', doubts: [] });
      expect(cells.b).toMatchObject({ previous: '9', doubts: ['annual-table.previous-differs'] });
    });
  });
});
