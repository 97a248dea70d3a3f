import type { Connection } from './connection.ts';

/** Small values of this laptop alone: where a person left off, which state was backed up. Never in the log. */
export interface LocalPlaces {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

export const localPlaces = (connection: Connection): LocalPlaces => {
  const read = connection.prepare('SELECT value FROM local_place WHERE key = ?').pluck();
  const write = connection.prepare('INSERT OR REPLACE INTO local_place (key, value) VALUES (?, ?)');
  return {
    get: (key) => {
      const value = read.get(key);
      return typeof value === 'string' ? value : null;
    },
    set: (key, value) => {
      write.run(key, value);
    },
  };
};
