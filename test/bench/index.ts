import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** npm run bench: every measurement of this folder, one by one, so that none disturbs another. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const parts = new Set(['index.ts', 'measure.ts']);
let failed = 0;
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.ts') && !parts.has(each))
  .sort()) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}`], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
