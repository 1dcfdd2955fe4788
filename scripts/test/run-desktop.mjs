// Builds the product and its integration tests, and runs them in the desktop VS Code: an installed one, or one that
// @vscode/test-electron downloads.
//
//   node scripts/test/run-desktop.mjs [--vscode PATH] [--version VERSION] [--grep TEXT]
//
// VSCODE_PATH in the environment names the executable too.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { buildProduct, buildTests, orExit } from '../../esbuild.mjs';
import { tieToThisProcess } from '../real-vscode/processes.mjs';
import { calmSettings } from '../real-vscode/settings.mjs';
import { cacheFolder, root } from '../root.mjs';
import { createRunFolder, fixtureWorkspace } from './run-folder.mjs';
import { eventOf } from './suite-events.mjs';
import { createReport } from './suite-report.mjs';

const { values } = parseArgs({
  options: {
    vscode: { type: 'string' },
    version: { type: 'string', default: 'stable' },
    grep: { type: 'string', default: '' },
  },
});

const executable = await findExecutable(values.vscode ?? process.env['VSCODE_PATH']);
await orExit(buildProduct(), buildTests('integration'));
const run = createRunFolder('desktop');
const userFolder = join(run.dataFolder, 'User');
mkdirSync(userFolder, { recursive: true });
writeFileSync(join(userFolder, 'settings.json'), JSON.stringify(calmSettings));

console.log(`Desktop VS Code: ${executable}`);
const report = createReport();
await runVsCode([
  run.copy(fixtureWorkspace),
  `--extensionDevelopmentPath=${root}`,
  `--extensionTestsPath=${join(root, 'out', 'test', 'integration', 'index.js')}`,
  `--user-data-dir=${run.dataFolder}`,
  `--extensions-dir=${run.extensionsFolder}`,
  ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
]);
const result = report.finish();
run.remove();
process.exit(result.failed > 0 ? 1 : 0);

/** @param {string | undefined} wanted */
async function findExecutable(wanted) {
  if (wanted !== undefined && wanted !== '') {
    if (existsSync(wanted)) return wanted;
    console.error(`There is no VS Code at ${wanted}.`);
    process.exit(1);
  }
  try {
    return await downloadAndUnzipVSCode({
      version: values.version,
      cachePath: cacheFolder,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The desktop VS Code could not be downloaded (${reason.split('\n')[0]}): run this where there is a network, or name an installed one with VSCODE_PATH or --vscode PATH.`,
    );
    process.exit(1);
  }
}

/**
 * The extension host's console arrives on VS Code's standard output: the suite's events, and whatever else.
 *
 * @param {string[]} args
 */
async function runVsCode(args) {
  const child = tieToThisProcess(
    spawn(executable, args, {
      // Started from VS Code's own terminal, the variables of that window must not reach this one.
      env: {
        ...process.env,
        TEST_GREP: values.grep,
        ELECTRON_RUN_AS_NODE: undefined,
        VSCODE_IPC_HOOK_CLI: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    }),
  );
  child.on('error', (error) => console.error(`VS Code could not be started: ${error.message}`));
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      const event = eventOf(line);
      if (event !== undefined) report.add(event);
      else if (process.env['CI'] === undefined) console.error(line);
    });
  }
  await new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
}
