// `npm run test:soak`: what the suite does for minutes, for an hour: a hundred times something is killed while somebody
// types, each run with another chance. KILLS and KILLS_SEED go before.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.mjs';

const seed = process.env['KILLS_SEED'] ?? `${Date.now() % 1_000_000}`;
console.log(`KILLS_SEED=${seed}`);
const group = join(root, 'scripts', 'test', 'run-group.mjs');
const { status } = spawnSync(process.execPath, [group, 'soak'], {
  env: { KILLS: '100', ...process.env, KILLS_SEED: seed },
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
