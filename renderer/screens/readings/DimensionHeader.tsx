import { EditOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useTexts } from '../../application/texts.tsx';
import styles from './LineList.module.css';
import type { LineGroup, ListedLine } from './review-list.ts';

interface DimensionHeaderProps<Line extends ListedLine> {
  readonly group: LineGroup<Line>;
  /** The name is being changed. */
  readonly isRenaming: boolean;
  readonly onRename: () => void;
  /** The new name, or null when it stays as it was. */
  readonly onRenamed: (name: string | null) => void;
  readonly onAcceptAll: (group: LineGroup<Line>) => void;
}

/** A dimension of the list: its name, which may be changed in place, how far it is, and a way to accept the rest. */
export const DimensionHeader = <Line extends ListedLine>({
  group,
  isRenaming,
  onRename,
  onRenamed,
  onAcceptAll,
}: DimensionHeaderProps<Line>) => {
  const { readings } = useTexts();
  const texts = readings.list;
  const { code, name, total, undecided } = group;
  return (
    <header className={styles.header}>
      <h2 className={styles.title}>
        <span className={styles.code}>{code}</span>{' '}
        {isRenaming ? <NameBox name={name} onRenamed={onRenamed} /> : name}
      </h2>
      {!isRenaming && (
        <Button
          size="small"
          type="text"
          icon={<EditOutlined aria-hidden />}
          aria-label={readings.dimension.rename(name)}
          title={readings.dimension.renameHint}
          onClick={onRename}
        />
      )}
      <span className={styles.count}>
        {total === 0 ? readings.finish.count(0) : texts.undecided(undecided, total)}
      </span>
      {total > 0 && (
        <span className={styles.bar} style={{ width: `${((total - undecided) * 100) / total}%` }} />
      )}
      {undecided > 0 && (
        <Button size="small" onClick={() => onAcceptAll(group)}>
          {texts.acceptAll}
        </Button>
      )}
    </header>
  );
};

/** Enter or leaving the box keeps the name, Escape does not; an empty name changes nothing. */
const NameBox = ({
  name,
  onRenamed,
}: {
  readonly name: string;
  readonly onRenamed: DimensionHeaderProps<ListedLine>['onRenamed'];
}) => {
  const { readings } = useTexts();
  const [typed, setTyped] = useState(name);
  const isLeft = useRef(false);
  const leave = (kept: string): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    const wanted = kept.trim();
    onRenamed(wanted === '' || wanted === name ? null : wanted);
  };
  return (
    <Input
      size="small"
      autoFocus
      className={styles.nameBox ?? ''}
      value={typed}
      maxLength={200}
      aria-label={readings.dimension.name}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => leave(typed)}
      onKeyDown={({ key, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        if (key === 'Enter') leave(typed);
        if (key === 'Escape') leave(name);
      }}
    />
  );
};
