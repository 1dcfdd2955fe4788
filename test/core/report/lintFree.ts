import assert from 'node:assert/strict';
import { lint } from 'markdownlint/sync';

/** Accepted by markdownlint with its defaults, but for the length of lines and what is named. */
export const assertLintFree = (markdown: string, config: Record<string, unknown> = {}): void =>
  assert.deepEqual(lint({ strings: { it: markdown }, config: { MD013: false, ...config } }), { it: [] });
