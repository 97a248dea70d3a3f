import type { Observation } from '../../model/score.ts';
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
}

/** Everything entered in an evaluation, found by subject and scorer without searching. */
export class EntryIndex {
  readonly #sheets = new Map<string, Map<string, SheetEntries>>();
  readonly #observations = new Map<string, Map<string, Observation>>();

  constructor(snapshot: EvaluationSnapshot, prepared: PreparedFramework) {
    for (const score of snapshot.scores) {
      const position = prepared.positions.get(score.indicatorId);
      if (position === undefined) continue;
      let sheets = this.#sheets.get(score.subjectId);
      if (!sheets) {
        sheets = new Map();
        this.#sheets.set(score.subjectId, sheets);
      }
      let sheet = sheets.get(score.scorerId);
      if (!sheet) {
        sheet = new SheetEntries();
        sheets.set(score.scorerId, sheet);
      }
      sheet.add(score, position);
    }
    for (const observation of snapshot.observations) {
      let items = this.#observations.get(observation.subjectId);
      if (!items) {
        items = new Map();
        this.#observations.set(observation.subjectId, items);
      }
      items.set(observation.item, observation);
    }
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
