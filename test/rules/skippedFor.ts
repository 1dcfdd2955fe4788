// Tests that a machine cannot run: the list of what was skipped says why.

/**
 * Skips the running test, or in `before` all tests of its suite, with what is missing behind their titles:
 *
 *     skipFor(this, 'no LibreOffice')
 *
 * is `opens in LibreOffice (no LibreOffice)` in the run's list.
 */
export function skipFor(context: Mocha.Context, lack: string): never {
  const { test } = context;
  const isHook = test !== undefined && 'type' in test && test.type === 'hook';
  const skipped = isHook ? testsIn(test.parent) : test ? [test] : [];
  for (const each of skipped) each.title += ` (${lack})`;
  return context.skip();
}

const testsIn = (suite: Mocha.Suite | undefined): readonly Mocha.Runnable[] =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
