import type { EnteredValue } from '#shared/model/entered-value.ts';
import type { MethodSpecification } from '#shared/scoring/methods/specification.ts';

/** What the editor of one sample gets. */
export interface SampleEditorProps<Kind extends EnteredValue['kind'] = EnteredValue['kind']> {
  readonly value: Extract<EnteredValue, { kind: Kind }>;
  readonly method: MethodSpecification;
  readonly unit: string;
  readonly label: string;
  readonly onChange: (value: EnteredValue) => void;
}
