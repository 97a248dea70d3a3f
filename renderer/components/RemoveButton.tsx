import { DeleteOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';

interface RemoveButtonProps extends Pick<ButtonProps, 'size' | 'disabled' | 'title'> {
  /** What is removed. */
  readonly label: string;
  readonly onRemove: () => void;
}

/** Takes out the row, or the part of a form, that it stands in. */
export const RemoveButton = ({ label, title = label, onRemove, ...button }: RemoveButtonProps) => (
  <Button
    {...button}
    type="text"
    icon={<DeleteOutlined aria-hidden />}
    title={title}
    aria-label={label}
    onClick={() => onRemove()}
  />
);
