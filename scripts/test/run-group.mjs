// Builds and runs one group of the tests that run in Node.
//
//   node scripts/test/run-group.mjs GROUP [--grep TEXT] [--result FILE]

import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { buildProduct, buildTests, orExit, testBundle } from '../../esbuild.mjs';
import { root } from '../root.mjs';
import { runMocha } from './run-mocha.mjs';
import { createReport, writeResult } from './suite-report.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, result: { type: 'string' } },
});
const group = positionals[0] ?? '';
/** These tests share a browser, and nothing may disturb their timing. */
const inBrowser = ['page', 'ui'].includes(group);

// Tests find fixtures from the top folder.
process.chdir(root);
await orExit(buildTests(group), ...(inBrowser ? [buildProduct()] : []));

const report = createReport();
/** @type {import('./run-mocha.mjs').MochaRun} */
const run = {
  file: join(root, 'out', 'test', group, `${testBundle}.mjs`),
  // Starting a workbench takes seconds, checking a page in every theme some too; everything else is quick.
  timeout: group === 'ui' ? 120_000 : group === 'page' ? 60_000 : 20_000,
  ...(values.grep === undefined ? {} : { grep: values.grep }),
};
if (inBrowser) await runMocha(run, report.add);
else await runShares(availableParallelism());

const result = report.finish();
writeResult(values.result, result);
// Not left to the event loop: a handle that a test forgot must not keep the run alive.
process.exit(result.failed > 0 ? 1 : 0);

/**
 * In as many threads. The suite has ended when each of them said so.
 *
 * @param {number} of
 */
async function runShares(of) {
  let ended = 0;
  await Promise.all(
    Array.from({ length: of }, async (_, index) => {
      const worker = new Worker(new URL('run-share.mjs', import.meta.url), {
        workerData: { ...run, share: { index, of } },
      });
      worker.on('message', (/** @type {import('./suite-events.mjs').SuiteEvent[]} */ events) => {
        for (const event of events) {
          if (event.kind === 'end') ended += 1;
          else report.add(event);
        }
      });
      await once(worker, 'exit');
    }),
  );
  if (ended === of) report.add({ kind: 'end' });
}
