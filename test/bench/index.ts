import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** npm run bench: every measurement of this folder, one by one, so that none disturbs another. */
const folder = fileURLToPath(new URL('.', import.meta.url));
const parts = new Set(['index.ts', 'measure.ts']);
/** What ships is compiled once; from source every thread would compile all it uses again. */
const compiled = mkdtempSync(join(tmpdir(), 'bench-compiled-'));
const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
let failed = 0;
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith('.ts') && !parts.has(each))
  .sort()) {
  console.log(`\n# ${name}`);
  const { status } = spawnSync(process.execPath, [`${folder}${name}`], { stdio: 'inherit', env });
  if (status !== 0) failed += 1;
}
rmSync(compiled, { recursive: true, force: true });
process.exitCode = failed === 0 ? 0 : 1;
