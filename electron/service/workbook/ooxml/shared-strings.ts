import { namespaces, textElement, xmlHead } from './xml-text.ts';
import type { ZipFile } from './zip-file.ts';

/** Every text of a workbook once; cells point at it by number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** Number of a text; texts are numbered as they come. */
  numberOf(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  async write(zip: ZipFile, name: string): Promise<void> {
    const part = zip.part(name);
    part.write(
      `${xmlHead}<sst xmlns="${namespaces.spreadsheet}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`,
    );
    let written = 0;
    for (const text of this.#numbers.keys()) {
      part.write(`<si>${textElement('t', text)}</si>`);
      written += 1;
      if (written % 5000 === 0) await part.drained();
    }
    part.write('</sst>');
    part.end();
  }
}
