// Runs a test module inside the extension host of a served VS Code, with a browser as its window.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { eventOf } from '../test/suite-events.mjs';
import { workbenchAddress } from './address.mjs';
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

/** A suite that says nothing for so long hangs. */
const SILENCE_MS = 120_000;

/**
 * @param {import('./install.mjs').Installed} installed
 * @param {object} options
 * @param {string} options.workspace
 * @param {string} options.tests the compiled module that exports `run`
 * @param {string} options.dataFolder
 * @param {string} options.extensionsFolder
 * @param {Record<string, string>} options.env
 * @param {(event: import('../test/suite-events.mjs').SuiteEvent) => void} onEvent
 * @param {(line: string) => void} [say]
 */
export async function runSuite(installed, options, onEvent, say = console.log) {
  const server = await startServer(installed, options);
  const browser = await launchBrowser(say);
  const page = await browser.newPage();
  /** @type {string[]} */
  const log = [];
  let alive = Date.now();
  const exitCode = await /** @type {Promise<number | undefined>} */ (
    new Promise((resolve, reject) => {
      const watch = setInterval(() => {
        if (Date.now() - alive > SILENCE_MS) resolve(undefined);
      }, 1000);
      watch.unref();
      /**
       * @param {string} type
       * @param {unknown[]} args
       */
      const onLog = (type, args) => {
        const line = args.map(String).join(' ');
        const event = eventOf(line);
        if (event === undefined) log.push(`${type}: ${line}`);
        else onEvent(event);
        alive = Date.now();
      };
      page
        .exposeFunction('codeAutomationLog', onLog)
        .then(() => page.exposeFunction('codeAutomationExit', resolve))
        .then(() =>
          page.goto(
            workbenchAddress(server, { folder: options.workspace, extension: root, tests: options.tests }),
          ),
        )
        .catch(reject);
      page.on('crash', () => resolve(undefined));
    })
  );
  if (exitCode === undefined) {
    const screenshots = join(root, 'out', 'screenshots');
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, 'suite-hangs.png') }).catch(() => undefined);
    say(`No word from the extension host for ${SILENCE_MS / 1000} s. The last it said:`);
    say(log.slice(-20).join('\n'));
    say(server.log().slice(-2000));
  }
  await browser.close();
  await server.stop();
  return { exitCode, log };
}
