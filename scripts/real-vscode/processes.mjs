// Child processes that must not outlive this one, however it ends.

import { execFileSync } from 'node:child_process';

/** How each is ended. @type {Map<import('node:child_process').ChildProcess, () => void>} */
const running = new Map();
let watching = false;

/**
 * Kills the child, with everything it started, when this process exits or is told to.
 * The child must have been spawned with `detached: true` (elsewhere than on Windows): its group is what gets killed.
 *
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T}
 */
export function tieToThisProcess(child) {
  watch();
  running.set(child, () => kill(child));
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Asks the child to end when this process does: for one of our own scripts, which then ends what it started itself.
 *
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T}
 */
export function passEndOn(child) {
  watch();
  running.set(child, () => child.kill('SIGTERM'));
  child.once('exit', () => running.delete(child));
  return child;
}

function watch() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const endChild of running.values()) endChild();
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
}

/** Exits when the process that started this one is gone: npm's shell takes the signals for itself. */
export function exitWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit();
  }, 1000).unref();
}

/**
 * Ends a tied child and its descendants, and waits until it is gone.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  kill(child);
  await gone;
}

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32')
      execFileSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already, which is what was wanted.
  }
}
