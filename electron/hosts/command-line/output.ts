/** Where a command's results and words go. */
export interface Output {
  /** The result: data with `--json`, text otherwise, on standard output. */
  result(data: unknown, text: string): void;
  /** Words for whoever watches, on standard error. */
  note(text: string): void;
}

export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

export const createOutput = ({ stdout, stderr }: Streams, asJson: boolean): Output => ({
  result: (data, text) => {
    stdout.write(asJson ? `${JSON.stringify(data, null, 2)}\n` : text === '' ? '' : `${text}\n`);
  },
  note: (text) => {
    stderr.write(`${text}\n`);
  },
});
