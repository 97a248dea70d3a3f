import type { ComponentType } from 'react';
import type { MethodId, ParametersOf } from '#shared/scoring/methods/specification.ts';
import { BandedEfficacyEditor } from './BandedEfficacyEditor.tsx';
import { BaselineEditor } from './BaselineEditor.tsx';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import { DeadlineEditor } from './DeadlineEditor.tsx';
import { DeductionEditor } from './DeductionEditor.tsx';
import { DeviationEditor } from './DeviationEditor.tsx';
import { DirectEditor } from './DirectEditor.tsx';
import { EfficacyEditor } from './EfficacyEditor.tsx';
import type { MethodEditorProps } from './editor.ts';
import { FormulaEditor } from './FormulaEditor.tsx';
import { LevelEditor } from './LevelEditor.tsx';
import { PiecewiseEditor } from './PiecewiseEditor.tsx';
import { RatioEditor } from './RatioEditor.tsx';
import { YesNoEditor } from './YesNoEditor.tsx';

/** The editor of every method's parameters. A method without one does not compile. */
export const methodEditors: {
  readonly [Id in MethodId]: ComponentType<MethodEditorProps<ParametersOf<Id>>>;
} = {
  direct: DirectEditor,
  level: LevelEditor,
  checklist: ChecklistEditor,
  'yes-no': YesNoEditor,
  ratio: RatioEditor,
  piecewise: PiecewiseEditor,
  baseline: BaselineEditor,
  deduction: DeductionEditor,
  efficacy: EfficacyEditor,
  'efficacy-banded': BandedEfficacyEditor,
  deadline: DeadlineEditor,
  deviation: DeviationEditor,
  formula: FormulaEditor,
};
