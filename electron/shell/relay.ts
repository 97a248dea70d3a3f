import { type IpcMain, type IpcMainEvent, ipcMain, type WebContents } from 'electron';
import type { SupervisedChannel, Supervisor } from '#hosts/process/supervisor.ts';
import type { ClientMessage } from '#shared/contract/wire.ts';
import { channels } from './channels.ts';
import { isFromApplication } from './sender.ts';

/**
 * Relays messages between pages and the service. Every loading of a page is a client of its own, so an answer to an
 * earlier page never reaches the next.
 */
export const relayMessages = (supervisor: Supervisor, ipc: IpcMain = ipcMain): void => {
  const channelOf = new Map<WebContents, SupervisedChannel>();

  const disconnect = (contents: WebContents): void => {
    channelOf.get(contents)?.close();
    channelOf.delete(contents);
  };

  ipc.on(channels.connect, (event: IpcMainEvent) => {
    if (!isFromApplication(event)) return;
    const { sender } = event;
    if (!channelOf.has(sender)) sender.once('destroyed', () => disconnect(sender));
    disconnect(sender);
    const channel = supervisor.connect();
    channelOf.set(sender, channel);
    channel.receive((message) => {
      if (!sender.isDestroyed()) sender.send(channels.fromService, message);
    });
  });

  ipc.on(channels.toService, (event: IpcMainEvent, message: unknown) => {
    if (!isFromApplication(event) || !isClientMessage(message)) return;
    channelOf.get(event.sender)?.send(message);
  });
};

/** The shape of the envelope; what is inside is parsed once, by the service. */
const isClientMessage = (message: unknown): message is ClientMessage => {
  if (typeof message !== 'object' || message === null) return false;
  if (!('id' in message) || !Number.isSafeInteger(message.id) || !('type' in message)) return false;
  return (
    message.type === 'cancel' ||
    (message.type === 'call' && 'method' in message && typeof message.method === 'string')
  );
};
