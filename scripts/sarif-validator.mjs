// Microsoft's validator of SARIF files, with the rules of the standard and those of GitHub's code scanning. It is 100 MB, so
// it is fetched when a test first needs it.

import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmInstall, provisioned } from './provision.mjs';

const VERSION = '5.7.0';

/** @type {Record<string, string>} `platform-arch` to the part of the package's name and the program in it */
const programs = {
  'linux-x64': 'linux/Sarif.Multitool',
  'darwin-x64': 'darwin/Sarif.Multitool',
  'win32-x64': 'win32/Sarif.Multitool.exe',
};

/**
 * Fetches it; `lack` says why it can't be had on this machine.
 *
 * @returns {Promise<{ program: string } | { lack: string }>}
 */
export async function sarifValidator() {
  const machine = `${process.platform}-${process.arch}`;
  const [part, binary] = programs[machine]?.split('/') ?? [];
  if (part === undefined || binary === undefined) return { lack: `no SARIF validator for ${machine}` };
  const spec = `@microsoft/sarif-multitool-${part}@${VERSION}`;
  try {
    const { folder } = await provisioned(`sarif-multitool-${VERSION}`, spec, (partial) =>
      npmInstall(partial, [spec], console.error),
    );
    const program = join(folder, 'node_modules', '@microsoft', `sarif-multitool-${part}`, binary);
    chmodSync(program, 0o755);
    return { program };
  } catch (error) {
    return { lack: String(error) };
  }
}

/** @typedef {{ file: string, rule: string, level: string, text: string }} SarifComplaint `text` is made of its arguments */

/**
 * All that it says of some files, notes too.
 *
 * @param {string} program
 * @param {string[]} files
 * @param {string} output where it may write what it says
 * @returns {SarifComplaint[]}
 */
export function validateSarif(program, files, output) {
  const args = ['--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning;Note', '--log', 'ForceOverwrite'];
  const { status, stdout, error } = spawnSync(program, ['validate', ...files, ...args, '--output', output], {
    encoding: 'utf8',
  });
  if (status === null) throw error ?? new Error('The SARIF validator did not end by itself.');
  /**
   * @typedef {{ ruleId: string, level?: string, message: { id: string, arguments?: string[] },
   *   locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }} Result
   * @typedef {{ results?: Result[], invocations: { executionSuccessful: boolean }[] }} Run
   */
  const { runs } = /** @type {{ runs: Run[] }} */ (JSON.parse(readFileSync(output, 'utf8')));
  if (!runs.length || runs.some(({ invocations }) => !invocations.every((one) => one.executionSuccessful)))
    throw new Error(`The SARIF validator failed:\n${stdout}`);
  return runs.flatMap(({ results = [] }) =>
    results.map(({ ruleId, level = 'warning', message, locations }) => ({
      file: locations[0]?.physicalLocation.artifactLocation.uri ?? '',
      rule: ruleId,
      level,
      text: [message.id, ...(message.arguments ?? [])].join(' '),
    })),
  );
}
