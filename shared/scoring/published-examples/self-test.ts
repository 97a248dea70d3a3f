import { ZodError, z } from 'zod';
import { FailureError, failure } from '../../contract/failure.ts';
import type { SelfTestExample, SelfTestFile, SelfTestReport } from '../../model/selftest.ts';
import { type Vector, vectorFileSchema, vectorSchema } from '../../model/vector.ts';
import { comparedFigures } from './comparison.ts';
import { exampleRunnerFor } from './index.ts';

/** A file of examples as it was found. */
export interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

/** A figure as it is printed; null where there is none. */
const figureText = (value: unknown): string | null => {
  if (value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  return JSON.stringify(value);
};

const pathText = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Recomputes one example. Never throws: an example of a foreign file may be anything. */
const recompute = (vector: Vector): SelfTestExample => {
  const { id, call, source, provenance, tolerance, input, expected } = vector;
  const told = { id, call, source, provenance, tolerance, figures: [], at: '', failure: null };
  const run = exampleRunnerFor(call);
  if (!run) return { ...told, outcome: 'unknown' };
  try {
    const figures = comparedFigures(expected, run(input), tolerance).map((figure) => ({
      at: figure.at,
      expected: figureText(figure.expected) ?? '',
      found: figureText(figure.found),
      within: figure.within,
    }));
    // An example that expects nothing proves nothing.
    if (figures.length === 0) return { ...told, outcome: 'malformed', at: 'expected' };
    return { ...told, figures, outcome: figures.every(({ within }) => within) ? 'passed' : 'failed' };
  } catch (error) {
    if (error instanceof FailureError)
      return { ...told, outcome: 'refused', at: pathText(error.failure.path), failure: error.failure };
    if (error instanceof ZodError)
      return { ...told, outcome: 'refused', at: pathText(error.issues[0]?.path ?? []) };
    return { ...told, outcome: 'defect', at: error instanceof Error ? error.message : String(error) };
  }
};

const labelOf = (value: unknown, key: string): string =>
  typeof value === 'object' && value !== null && key in value
    ? (figureText(new Map(Object.entries(value)).get(key)) ?? '')
    : '';

/** One entry of `vectors`; one that has not the shape of an example fails alone and leaves the others standing. */
const example = (found: unknown, index: number): SelfTestExample => {
  const parsed = vectorSchema.safeParse(found);
  if (parsed.success) return recompute(parsed.data);
  return {
    id: labelOf(found, 'id') || `vectors.${index}`,
    call: labelOf(found, 'call'),
    source: labelOf(found, 'source'),
    provenance: null,
    tolerance: 0,
    outcome: 'malformed',
    figures: [],
    at: pathText(['vectors', index, ...(parsed.error.issues[0]?.path ?? [])]),
    failure: null,
  };
};

const looseFileSchema = vectorFileSchema.extend({ vectors: z.array(z.unknown()).min(1) });

/** Where reading stopped, as the engine tells it, in lines and columns from 1. */
const placeOf = (text: string, error: unknown): { line: number | null; column: number | null } => {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
  if (position === undefined) return { line: null, column: null };
  const before = text.slice(0, Number(position)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};

const unreadable = (name: string, problem: SelfTestFile['problem']): SelfTestFile => ({
  name,
  method: '',
  problem,
  examples: [],
});

/** Recomputes a file of examples at the examples' own tolerances. Never throws. */
export const recomputeFile = ({ name, text }: ExampleFile): SelfTestFile => {
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    return unreadable(name, failure('selftest.not-json', { file: name, ...placeOf(text, error) }));
  }
  const file = looseFileSchema.safeParse(found);
  if (!file.success) {
    const [issue] = file.error.issues;
    return unreadable(
      name,
      failure('selftest.wrong-shape', {
        file: name,
        at: pathText(issue?.path ?? []),
        detail: issue?.code ?? '',
      }),
    );
  }
  return { name, method: file.data.method, problem: null, examples: file.data.vectors.map(example) };
};

/** Files with the count of what passed and of everything that did not. */
export const selfTestReport = (files: readonly SelfTestFile[]): SelfTestReport => {
  const examples = files.flatMap((file) => file.examples);
  const passed = examples.filter(({ outcome }) => outcome === 'passed').length;
  const unread = files.filter(({ problem }) => problem !== null).length;
  return { files: [...files], passed, failed: examples.length - passed + unread };
};
