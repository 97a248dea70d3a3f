import { useTexts } from '../../application/texts.tsx';
import { KeyDialog } from '../../components/KeyDialog.tsx';

type Line = readonly [keys: string, line: keyof ReturnType<typeof useTexts>['scoring']['help']['lines']];

/** Every key of the form, in the order of the work. */
const groups: readonly (readonly [
  keyof ReturnType<typeof useTexts>['scoring']['help']['groups'],
  readonly Line[],
])[] = [
  [
    'move',
    [
      ['Alt+↓　Enter', 'next'],
      ['Alt+↑　Shift+Enter', 'previous'],
      ['Alt+PageUp / PageDown', 'dimensions'],
      ['Alt+U', 'unscored'],
      ['/　Ctrl+F', 'search'],
      ['Alt+← / →', 'subjects'],
      ['Alt+Shift+← / →', 'scorers'],
    ],
  ],
  [
    'enter',
    [
      ['A B C D', 'level'],
      ['1—9　Space', 'criteria'],
      ['1—9　0', 'items'],
      ['Y　N', 'yesNo'],
      ['1—9　−　+　0', 'counts'],
      ['N', 'completion'],
      ['Delete', 'clear'],
      ['Alt+B', 'blank'],
      ['Alt+C', 'comment'],
      ['Alt+R', 'deduction'],
    ],
  ],
  [
    'other',
    [
      ['Esc　Alt+I', 'back'],
      ['?　Alt+/', 'help'],
    ],
  ],
];

/** The keys of the scoring form. */
export const KeyHelp = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { help } = useTexts().scoring;
  return (
    <KeyDialog
      width={900}
      style={{ top: 60 }}
      open={open}
      title={help.title}
      note={help.note}
      groups={groups.map(([group, lines]) => ({
        title: help.groups[group],
        lines: lines.map(([keys, line]) => [keys, help.lines[line]]),
      }))}
      onClose={onClose}
    />
  );
};
