import {
  BorderOutlined,
  CheckSquareFilled,
  CloseSquareOutlined,
  EditFilled,
  MergeOutlined,
  PlusSquareFilled,
  SplitCellsOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { ReviewState } from '#shared/model/plan-review.ts';
import { useTexts } from '../../application/texts.tsx';
import styles from './LineStateMark.module.css';

const icons: { readonly [State in ReviewState]: ComponentType } = {
  undecided: BorderOutlined,
  accepted: CheckSquareFilled,
  edited: EditFilled,
  added: PlusSquareFilled,
  rejected: CloseSquareOutlined,
  split: SplitCellsOutlined,
  merged: MergeOutlined,
};

/** How a line stands: a word, with an icon and a colour that say the same. */
export const LineStateMark = ({ state }: { readonly state: ReviewState }) => {
  const { readings } = useTexts();
  const Icon = icons[state];
  return (
    <span className={`${styles.mark} ${styles[state]}`}>
      <span aria-hidden="true">
        <Icon />
      </span>
      {readings.states[state]}
    </span>
  );
};
