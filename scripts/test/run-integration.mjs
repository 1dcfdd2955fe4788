// Builds the product and its integration tests, and runs them in the extension host of the real VS Code.
//
//   node scripts/test/run-integration.mjs [--vscode newest|floor] [--grep TEXT] [--result FILE] [--built]
//
// --built says that the product is built, as it is now.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct, buildTests, orExit } from '../../esbuild.mjs';
import { installVsCode } from '../real-vscode/install.mjs';
import { runSuite } from '../real-vscode/run-suite.mjs';
import { withoutGallery } from '../real-vscode/server.mjs';
import { versions } from '../real-vscode/versions.mjs';
import { root } from '../root.mjs';
import { createRunFolder, fixtureWorkspace } from './run-folder.mjs';
import { createReport, writeResult } from './suite-report.mjs';

const { values } = parseArgs({
  options: {
    vscode: { type: 'string', default: 'newest' },
    grep: { type: 'string', default: '' },
    result: { type: 'string' },
    built: { type: 'boolean', default: false },
  },
});
const version = values.vscode === 'floor' ? versions.floor : versions.newest;

await orExit(buildTests('integration'), ...(values.built ? [] : [buildProduct()]));
const installed = await installVsCode(version);
const run = createRunFolder(`integration-${version.name}`);
const report = createReport();
console.log(`VS Code ${version.vscode}`);
const { exitCode, log } = await runSuite(
  installed,
  {
    ...run,
    workspace: run.copy(fixtureWorkspace),
    tests: join(root, 'out', 'test', 'integration', 'index.js'),
    env: { ...withoutGallery, TEST_GREP: values.grep },
  },
  report.add,
);
const result = report.finish();
if (result.passed === 0) {
  console.log(`The extension host ended with ${exitCode}. The last it said:\n${log.slice(-20).join('\n')}`);
}
writeResult(values.result, result);
run.remove();
process.exit(result.failed > 0 ? 1 : 0);
