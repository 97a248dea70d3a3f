import type { Failure } from '#shared/contract/failure.ts';

/** What every parameter editor gets. `onChange` may get parameters that do not compute yet; the form says why. */
export interface MethodEditorProps<Parameters> {
  readonly parameters: Parameters;
  readonly fullScore: string;
  readonly unit: string;
  /** What keeps the parameters from computing, for an editor that says so beside the box concerned. */
  readonly problems?: readonly Failure[];
  readonly onChange: (parameters: Parameters) => void;
}
