import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { fileFormats, formatNames, type FormatName } from '../../../src/core/exchange/fileFormats';
import type { Session } from '../../../src/core/session/session';
import { assertGolden } from '../report/golden';
import { sampleSessions, sessionsOf } from '../report/sessions';
import { shop, shopFiles } from '../report/shop';

const { catalog } = parseCatalog(readFileSync('media/sample/heating.questions.yaml', 'utf8'));

function written(name: FormatName, sessions: readonly Session[]): string {
  const format = fileFormats[name];
  const [session] = sessions;
  assert.ok(session);
  const text = format.several
    ? format.write(sessions, { linesOf: () => null, folder: 'notes' })
    : format.write(session, [catalog]);
  return typeof text === 'string' ? text : new TextDecoder('utf-16le').decode(text);
}

describe('a file for another tool', () => {
  let sample: readonly Session[];
  before(() => (sample = sampleSessions()));
  for (const name of formatNames) {
    it(`${name} says of the sample what it always said`, () =>
      assertGolden(`test/golden/sample-${fileFormats[name].file}`, written(name, sample)));
    it(`${name} has the same bytes for the same notes`, () => {
      const reversed = sessionsOf(Object.fromEntries(Object.entries(shopFiles).reverse()));
      assert.equal(written(name, reversed), written(name, [shop]));
    });
  }
});
