import type { LabelAxis } from '#shared/contract/methods/imports.ts';
import { type ImportScene, itemsOf } from './scene.ts';

/** What a text may name. */
interface Named {
  readonly id: string;
  /** Empty where there is none. */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}

export type LabelMatch =
  | { readonly kind: 'exact'; readonly id: string }
  | { readonly kind: 'chosen'; readonly id: string }
  | { readonly kind: 'left-out' }
  | { readonly kind: 'similar' | 'ambiguous' | 'none'; readonly candidates: readonly string[] };

const invisible = /[\u200b-\u200f\u2060\ufeff]/g;

/** Equal keys are the same to a reader: width, case and blanks do not count. */
export const labelKey = (text: string): string =>
  text.replace(invisible, '').normalize('NFKC').replace(/\s+/g, '').toLowerCase();

const punctuation = /[\p{P}\p{S}]/gu;
const leadingPunctuation = /^[\p{P}\p{S}]+/u;
const trailingBrackets = /\(([^()]*)\)$/;
/** What may stand in brackets behind a name without making it another one. */
const decoration = /^(满分|分值|单位)?:?\d*(\.\d+)?分?$/;

const bigrams = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
};

/** Dice's coefficient of the pairs of neighbouring characters, from 0 to 1. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
};

const similarFrom = 0.5;
const shortestContained = 4;
const mostCandidates = 3;
const longestCompared = 120;

/** Finds what the labels of one axis mean. Only equal codes and names count as found; the rest is asked. */
export class Labels {
  readonly #named: readonly Named[];
  readonly #byKey = new Map<string, Set<string>>();
  readonly #keys: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly #choices: ReadonlyMap<string, string | null>;
  readonly #known = new Map<string, LabelMatch>();
  readonly #sure = new Map<string, string | null>();
  /** Names without what decorates them, made when the first text is not found. */
  #plain:
    | readonly {
        readonly id: string;
        readonly name: string;
        readonly code: string;
        readonly pairs: ReadonlySet<string>;
      }[]
    | null = null;

  constructor(named: readonly Named[], choices: ReadonlyMap<string, string | null>) {
    this.#named = named;
    this.#choices = choices;
    const add = (key: string, id: string) => {
      if (key === '') return;
      const ids = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, ids.add(id));
    };
    this.#keys = named.map(({ id, code, name }) => ({ id, code: labelKey(code), name: labelKey(name) }));
    for (const { id, code, name } of this.#keys) {
      add(code, id);
      add(name, id);
      add(code + name, id);
    }
  }

  /** What the text means for sure, or null; nothing similar is looked for. */
  sure(text: string): string | null {
    const known = this.#sure.get(text);
    if (known !== undefined) return known;
    const key = labelKey(text);
    const chosen = key === '' ? null : this.#choices.get(key);
    const ids = chosen === undefined ? this.#equal(key) : [];
    const found = chosen ?? (ids.length === 1 ? (ids[0] ?? null) : null);
    this.#sure.set(text, found);
    return found;
  }

  match(text: string): LabelMatch {
    const known = this.#known.get(text);
    if (known) return known;
    const found = this.#find(text);
    this.#known.set(text, found);
    return found;
  }

  #find(text: string): LabelMatch {
    const key = labelKey(text);
    if (key === '') return { kind: 'none', candidates: [] };
    const chosen = this.#choices.get(key);
    if (chosen !== undefined) return chosen === null ? { kind: 'left-out' } : { kind: 'chosen', id: chosen };
    const ids = this.#equal(key);
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return { kind: 'exact', id };
    if (ids.length > 1) return { kind: 'ambiguous', candidates: ids.slice(0, mostCandidates) };
    const candidates = this.#similar(key);
    return { kind: candidates.length > 0 ? 'similar' : 'none', candidates };
  }

  #equal(key: string): string[] {
    const whole = this.#byKey.get(key);
    if (whole) return [...whole];
    const brackets = trailingBrackets.exec(key);
    if (brackets) {
      const inside = brackets[1] ?? '';
      const bare = this.#byKey.get(key.slice(0, brackets.index)) ?? this.#coded(key.slice(0, brackets.index));
      // A unit or full score behind the name is decoration; anything else may tell two indicators apart.
      const same = [...(bare ?? [])].filter((id) => {
        const unit = labelKey(this.#named.find((each) => each.id === id)?.unit ?? '');
        return decoration.test(inside) || (unit !== '' && inside.replace(/^单位:/, '') === unit);
      });
      if (same.length > 0) return same;
    }
    return [...(this.#coded(key) ?? [])];
  }

  /** Code and name in one cell with something between them: `A1、领导小组`. */
  #coded(key: string): Set<string> | undefined {
    const found = this.#keys.filter(
      ({ code, name }) =>
        code !== '' &&
        key.startsWith(code) &&
        key.slice(code.length).replace(leadingPunctuation, '') === name,
    );
    return found.length > 0 ? new Set(found.map(({ id }) => id)) : undefined;
  }

  #similar(key: string): string[] {
    const plain = key.slice(0, longestCompared).replace(punctuation, '');
    const pairs = bigrams(plain);
    this.#plain ??= this.#named.map(({ id, name, code }) => {
      const own = labelKey(name).replace(punctuation, '');
      return { id, name: own, code: labelKey(code).replace(punctuation, ''), pairs: bigrams(own) };
    });
    return this.#plain
      .map((own) => {
        const contained =
          Math.min(plain.length, own.name.length) >= shortestContained &&
          (plain.includes(own.name) || own.name.includes(plain));
        const isSame = contained || (own.code !== '' && own.code === plain);
        return { id: own.id, share: isSame ? 1 : likeness(pairs, own.pairs) };
      })
      .filter(({ share }) => share >= similarFrom)
      .toSorted((a, b) => b.share - a.share)
      .slice(0, mostCandidates)
      .map(({ id }) => id);
  }
}

/** The labels of every axis of an evaluation. */
export const labelsOf = ({ framework, subjects, scorers, choices }: ImportScene) => {
  const chosen = (axis: LabelAxis) =>
    new Map(
      choices.labels.filter((each) => each.axis === axis).map(({ found, id }) => [labelKey(found), id]),
    );
  return {
    subject: new Labels(
      subjects.map((each) => ({ ...each, unit: '' })),
      chosen('subject'),
    ),
    item: new Labels(itemsOf(framework), chosen('item')),
    scorer: new Labels(
      scorers.map((each) => ({ ...each, code: '', unit: '' })),
      chosen('scorer'),
    ),
  } as const satisfies Record<LabelAxis, Labels>;
};
export type LabelsByAxis = ReturnType<typeof labelsOf>;

/** What a match says for sure, or null. */
export const idOf = (match: LabelMatch): string | null =>
  match.kind === 'exact' || match.kind === 'chosen' ? match.id : null;
