// @ts-check
// `npm run bench:vscode [-- --notes N,… --keys N --pace MS --vscode newest|floor]`: bundles what measures the real VS Code
// and runs it with the window of the tests, whose hooks end the server and the browser.
import { join } from 'node:path';
import { build } from 'esbuild';
import Mocha from 'mocha';
import { buildProduct, common, orExit } from '../esbuild.mjs';
import { root } from './root.mjs';

process.chdir(root);
const outfile = join(root, 'out', 'bench-vscode.mjs');
const bundled = build({
  ...common,
  entryPoints: ['bench/vscode.ts'],
  outfile,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
}).then(() => undefined);
await orExit(bundled, buildProduct());

const mocha = new Mocha({ timeout: 0, reporter: 'dot' });
mocha.addFile(outfile);
await mocha.loadFilesAsync();
process.exit(await new Promise((resolve) => mocha.run(resolve)));
