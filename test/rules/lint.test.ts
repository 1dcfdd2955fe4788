// What lint forbids in the core besides imports.

import assert from 'node:assert/strict';
import { lintText } from './lintText';

describe('the core, held by lint', () => {
  const forbidden: [rule: string, text: string][] = [
    ['no-restricted-syntax', 'export const now = Date.now();'],
    ['no-restricted-syntax', 'export const now = new Date();'],
    ['no-restricted-syntax', 'export const now = Date();'],
    ['no-restricted-syntax', 'export const chance = Math.random();'],
    ['no-restricted-globals', 'export const folder = process.cwd();'],
    ['no-restricted-globals', 'console.log(1);'],
    ['max-lines', 'export {};\n'.repeat(301)],
  ];
  for (const [rule, text] of forbidden) {
    it(`must not contain ${text.slice(0, 40).replaceAll('\n', ' ')}`, async () => {
      assert.match(
        (await lintText(rule, 'src/core/note/note.ts', text)).join('\n'),
        new RegExp(`^${rule}: `),
      );
    });
  }

  it('may make a date of a number', async () => {
    assert.deepEqual(
      await lintText('no-restricted-syntax', 'src/core/note/date.ts', 'export const day = new Date(0);'),
      [],
    );
  });
});
