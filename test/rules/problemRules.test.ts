// Each rule is one entry, a section of the format page and a setting, and they say the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  problemCodes,
  problemRules,
  ruleText,
  shownLevels,
} from '../../src/core/language/problems/problemRules';

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

const page = readFileSync('docs/note-format.md', 'utf8');
/** Each section about a problem: its code, its level, and all of its words. */
const sections = [
  ...page.matchAll(/^### ([\w-]+)\n\n(_(error|warning|information)\._[^]*?)(?=^###? |(?![^]))/gm),
];

const levels = problemCodes.map((code) => [code, problemRules[code].level]);

describe('the rules of problems', () => {
  it('say each what is wrong, and how to mend it or why that takes a person', () => {
    for (const code of problemCodes) {
      const { fixes } = problemRules[code];
      assert.ok(ruleText(code).length > 30, code);
      if ('none' in fixes) assert.ok(fixes.none.length > 20, code);
      else assert.equal(Object.values(fixes).length, 1, code);
    }
  });

  it('are the sections of the format page, in its order and with its levels', () =>
    assert.deepEqual(
      sections.map(([, code, , level]) => [code, level]),
      levels,
    ));
});

describe('the setting of problems', () => {
  it('knows every rule, with its level', () =>
    assert.deepEqual(
      Object.entries(set).map(([code, { default: level }]) => [code, level]),
      levels,
    ));

  it('offers every level, and none', () => {
    for (const one of Object.values(set)) assert.deepEqual(one.enum, [...shownLevels, 'off']);
  });

  it('explains each as the format page does', () => {
    for (const [, code = '', words = ''] of sections) {
      const description = set[code]?.markdownDescription ?? '';
      assert.ok(description !== '' && words.includes(description), code);
    }
  });
});
