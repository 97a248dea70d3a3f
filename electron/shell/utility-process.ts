import { utilityProcess } from 'electron';
import type { FromServiceProcess, ServiceProcess, ServiceProcessOptions } from '#hosts/process/protocol.ts';

/** Starts the service in a utility process: Electron's own Node, away from the window and from the main process. */
export const startUtilityProcess = (entry: string, options: ServiceProcessOptions): ServiceProcess => {
  const child = utilityProcess.fork(entry, [JSON.stringify(options)], {
    serviceName: 'Hengping Service',
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let processId: number | undefined;
  child.once('spawn', () => {
    processId = child.pid;
  });
  return {
    get processId() {
      return processId;
    },
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromServiceProcess) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', (code) => listener({ code, signal: null }));
    },
    kill: () => {
      child.kill();
    },
  };
};
