// `npm test`: everything that must pass. Provisions what it needs, goes on after a failure, and ends with the sums.
//
//   node scripts/test.mjs [--only STEP,STEP]

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passEndOn } from './real-vscode/processes.mjs';
import { root } from './root.mjs';
import { summaryOf } from './test/suite-report.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command run with Node
 * @property {boolean} [suite] it counts tests and leaves the sums in a file; otherwise the step itself counts as one
 * @property {boolean} [aside] it takes what time of the machine the others leave
 */

/** @typedef {import('./test/suite-report.mjs').SuiteResult & { name: string, seconds: number }} StepResult */

const tsc = 'node_modules/typescript/bin/tsc';
const group = 'scripts/test/run-group.mjs';
const integration = 'scripts/test/run-integration.mjs';

/**
 * One stage after the other; the lanes of a stage run beside each other, each one step after the other. With two cores
 * that is what fits beside each other: what waits most, beside what computes most.
 *
 * @type {Step[][][]}
 */
const stages = [
  [[{ name: 'build', command: ['esbuild.mjs'] }]],
  [
    [
      { name: 'types', command: [tsc, '-p', 'tsconfig.json'] },
      { name: 'types-core', command: [tsc, '-p', 'src/core/tsconfig.json'] },
      { name: 'types-webview', command: [tsc, '-p', 'src/webview/tsconfig.json'] },
    ],
    [
      { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
      { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'] },
    ],
  ],
  [[{ name: 'unit', command: [group, 'unit'], suite: true }]],
  [
    [
      { name: 'page', command: [group, 'page', '--browser', 'newest', '--built'], suite: true },
      { name: 'page-floor', command: [group, 'page', '--browser', 'floor', '--built'], suite: true },
      { name: 'integration-floor', command: [integration, '--vscode', 'floor', '--built'], suite: true },
    ],
    [
      { name: 'integration', command: [integration, '--vscode', 'newest', '--built'], suite: true },
      { name: 'soak', command: [group, 'soak', '--built'], suite: true },
    ],
  ],
  // One window: it is about who types and waits, and two draw at half the speed. What waits for nobody goes on meanwhile.
  [
    [{ name: 'ui', command: [group, 'ui', '--built'], suite: true }],
    [{ name: 'laws', command: [group, 'laws'], suite: true, aside: true }],
  ],
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = chooseSteps(values.only);
const results = await runAll(chosen);
printTable(results);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;

/** @param {string | undefined} only */
function chooseSteps(only) {
  if (only === undefined) return stages;
  const wanted = only.split(',');
  const known = stages.flat(2).map((step) => step.name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown: ${unknown.join(', ')}. The steps are ${known.join(', ')}.`);
    process.exit(2);
  }
  // The others count on the build.
  const isChosen = (/** @type {Step} */ step) => step.name === 'build' || wanted.includes(step.name);
  return stages.map((lanes) => lanes.map((lane) => lane.filter(isChosen)).filter((lane) => lane.length > 0));
}

/**
 * @param {Step[][][]} chosen
 * @returns {Promise<StepResult[]>}
 */
async function runAll(chosen) {
  /** @type {StepResult[]} */
  const results = [];
  for (const lanes of chosen) {
    const stage = await Promise.all(lanes.map((lane, number) => runLane(lane, number === 0)));
    results.push(...stage.flat());
  }
  return results;
}

/**
 * @param {Step[]} lane
 * @param {boolean} isShown
 */
async function runLane(lane, isShown) {
  /** @type {StepResult[]} */
  const results = [];
  for (const step of lane) results.push(await run(step, isShown));
  return results;
}

/**
 * @param {Step} step
 * @param {boolean} isShown its output is shown while it runs; otherwise when it has ended
 * @returns {Promise<StepResult>}
 */
async function run(step, isShown) {
  const resultFile = join(root, 'out', 'results', `${step.name}.json`);
  rmSync(resultFile, { force: true });
  if (isShown) console.log(`\n── ${step.name}\n`);
  const started = Date.now();
  const child = passEndOn(
    spawn(process.execPath, [...step.command, ...(step.suite ? ['--result', resultFile] : [])], {
      cwd: root,
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    }),
  );
  // The number is the lowest priority there is.
  if (step.aside && child.pid !== undefined) setPriority(child.pid, 19);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (/** @type {Buffer} */ data) => (output += data.toString()));
  }
  const code = /** @type {number | null} */ (
    await new Promise((resolve) => {
      child.on('error', () => resolve(null));
      child.on('close', resolve);
    })
  );
  if (!isShown)
    console.log(`\n── ${step.name}\n\n${output.trim() || (code === 0 ? 'fine' : `exit ${code}`)}`);
  const seconds = (Date.now() - started) / 1000;
  return { name: step.name, seconds, ...(step.suite ? sumsIn(resultFile, code) : oneFor(code)) };
}

/** @param {number | null} code */
function oneFor(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
}

/**
 * A suite that died has left no sums, or sums that its exit code denies: either is a failure.
 *
 * @param {string} file
 * @param {number | null} code
 */
function sumsIn(file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: [] };
  const sums = /** @type {import('./test/suite-report.mjs').SuiteResult} */ (
    JSON.parse(readFileSync(file, 'utf8'))
  );
  return code !== 0 && sums.failed === 0 ? { ...sums, failed: 1 } : sums;
}

/** @param {StepResult[]} results */
function printTable(results) {
  const width = Math.max(...results.map((result) => result.name.length));
  console.log('\n──\n');
  for (const result of results) {
    const verdict = result.failed > 0 ? 'FAILED' : result.passed > 0 ? 'ok' : 'skipped';
    console.log(
      `${result.name.padEnd(width)}  ${verdict.padEnd(7)}  ${result.seconds.toFixed(1).padStart(6)} s  ${summaryOf(result)}`,
    );
  }
  const skipped = results.flatMap((result) => result.skipped.map((title) => `${result.name}: ${title}`));
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((line) => `  ${line}`).join('\n')}`);
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${summaryOf({ passed: sum('passed'), failed: sum('failed'), skipped })}`);
}
