// What GitHub's code scanning asks of a file, by its documentation: docs.github.com, "SARIF support for code scanning"
// (github/docs, content/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning.md).
// What Microsoft's validator says stands in test/rules/sarifValidator.test.ts.

import { strict as assert } from 'node:assert';
import { findingsSarif, problemsSarif } from '../../../src/core/exchange/sarif';
import type { Session } from '../../../src/core/session/session';
import { hostileShops } from './hostileShops';
import { sampleSessions } from '../report/sessions';

interface Rule {
  id: string;
  shortDescription: { text: string };
  fullDescription: { text: string };
  help: { text: string; markdown: string };
  properties: { tags?: string[]; precision?: string; 'security-severity'?: string };
}
interface Result {
  ruleId: string;
  ruleIndex: number;
  kind: string;
  level: string;
  message: { text: string };
  locations: {
    physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> };
  }[];
  partialFingerprints: Record<string, string>;
  suppressions?: object[];
}
interface Log {
  $schema: string;
  version: string;
  runs: { tool: { driver: { name: string; semanticVersion: string; rules: Rule[] } }; results: Result[] }[];
}

const options = { linesOf: () => null, folder: 'notes', version: '1.2.3', withSuppressed: false };

function assertTaken(text: string): void {
  const { $schema, version, runs } = JSON.parse(text) as Log;
  assert.equal($schema, 'https://json.schemastore.org/sarif-2.1.0.json');
  assert.equal(version, '2.1.0');
  assert.equal(runs.length, 1);
  for (const { tool, results } of runs) {
    const { name, semanticVersion, rules } = tool.driver;
    assert.ok(name);
    assert.match(semanticVersion, /^\d+\.\d+\.\d+/);
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const rule of rules) assertRule(rule);
    // The title of an alert is made of it.
    assert.equal(new Set(rules.map(({ shortDescription }) => shortDescription.text)).size, rules.length);
    for (const result of results) assertResult(result, rules);
    const prints = results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
    assert.equal(new Set(prints).size, results.length);
  }
}

function assertRule({ id, shortDescription, fullDescription, help, properties }: Rule): void {
  for (const text of [id, shortDescription.text, fullDescription.text, help.text, help.markdown]) {
    assert.ok(text.trim(), id);
  }
  assert.ok(shortDescription.text.length <= 1024 && fullDescription.text.length <= 1024, id);
  const { tags = [], precision, 'security-severity': score } = properties;
  assert.ok(tags.length <= 20);
  if (precision !== undefined) assert.ok(['very-high', 'high', 'medium', 'low'].includes(precision));
  // A score makes it a security result, which also has the tag.
  if (score === undefined) return;
  assert.ok(Number(score) > 0 && Number(score) <= 10);
  assert.ok(tags.includes('security'));
}

function assertResult(result: Result, rules: readonly Rule[]): void {
  assert.equal(rules[result.ruleIndex]?.id, result.ruleId);
  assert.ok(['error', 'warning', 'note', 'none'].includes(result.level));
  assert.ok(result.message.text);
  assert.equal(result.locations.length, 1);
  for (const { physicalLocation } of result.locations) {
    const { artifactLocation, region } = physicalLocation;
    assert.ok(artifactLocation.uri && !/^(?:[a-z]+:|\/)/i.test(artifactLocation.uri), 'a relative address');
    for (const key of ['startLine', 'startColumn', 'endLine', 'endColumn'])
      assert.ok((region[key] ?? 0) >= 1);
  }
  // The only one that it looks at; its own have a count behind a colon.
  assert.match(result.partialFingerprints['primaryLocationLineHash'] ?? '', /^[0-9a-f-]{36}:1$/);
  // It shows what is suppressed as open.
  assert.equal(result.suppressions, undefined);
}

describe('a SARIF file as code scanning takes it', () => {
  const taken = (session: Session) => {
    assertTaken(findingsSarif([session], options));
    assertTaken(problemsSarif(session.problems, options));
  };
  it('of the sample', () => {
    const sessions = sampleSessions();
    assert.equal(sessions.length, 1);
    sessions.forEach(taken);
  });
  it('of hostile sessions', () => hostileShops(20).forEach(taken));
  it('of no session', () => {
    assertTaken(findingsSarif([], options));
    assertTaken(problemsSarif([], options));
  });
});
