// The settings of problems are those of the format page, and explained by it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { problemLevels } from '../../src/core/text/problem';
import { shownLevels } from '../../src/core/language/problems/problemSettings';

interface Manifest {
  contributes: {
    configuration: {
      properties: Record<
        string,
        { properties?: Record<string, { enum: string[]; default: string; markdownDescription: string }> }
      >;
    };
  };
}

const { properties } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes
  .configuration;
const set = properties['threatInterviews.problems']?.properties ?? {};

describe('the setting of problems', () => {
  it('knows every rule, with its level', () =>
    assert.deepEqual(
      Object.fromEntries(Object.entries(set).map(([code, { default: level }]) => [code, level])),
      problemLevels,
    ));

  it('offers every level, and none', () => {
    for (const one of Object.values(set)) assert.deepEqual(one.enum, [...shownLevels, 'off']);
  });

  it('explains each as the format page does', () => {
    const page = readFileSync('docs/note-format.md', 'utf8');
    for (const [code, { markdownDescription }] of Object.entries(set)) {
      const section = page.split(`### ${code}\n`)[1]?.split('###')[0] ?? '';
      assert.ok(section.includes(markdownDescription), code);
    }
  });
});
