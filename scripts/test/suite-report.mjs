// Prints the events of a suite as they come, and adds them up.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * What a suite came to.
 *
 * @typedef {{ passed: number, failed: number, skipped: string[] }} SuiteResult
 */

/** A test slower than this is shown with its time. */
const SLOW_MS = 500;

/** So long a line may wait for others to be written with it, in ms: a write of its own takes as long as a quick test. */
const WAIT_MS = 50;

/** @param {(text: string) => void} [write] */
export function createReport(write = (text) => process.stdout.write(text)) {
  const { print, flush } = linesTo(write);
  /** @type {SuiteResult} */
  const result = { passed: 0, failed: 0, skipped: [] };
  /** @type {string[]} */
  const failures = [];
  let ended = false;
  return {
    /** @type {(event: import('./suite-events.mjs').SuiteEvent) => void} */
    add: (event) => {
      switch (event.kind) {
        case 'suite':
          print(`${indent(event.depth)}${event.title}`);
          break;
        case 'passed':
          result.passed += 1;
          print(`${indent(event.depth)}✓ ${event.title}${event.ms > SLOW_MS ? ` (${event.ms} ms)` : ''}`);
          break;
        case 'failed':
          result.failed += 1;
          failures.push(`${event.fullTitle}\n${event.error}`);
          print(`${indent(event.depth)}✗ ${event.title}`);
          break;
        case 'skipped':
          result.skipped.push(event.fullTitle);
          print(`${indent(event.depth)}- ${event.title} (skipped)`);
          break;
        case 'end':
          ended = true;
          break;
      }
    },
    /** Prints what failed and returns the sums. A suite without an end, or without a test, has failed. */
    finish: () => {
      failures.forEach((failure, index) => print(`\n${index + 1}) ${failure}`));
      const complaint = !ended
        ? 'The suite ended without a report.'
        : result.passed + result.failed + result.skipped.length === 0
          ? 'The suite ran no test.'
          : undefined;
      if (complaint !== undefined) {
        print(complaint);
        result.failed += 1;
      }
      print(`\n  ${summaryOf(result)}\n`);
      flush();
      return result;
    },
  };
}

/** @param {(text: string) => void} write */
function linesTo(write) {
  let lines = '';
  let written = performance.now();
  const flush = () => {
    write(lines);
    lines = '';
    written = performance.now();
  };
  return {
    flush,
    /** @param {string} line */
    print: (line) => {
      lines += `${line}\n`;
      if (performance.now() - written > WAIT_MS) flush();
    },
  };
}

/** @param {SuiteResult} result */
export function summaryOf({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}

/**
 * Leaves the sums where the whole test run looks for them.
 *
 * @param {string | undefined} file
 * @param {SuiteResult} result
 */
export function writeResult(file, result) {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(result));
}

/** @param {number} depth */
function indent(depth) {
  return '  '.repeat(depth);
}
