import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openService } from '#service/open.ts';
import type { ServiceOptions } from '#service/service.ts';

/** Opens a workspace in a read-only folder without super-user rights and prints why it cannot be used. */
const options = JSON.parse(process.argv[2] ?? '') as ServiceOptions;
mkdirSync(options.workspaceDirectory, { recursive: true });
chmodSync(dirname(options.workspaceDirectory), 0o755);
chmodSync(options.workspaceDirectory, 0o555);
const nobody = 65534;
if (process.getuid?.() === 0) process.setuid?.(nobody);
const service = await openService(options);
console.log(JSON.stringify(service.unavailable));
await service.close();
