import type { ComponentType } from 'react';
import type { EnteredValue } from '#shared/model/entered-value.ts';
import { CompletionSample } from './CompletionSample.tsx';
import { CountsSample } from './CountsSample.tsx';
import { FiguresSample } from './FiguresSample.tsx';
import { ItemsSample } from './ItemsSample.tsx';
import { LevelSample } from './LevelSample.tsx';
import { NumberSample } from './NumberSample.tsx';
import type { SampleEditorProps } from './sample-editor.ts';
import { YesNoSample } from './YesNoSample.tsx';

/** The editor of a sample by the shape of what is entered. A shape without one does not compile. */
export const sampleEditors: {
  readonly [Kind in EnteredValue['kind']]: ComponentType<SampleEditorProps<Kind>>;
} = {
  number: NumberSample,
  level: LevelSample,
  items: ItemsSample,
  'yes-no': YesNoSample,
  counts: CountsSample,
  completion: CompletionSample,
  figures: FiguresSample,
};
