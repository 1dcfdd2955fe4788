// What a mocha suite tells while it runs, as plain values that can cross a console.
// The extension host bundles this file, so it must not import anything.

/**
 * @typedef {{ kind: 'suite', depth: number, title: string }
 *   | { kind: 'passed', depth: number, title: string, ms: number }
 *   | { kind: 'failed', depth: number, title: string, fullTitle: string, error: string }
 *   | { kind: 'skipped', depth: number, title: string, fullTitle: string }
 *   | { kind: 'end' }} SuiteEvent
 */

const MARK = 'suite-event:';

/**
 * A mocha reporter that hands every event on.
 *
 * @param {(event: SuiteEvent) => void} emit
 */
export function reporterTo(emit) {
  return function EventReporter(/** @type {import('mocha').Runner} */ runner) {
    let depth = -1;
    runner.on('suite', (suite) => {
      depth += 1;
      if (!suite.root) emit({ kind: 'suite', depth, title: suite.title });
    });
    runner.on('suite end', () => {
      depth -= 1;
    });
    runner.on('pass', (test) => {
      emit({ kind: 'passed', depth: depth + 1, title: test.title, ms: test.duration ?? 0 });
    });
    // A hook that fails arrives here too, under its own title.
    runner.on('fail', (test, error) => {
      emit({
        kind: 'failed',
        depth: depth + 1,
        title: test.title,
        fullTitle: test.fullTitle(),
        error: describe(error),
      });
    });
    runner.on('pending', (test) => {
      emit({ kind: 'skipped', depth: depth + 1, title: test.title, fullTitle: test.fullTitle() });
    });
    runner.on('end', () => {
      emit({ kind: 'end' });
    });
  };
}

/**
 * One console line.
 *
 * @param {SuiteEvent} event
 */
export function lineOf(event) {
  return `${MARK}${JSON.stringify(event)}`;
}

/**
 * The event in a console line, whatever a console put before it; undefined when the line is something else.
 *
 * @param {string} line
 */
export function eventOf(line) {
  const at = line.indexOf(MARK);
  if (at < 0) return undefined;
  try {
    return /** @type {SuiteEvent} */ (JSON.parse(line.slice(at + MARK.length)));
  } catch {
    return undefined;
  }
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return String(error);
  const compared = /** @type {{ expected?: unknown, actual?: unknown, generatedMessage?: boolean }} */ (
    error
  );
  const stack = error.stack ?? error.message;
  // Node's own assertion messages show the difference already.
  if (!('expected' in compared) || compared.generatedMessage === true) return stack;
  return `${stack}\n  expected: ${show(compared.expected)}\n  actual:   ${show(compared.actual)}`;
}

/** @param {unknown} value */
function show(value) {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
