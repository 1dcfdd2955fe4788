// A thread that runs its share of a group's suites, and hands each suite's events on when the suite has ended.

import { parentPort, workerData } from 'node:worker_threads';
import { runMocha } from './run-mocha.mjs';

/** @type {import('./suite-events.mjs').SuiteEvent[]} */
let events = [];

const handOn = () => {
  parentPort?.postMessage(events);
  events = [];
};

await runMocha(/** @type {import('./run-mocha.mjs').MochaRun} */ (workerData), (event) => {
  if (event.kind === 'suite' && event.depth === 0) handOn();
  events.push(event);
});
handOn();
