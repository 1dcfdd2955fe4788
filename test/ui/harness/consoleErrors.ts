// Collects the errors that come from the extension, or from its host on the extension's behalf.
// VS Code reports errors of its own here, more or fewer with the timing: those are none of a test's business.

import type { Page } from 'playwright-core';

const OURS = /threat-?interviews|\[Extension Host\]|dist[/\\](web[/\\])?extension\.js/i;

/** Native modules that are not built (scripts/real-vscode/install.mjs), and what closing a window interrupts. */
const NOISE = /Could not locate the bindings file|build[/\\]Release|Canceled/;

/** The returned list grows while the page lives. */
export function consoleErrorsOf(page: Page): string[] {
  const errors: string[] = [];
  const add = (text: string) => {
    // The path of VS Code itself may hold the name of the folder that the repository was cloned into.
    const said = text.replace(/\S*\.vscode-test\S*/g, '');
    if (OURS.test(said) && !NOISE.test(text)) errors.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') add(message.text());
  });
  page.on('pageerror', (error) => add(error.stack ?? error.message));
  return errors;
}
