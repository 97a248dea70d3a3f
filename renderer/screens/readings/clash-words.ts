import { ruleInWords } from '#shared/i18n/rule-in-words.ts';
import type { Catalogue } from '#shared/i18n/translation.ts';
import { type Indicator, indicatorSchema } from '#shared/model/framework.ts';
import type { Review, ReviewClash, ReviewFields } from '#shared/model/plan-review.ts';
import { decidedUponSchema, lineDecisionSchema, storedField } from '#shared/plan/review/stored-line.ts';

type ClashValue = ReviewClash['values'][number]['value'];
type Shown = Pick<Review, 'lines' | 'dimensions' | 'damages'>;

/** Words for the value of each field that a person may change; the whole indicator gives units and points. */
type FieldWords = {
  readonly [Field in keyof ReviewFields]: (value: ReviewFields[Field], indicator: Indicator) => string;
};

const fieldLabels = ({
  frameworks,
  readings,
}: Catalogue): { readonly [Field in keyof ReviewFields]: string } => {
  const { indicator } = frameworks;
  const { targetSource, deadlineSource, responsibleSource } = readings.clash.fields;
  return { ...indicator, targetSource, deadlineSource, responsibleSource };
};

const fieldWords = (texts: Catalogue): FieldWords => {
  const { application, readings, rules, plans } = texts;
  const plain = (text: string | null): string => (text === null || text === '' ? readings.clash.empty : text);
  const listed = (entries: readonly string[]): string => plain(entries.join(application.listSeparator));
  const origin = (source: Indicator['targetSource']): string =>
    source === null ? readings.clash.empty : rules.statementSources[source];
  return {
    name: plain,
    group: plain,
    fullScore: (points) => readings.list.points(points),
    unit: plain,
    target: (target, { unit }) => plain(target === null ? null : `${target}${unit}`),
    baseline: (baseline, { unit }) => plain(baseline === null ? null : `${baseline}${unit}`),
    direction: (direction) => rules.directions[direction],
    definition: plain,
    rule: plain,
    method: (method, { fullScore, unit }) =>
      readings.clash.part(
        texts.methods.each[method.id].name,
        ruleInWords(method, { fullScore, unit }, texts),
      ),
    evidence: listed,
    responsibleUnits: listed,
    responsibleSource: origin,
    deadline: plain,
    deadlineSource: origin,
    targetSource: origin,
    citations: (clauses) =>
      listed(clauses.map(({ section, paragraph, quote }) => `${plans.place(section, paragraph)} ${quote}`)),
    note: plain,
  };
};

const fieldNames = Object.keys(
  indicatorSchema.omit({ id: true, code: true }).shape,
) as (keyof ReviewFields)[];

const wordsOf = <Field extends keyof ReviewFields>(
  words: FieldWords,
  field: Field,
  value: ReviewFields[Field],
  indicator: Indicator,
): string => words[field](value, indicator);

const changedField = (field: string): keyof ReviewFields | undefined =>
  fieldNames.find((name) => storedField(name) === field);

/** What a clash is about. */
export const clashSubject = (
  { kind, field }: Pick<ReviewClash, 'kind' | 'field'>,
  texts: Catalogue,
): string => {
  const { clash } = texts.readings;
  if (kind === 'damage') return clash.fields.damage;
  if (kind === 'dimension') return field === 'name' ? clash.fields.name : clash.fields.deleted;
  const changed = changedField(field);
  if (changed !== undefined) return fieldLabels(texts)[changed];
  if (field === 'reason' || field === 'dimensionId' || field === 'decidedUpon') return clash.fields[field];
  return field === 'decision' ? clash.decision : clash.fields.deleted;
};

const decisionWords = (value: ClashValue, { lines }: Shown, texts: Catalogue): string => {
  const words = texts.readings.clash.decisions;
  const decision = lineDecisionSchema.nullable().parse(value);
  if (decision === null) return words.undecided;
  if (decision.is === 'split') return words.split(decision.into.length);
  if (decision.is === 'merged')
    return words.merged(lines.find(({ id }) => decision.into.includes(id))?.indicator.name ?? null);
  return words[decision.is];
};

/** What the proposals decided upon differ in; the version that read it where the content is the same. */
const proposalWords = (value: ClashValue, values: readonly ClashValue[], texts: Catalogue): string => {
  const { clash } = texts.readings;
  const own = decidedUponSchema.nullable().parse(value);
  if (own === null) return clash.empty;
  const all = values.flatMap((each) => decidedUponSchema.nullable().parse(each)?.indicator ?? []);
  const words = fieldWords(texts);
  const labels = fieldLabels(texts);
  const differing = fieldNames.filter(
    (name) => new Set(all.map((indicator) => wordsOf(words, name, indicator[name], indicator))).size > 1,
  );
  return differing.length === 0
    ? clash.sameContent(own.readerVersion)
    : differing
        .map((name) => clash.part(labels[name], wordsOf(words, name, own.indicator[name], own.indicator)))
        .join(texts.application.listSeparator);
};

const lineFieldWords = (
  { id, field }: ReviewClash,
  value: ClashValue,
  { lines }: Shown,
  texts: Catalogue,
): string => {
  const line = lines.find((each) => each.id === id);
  const name = changedField(field);
  if (!line || name === undefined) return JSON.stringify(value);
  const words = fieldWords(texts);
  if (value === null) {
    const { clash } = texts.readings;
    return clash.asProposed(
      line.proposal === null ? clash.empty : wordsOf(words, name, line.proposal[name], line.proposal),
    );
  }
  const wrapped = indicatorSchema
    .partial()
    .safeParse({ [name]: typeof value === 'object' && 'value' in value ? value.value : undefined });
  const given = wrapped.data?.[name];
  return given === undefined
    ? JSON.stringify(value)
    : wordsOf(words, name, given as ReviewFields[typeof name], line.indicator);
};

/** One value of a clash in words. */
export const clashValueWords = (
  clash: ReviewClash,
  value: ClashValue,
  review: Shown,
  texts: Catalogue,
): string => {
  const { readings } = texts;
  const words = readings.clash;
  const nameOfDimension = (id: string): string =>
    review.dimensions.find((each) => each.id === id)?.name ?? id;
  if (clash.kind === 'damage') {
    const damage = review.damages.find(({ id }) => id === clash.id);
    if (value === 'read' && damage) return readings.damage.readAs(damage.readAs);
    if (value === null) return words.decisions.undecided;
    return damage ? readings.damage.kept(damage.found) : readings.damage.keep;
  }
  if (clash.kind === 'dimension' && clash.field === 'name') {
    const proposed = review.dimensions.find(({ id }) => id === clash.id)?.proposedName ?? clash.id;
    return typeof value === 'string' ? value : words.asProposed(proposed);
  }
  if (clash.field === 'deleted') return value === true ? words.goes : words.stays;
  if (clash.field === 'decision') return decisionWords(value, review, texts);
  if (clash.field === 'reason') return typeof value === 'string' ? value : words.empty;
  if (clash.field === 'decidedUpon')
    return proposalWords(
      value,
      clash.values.map((each) => each.value),
      texts,
    );
  if (clash.field === 'dimensionId')
    return typeof value === 'string' ? nameOfDimension(value) : words.unmoved;
  return lineFieldWords(clash, value, review, texts);
};
