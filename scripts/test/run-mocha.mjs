// Runs the tests of one bundle in this thread.

import Mocha from 'mocha';
import { reporterTo } from './suite-events.mjs';

/**
 * @typedef {object} MochaRun
 * @property {string} file the bundle
 * @property {number} timeout of a test, in ms
 * @property {string} [grep] only tests whose title holds this
 * @property {{ index: number, of: number }} [share] of the suites, when others run the rest
 */

/**
 * @param {MochaRun} run
 * @param {(event: import('./suite-events.mjs').SuiteEvent) => void} emit
 */
export async function runMocha({ file, timeout, grep, share }, emit) {
  // Stack traces name the sources, not the bundles.
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({
    timeout,
    reporter: /** @type {never} */ (reporterTo(emit)),
    ...(grep === undefined ? {} : { fgrep: grep }),
  });
  mocha.addFile(file);
  await mocha.loadFilesAsync();
  if (share) mocha.suite.suites = mocha.suite.suites.filter((_, index) => index % share.of === share.index);
  await new Promise((resolve) => mocha.run(resolve));
}
