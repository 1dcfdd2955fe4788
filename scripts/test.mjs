// `npm test`: everything that must pass. Provisions what it needs, goes on after a failure, and ends with the sums.
//
//   node scripts/test.mjs [--only STEP,STEP]

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
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
 * @property {boolean} [beside] may run beside the step before it, which is of the same kind
 */

/** @typedef {import('./test/suite-report.mjs').SuiteResult & { name: string, seconds: number }} StepResult */

const tsc = 'node_modules/typescript/bin/tsc';
const group = 'scripts/test/run-group.mjs';
const integration = 'scripts/test/run-integration.mjs';

/** @type {Step[]} */
const steps = [
  { name: 'build', command: ['esbuild.mjs'] },
  { name: 'types', command: [tsc, '-p', 'tsconfig.json'] },
  { name: 'types-core', command: [tsc, '-p', 'src/core/tsconfig.json'], beside: true },
  { name: 'types-webview', command: [tsc, '-p', 'src/webview/tsconfig.json'], beside: true },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'], beside: true },
  { name: 'format', command: ['node_modules/prettier/bin/prettier.cjs', '--check', '.'], beside: true },
  { name: 'unit', command: [group, 'unit'], suite: true },
  { name: 'laws', command: [group, 'laws'], suite: true },
  { name: 'integration', command: [integration, '--vscode', 'newest'], suite: true },
  { name: 'integration-floor', command: [integration, '--vscode', 'floor'], suite: true },
  { name: 'page', command: [group, 'page', '--browser', 'newest'], suite: true },
  { name: 'page-floor', command: [group, 'page', '--browser', 'floor'], suite: true },
  { name: 'ui', command: [group, 'ui'], suite: true },
];

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const chosen = chooseSteps(values.only);
const results = await runAll(chosen);
printTable(results);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;

/** @param {string | undefined} only */
function chooseSteps(only) {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(
      `Unknown: ${unknown.join(', ')}. The steps are ${steps.map((step) => step.name).join(', ')}.`,
    );
    process.exit(2);
  }
  return steps.filter((step) => names.includes(step.name));
}

/**
 * @param {Step[]} chosen
 * @returns {Promise<StepResult[]>}
 */
async function runAll(chosen) {
  /** @type {StepResult[]} */
  const results = [];
  for (let next = 0; next < chosen.length;) {
    let end = next + 1;
    while (chosen[end]?.beside) end += 1;
    // Static checks share the cores; suites run alone, where nothing disturbs their timing.
    const together = chosen.slice(next, end);
    results.push(...(await Promise.all(together.map((step) => run(step, together.length === 1)))));
    next = end;
  }
  return results;
}

/**
 * @param {Step} step
 * @param {boolean} alone its output is shown while it runs; otherwise when it has ended
 * @returns {Promise<StepResult>}
 */
async function run(step, alone) {
  const resultFile = join(root, 'out', 'results', `${step.name}.json`);
  rmSync(resultFile, { force: true });
  if (alone) console.log(`\n── ${step.name}\n`);
  const started = Date.now();
  const child = passEndOn(
    spawn(process.execPath, [...step.command, ...(step.suite ? ['--result', resultFile] : [])], {
      cwd: root,
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    }),
  );
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
  if (!alone) console.log(`\n── ${step.name}\n\n${output.trim() || (code === 0 ? 'fine' : `exit ${code}`)}`);
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
