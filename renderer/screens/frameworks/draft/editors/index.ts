import type { ComponentType } from 'react';
import type { MethodId, ParametersOf } from '#shared/scoring/methods/specification.ts';
import { BaselineEditor } from './BaselineEditor.tsx';
import { ChecklistEditor } from './ChecklistEditor.tsx';
import { DirectEditor } from './DirectEditor.tsx';
import type { MethodEditorProps } from './editor.ts';
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
};
