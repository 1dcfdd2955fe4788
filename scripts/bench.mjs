// @ts-check
// `npm run bench`: bundles the benchmark and runs it. With `--gate` it is the one that fails where a bound is broken.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildProduct, common, orExit } from '../esbuild.mjs';
import { root } from './root.mjs';

const args = process.argv.slice(2);
const isGate = args.includes('--gate');
const outdir = join(root, 'out', 'bench');
const bundled = build({
  ...common,
  entryPoints: isGate ? ['bench/gate.ts', 'bench/measures.ts'] : ['bench/main.ts'],
  outdir,
  outExtension: { '.js': '.mjs' },
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
}).then(() => undefined);
// The gate measures how the product starts.
await orExit(bundled, ...(isGate ? [buildProduct()] : []));
const script = join(outdir, isGate ? 'gate.mjs' : 'main.mjs');
process.exitCode = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' }).status ?? 1;
