import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTexts } from '../application/texts.tsx';
import { copyText } from './copy-text.ts';
import { tabularText } from './tabular-text.ts';

/** Copies what a table shows, for pasting into a spreadsheet. */
export const CopyTable = ({ rows }: { readonly rows: readonly (readonly string[])[] }) => {
  const { copyTable } = useTexts().application;
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    if (await copyText(tabularText(rows))) void message.success(copyTable.copied);
    else void message.error(copyTable.failed);
  };
  return (
    <Button size="small" icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
      {copyTable.action}
    </Button>
  );
};
