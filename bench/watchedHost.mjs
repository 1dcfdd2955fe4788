// @ts-check
// Loaded first by the processes of a VS Code server. In one that runs extensions it writes down, a line of JSON each:
// when our extension was loaded, and each block of the event loop, as `{"at": ms of the clock, "block": ms, "own": ms of
// processor time}`, which a busy machine does not lengthen. On SIGUSR2 it begins to profile, or ends that.

import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { join } from 'node:path';

const everyMs = 5;
const shortestMs = 15;

const folder = process.env['WATCHED_HOST'];
if (folder !== undefined && process.argv.includes('--type=extensionHost')) watch(folder);

/** @param {string} into */
function watch(into) {
  const write = (/** @type {object} */ line) =>
    appendFileSync(join(into, `${process.pid}.jsonl`), `${JSON.stringify({ at: Date.now(), ...line })}\n`);

  subscribe('tracing:module.require:start', (message) => {
    if (/** @type {{ id: string }} */ (message).id.endsWith('/dist/extension.js')) write({ activated: true });
  });

  let last = performance.now();
  let spent = process.cpuUsage();
  setInterval(() => {
    const block = performance.now() - last - everyMs;
    const { user, system } = process.cpuUsage(spent);
    if (block >= shortestMs) write({ block, own: Math.min(block, (user + system) / 1000) });
    last = performance.now();
    spent = process.cpuUsage();
  }, everyMs).unref();

  /** @type {Session | null} */
  let session = null;
  process.on('SIGUSR2', () => {
    const running = session;
    if (running) {
      session = null;
      running.post('Profiler.stop', (_error, { profile }) => {
        writeFileSync(join(into, `${process.pid}.cpuprofile`), JSON.stringify(profile));
        running.disconnect();
      });
    } else {
      session = new Session();
      session.connect();
      session.post('Profiler.enable');
      session.post('Profiler.start');
    }
  });
}
