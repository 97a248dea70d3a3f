import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isApplicationAddress } from './addresses.ts';

/**
 * Whether a message comes from the top frame of a page of the application. Anything else is not answered.
 * The last messages of a page that is being left, which carry what was typed last, may come without their frame; then
 * the window's address decides. No other frame can be meant: the pages embed none and go nowhere else.
 */
export const isFromApplication = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame === null
    ? isApplicationAddress(sender.getURL())
    : senderFrame.parent === null && isApplicationAddress(senderFrame.url);
