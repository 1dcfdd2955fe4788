// Builds and runs one group of the tests that run in Node.
//
//   node scripts/test/run-group.mjs GROUP [--grep TEXT] [--browser newest|floor] [--result FILE] [--built]
//
// --browser is for the group page: the one that it is drawn by, the newest unless the floor is asked for.
// --built says that the product is built, as it is now: another run beside this one may be loading it.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import Mocha from 'mocha';
import { buildProduct, buildTests, orExit, testBundle } from '../../esbuild.mjs';
import { lackOfBrowser } from '../real-vscode/browser.mjs';
import { root } from '../root.mjs';
import { reporterTo } from './suite-events.mjs';
import { createReport, writeResult } from './suite-report.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string' },
    browser: { type: 'string' },
    result: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const group = positionals[0] ?? '';

if (values.browser === 'floor') {
  const lack = lackOfBrowser('floor');
  if (lack !== null) {
    console.log(`Skipped: ${lack}`);
    writeResult(values.result, { passed: 0, failed: 0, skipped: [`all of it, ${lack}`] });
    process.exit(0);
  }
  // The tests read it: they are bundled, and share no module with this one.
  process.env['PAGE_BROWSER'] = 'floor';
}

/**
 * Behind which a test hangs, in ms: starting a workbench takes seconds, checking a page in every theme some too, and laws
 * may have little of the machine. Everything else is quick.
 *
 * @type {Record<string, number>}
 */
const timeouts = { page: 60_000, ui: 120_000, soak: 120_000, laws: 120_000 };

// Stack traces name the sources, not the bundles.
process.setSourceMapsEnabled(true);
// Tests find fixtures from the top folder.
process.chdir(root);
const needsProduct = ['page', 'ui', 'soak'].includes(group) && !values.built;
await orExit(buildTests(group), ...(needsProduct ? [buildProduct()] : []));

// The same inputs in each run, so that a red one says what a change did; LAW_SEED takes others, to look for more.
const seed = Number(process.env['LAW_SEED'] ?? 8);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });

const report = createReport();
const mocha = new Mocha({
  timeout: timeouts[group] ?? 20_000,
  reporter: /** @type {never} */ (reporterTo(report.add)),
  ...(values.grep === undefined ? {} : { fgrep: values.grep }),
});
mocha.addFile(join(root, 'out', 'test', group, `${testBundle}.mjs`));
await mocha.loadFilesAsync();
await new Promise((resolve) => mocha.run(resolve));

const result = report.finish();
writeResult(values.result, result);
// Not left to the event loop: a handle that a test forgot must not keep the run alive.
process.exit(result.failed > 0 ? 1 : 0);
