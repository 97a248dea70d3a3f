import type { fileMethods } from '#shared/contract/methods/files.ts';
import type { HandlersOf } from '../handler.ts';

export const fileHandlers: HandlersOf<typeof fileMethods> = {
  'files.begin': ({ name }, { workspace }) => ({ handle: workspace.transfers.begin(name) }),
  'files.append': ({ handle, bytes }, { workspace }) => ({ size: workspace.transfers.append(handle, bytes) }),
  'files.finish': ({ handle }, { workspace }) => workspace.transfers.finish(handle),
  'files.read': ({ handle, offset, length }, { workspace }) =>
    workspace.transfers.read(handle, offset, length),
  'files.close': ({ handle }, { workspace }) => {
    workspace.transfers.close(handle);
    return {};
  },
};
