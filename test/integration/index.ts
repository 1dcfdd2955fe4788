// The entry that VS Code's extension host calls: runs every compiled test of this folder with mocha,
// and tells the process that started VS Code through the console, the one way out that all kinds of VS Code share.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lineOf, reporterTo } from '../../scripts/test/suite-events.mjs';

export async function run(): Promise<void> {
  // mocha is an ES module; this file is not.
  const { default: Mocha } = await import('mocha');
  const grep = process.env['TEST_GREP'] ?? '';
  const mocha = new Mocha({
    timeout: 30_000,
    reporter: reporterTo((event) => console.log(lineOf(event))) as never,
    ...(grep === '' ? {} : { fgrep: grep }),
  });
  for (const file of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
