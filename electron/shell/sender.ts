import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { isApplicationAddress } from './addresses.ts';

/** Whether a message comes from the top frame of a page of the application. Anything else is not answered. */
export const isFromApplication = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean =>
  senderFrame !== null && senderFrame === sender.mainFrame && isApplicationAddress(senderFrame.url);
