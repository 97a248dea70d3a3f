import type { Arbitration } from '../../model/review-round.ts';
import type { Observation, Score } from '../../model/score.ts';
import type { EvaluationSnapshot } from '../../model/snapshot.ts';
import type { Entry, PreparedFramework } from './cells.ts';

/** A score as far as finding its indicator and round goes. */
export interface RoundedEntry extends Entry {
  readonly indicatorId: string;
  readonly round: number;
}

const isFilled = (entry: Entry): boolean => entry.value !== null || entry.blankReason !== null;

/**
 * One scorer's entries for one subject by position of the indicator. The latest round in which something was entered
 * is the one that counts; a later round without an entry leaves the earlier one standing.
 */
export class SheetEntries {
  readonly #entries: (RoundedEntry | undefined)[] = [];

  add(entry: RoundedEntry, position: number): void {
    if (!isFilled(entry)) return;
    const present = this.#entries[position];
    if (!present || present.round < entry.round) this.#entries[position] = entry;
  }

  at(position: number): RoundedEntry | undefined {
    return this.#entries[position];
  }

  /** The round that counts; 1 also where nothing was entered. */
  roundAt(position: number): number {
    return this.#entries[position]?.round ?? 1;
  }
}

/** Everything entered for one subject. */
export interface SubjectEntries extends Pick<EvaluationSnapshot, 'scores' | 'observations' | 'arbitrations'> {
  readonly subjectId: string;
}

/** The inner map of a key, made where there is none yet. */
const within = <Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> => {
  const found = maps.get(key);
  if (found) return found;
  const made = new Map<string, Value>();
  maps.set(key, made);
  return made;
};

/** Everything entered in an evaluation, found by subject and scorer without searching. */
export class EntryIndex {
  readonly #sheets = new Map<string, Map<string, SheetEntries>>();
  readonly #observations = new Map<string, Map<string, Observation>>();
  readonly #arbitrations = new Map<string, Map<string, Arbitration>>();

  constructor(snapshot: EvaluationSnapshot, prepared: PreparedFramework) {
    this.#add(snapshot, prepared);
  }

  /** Takes what now stands for a subject in place of everything that stood before. */
  replace(entries: SubjectEntries, prepared: PreparedFramework): void {
    this.#sheets.delete(entries.subjectId);
    this.#observations.delete(entries.subjectId);
    this.#arbitrations.delete(entries.subjectId);
    this.#add(entries, prepared);
  }

  #add(
    {
      scores,
      observations,
      arbitrations,
    }: Pick<EvaluationSnapshot, 'scores' | 'observations' | 'arbitrations'>,
    prepared: PreparedFramework,
  ): void {
    let last: Score | null = null;
    let lastSheet: SheetEntries | null = null;
    for (const score of scores) {
      const position = prepared.positions.get(score.indicatorId);
      if (position === undefined) continue;
      // Scores mostly come sheet by sheet; then the sheet need not be looked up again.
      if (lastSheet && last?.subjectId === score.subjectId && last.scorerId === score.scorerId) {
        lastSheet.add(score, position);
        continue;
      }
      const sheets = within(this.#sheets, score.subjectId);
      let sheet = sheets.get(score.scorerId);
      if (!sheet) {
        sheet = new SheetEntries();
        sheets.set(score.scorerId, sheet);
      }
      sheet.add(score, position);
      last = score;
      lastSheet = sheet;
    }
    for (const observation of observations)
      within(this.#observations, observation.subjectId).set(observation.item, observation);
    for (const arbitration of arbitrations)
      within(this.#arbitrations, arbitration.subjectId).set(arbitration.indicatorId, arbitration);
  }

  /** Arbitration of a subject by indicator id. */
  arbitrations(subjectId: string): ReadonlyMap<string, Arbitration> {
    return this.#arbitrations.get(subjectId) ?? noArbitrations;
  }

  sheet(subjectId: string, scorerId: string): SheetEntries | undefined {
    return this.#sheets.get(subjectId)?.get(scorerId);
  }

  /** Shared facts of a subject by indicator id, veto code or bonus code. */
  observations(subjectId: string): ReadonlyMap<string, Observation> {
    return this.#observations.get(subjectId) ?? noObservations;
  }
}

const noObservations: ReadonlyMap<string, Observation> = new Map();
const noArbitrations: ReadonlyMap<string, Arbitration> = new Map();
