import { strict as assert } from 'node:assert';
import { lint } from 'markdownlint/sync';

/** Accepted by markdownlint with its defaults, but for the length of lines. */
export const assertLintFree = (markdown: string): void =>
  assert.deepEqual(lint({ strings: { it: markdown }, config: { MD013: false } }), { it: [] });
