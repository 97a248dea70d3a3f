/** What every parameter editor gets. `onChange` may get parameters that do not compute yet; the form says why. */
export interface MethodEditorProps<Parameters> {
  readonly parameters: Parameters;
  readonly fullScore: string;
  readonly unit: string;
  readonly onChange: (parameters: Parameters) => void;
}
