/** What happens when somebody stops the tool while it writes. */

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Does all of something that waits for nobody. A signal (Ctrl+C) that comes meanwhile ends the process behind it, not
 * within it, with the code that shells know: 130.
 */
export function finishedBeforeSignals(work: () => void): void {
  const stops = Object.entries(signals).map(([signal, number]) => {
    const stop = () => process.exit(128 + number);
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    work();
  } finally {
    // Node tells of a signal only between two of its turns.
    setImmediate(() => stops.forEach((off) => off()));
  }
}
