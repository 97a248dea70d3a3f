import type { Output } from './output.ts';

/** Work shorter than this is done before anybody asks; afterwards one line per this long. */
const interval = 2_000;

/** Tells on standard error how far something is, but only when it takes long. */
export class LateProgress {
  readonly #output: Output;
  readonly #words: (percent: number | null) => string;
  readonly #timer: NodeJS.Timeout;
  #percent: number | null = null;
  #told: string | null = null;

  constructor(output: Output, words: (percent: number | null) => string) {
    this.#output = output;
    this.#words = words;
    this.#timer = setInterval(() => this.#tell(), interval);
  }

  update(done: number, total: number): void {
    this.#percent = total > 0 ? Math.floor((done / total) * 100) : null;
  }

  #tell(): void {
    const text = this.#words(this.#percent);
    if (text === this.#told) return;
    this.#told = text;
    this.#output.note(text);
  }

  end(): void {
    clearInterval(this.#timer);
  }
}
