import type { Arbitration } from '../../model/review-round.ts';
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

  /** The round that counts; 1 also where nothing was entered. */
  roundAt(position: number): number {
    return this.#entries[position]?.round ?? 1;
  }
}

/** Everything entered in an evaluation, found by subject and scorer without searching. */
export class EntryIndex {
  readonly #sheets = new Map<string, Map<string, SheetEntries>>();
  readonly #observations = new Map<string, Map<string, Observation>>();
  readonly #arbitrations = new Map<string, Map<string, Arbitration>>();

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
    for (const arbitration of snapshot.arbitrations) {
      let items = this.#arbitrations.get(arbitration.subjectId);
      if (!items) {
        items = new Map();
        this.#arbitrations.set(arbitration.subjectId, items);
      }
      items.set(arbitration.indicatorId, arbitration);
    }
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
