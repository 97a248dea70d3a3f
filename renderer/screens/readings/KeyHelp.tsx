import { useTexts } from '../../application/texts.tsx';
import { KeyDialog } from '../../components/KeyDialog.tsx';
import type { KeyCommand } from './keys.ts';

type Group = 'move' | 'decide' | 'other';

/** Every key of the review, in the order of the work. */
const groups: readonly (readonly [Group, readonly (readonly [string, KeyCommand])[]])[] = [
  [
    'move',
    [
      ['J　↓', 'next'],
      ['K　↑', 'previous'],
      ['G', 'undecided'],
      ['C', 'clash'],
      ['/　Ctrl+F', 'search'],
    ],
  ],
  [
    'other',
    [
      ['D', 'rename'],
      ['+', 'dimension'],
      ['Esc', 'leave'],
      ['?', 'help'],
    ],
  ],
  [
    'decide',
    [
      ['A', 'accept'],
      ['E', 'edit'],
      ['R　X', 'reject'],
      ['S', 'split'],
      ['V　Space', 'mark'],
      ['M', 'merge'],
      ['T', 'move'],
      ['N', 'add'],
      ['U　Ctrl+Z', 'undo'],
    ],
  ],
];

/** The keys of the review screen. */
export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { help } = useTexts().readings;
  return (
    <KeyDialog
      width={820}
      centered
      open={open}
      title={help.title}
      note={help.note}
      groups={groups.map(([group, lines]) => ({
        title: help.groups[group],
        lines: lines.map(([keys, command]) => [keys, help.lines[command]]),
      }))}
      onClose={onClose}
    />
  );
};
