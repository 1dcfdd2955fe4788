// Each rule is one entry, a section of the format page and a setting, and they say the same.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  problemCodes,
  problemRules,
  ruleText,
  shownLevels,
} from '../../src/core/language/problems/problemRules';
import { assertGolden } from '../core/report/golden';

interface RuleSetting {
  readonly enum: readonly string[];
  readonly default: string;
  readonly markdownDescription: string;
}

interface Manifest {
  contributes: {
    configuration: { properties: { 'threatInterviews.problems': { properties: RuleSettings } } };
  };
}

type RuleSettings = Readonly<Record<string, RuleSetting>>;

const readManifest = () => JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const setting = readManifest().contributes.configuration.properties['threatInterviews.problems'];
const set = setting.properties;

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
      const ways = Object.keys(fixes).sort().join();
      if ('none' in fixes) assert.ok(fixes.none.length > 20, code);
      // A problem may stand in a note here and in the session file there.
      assert.match(ways, /^(?:none|inText|inNote|inSessionFile|inNote,inSessionFile|inNote,inText)$/, code);
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

  it('is what the rules and the first sentences of the format page make of it', () => {
    const manifest = readManifest();
    const { properties } = manifest.contributes.configuration;
    const settings = sections.map(
      ([, code = '', words = '', level = '']) => [code, settingOf(words, level)] as const,
    );
    properties['threatInterviews.problems'].properties = Object.fromEntries<RuleSetting>(settings);
    assertGolden('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  });

  it('explains each as the format page does', () => {
    for (const [, code = '', words = ''] of sections) {
      const description = set[code]?.markdownDescription ?? '';
      assert.ok(description !== '' && words.includes(description), code);
    }
  });
});

/** `('_error._ Half a note. Close it.', 'error')` → the description `Half a note.` */
const settingOf = (section: string, level: string): RuleSetting => ({
  enum: [...shownLevels, 'off'],
  default: level,
  markdownDescription: /_ (.*?\.)(?:\s|$)/.exec(section)?.[1] ?? '',
});
