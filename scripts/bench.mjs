// @ts-check
// `npm run bench`: bundles the benchmark and runs it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { common } from '../esbuild.mjs';
import { root } from './root.mjs';

const outfile = join(root, 'out', 'bench.mjs');
await build({
  ...common,
  entryPoints: ['bench/main.ts'],
  outfile,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: 'inherit' }).status ?? 1;
