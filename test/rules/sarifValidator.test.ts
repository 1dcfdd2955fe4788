// What Microsoft's validator says of our files, by the rules of the standard and those of GitHub's code scanning.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type SarifComplaint, sarifValidator, validateSarif } from '../../scripts/sarif-validator.mjs';
import { findingsSarif, problemsSarif } from '../../src/core/exchange/sarif';
import { nastySession } from '../core/report/nasty';
import { sampleSessions, sessionOf } from '../core/report/sessions';
import { skipFor } from './skippedFor';

/** What it says of each file and we leave as it is, with the reason. */
const accepted: Readonly<Record<string, string>> = {
  'SARIF2002 Note_Default': 'a message is what somebody said, and no form with blanks',
  'SARIF2003 Note_Default': 'who writes the file knows no commit, and the core asks no Git',
  'SARIF2005 Warning_ProvideToolnformationUri': 'the product has no page of its own on the web yet',
  'SARIF2009 Note_UseConventionalRuleIds':
    'the names of rules are words of the format page, which people search for',
  'SARIF2010 Note_Default': 'notes hold names and more: the file says where, and copies nothing out of them',
  'SARIF2011 Note_Default': 'the same',
  'SARIF2012 Note_ProvideHelpUri': 'the help is in the rule itself; there is no page on the web',
  'SARIF2012 Note_ProvideFriendlyName': 'the ids are words already',
};

/** It looks whether the schema can be had from the web, which is not so on every machine. */
const ofTheMachine = 'SARIF2006 Note_Default';

const where = { linesOf: () => null, folder: 'notes', version: '1.2.3' };
const sessions = { sample: sampleSessions(), nasty: [nastySession()], empty: [sessionOf('')] };

describe('what the validator of SARIF says', () => {
  let complaints: readonly (SarifComplaint & { short: string })[] = [];
  before(async function () {
    this.timeout(300_000);
    const validator = await sarifValidator();
    if ('lack' in validator) return skipFor(this, validator.lack);
    const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
    try {
      const files = Object.entries(sessions).flatMap(([name, some]) => {
        const texts = {
          open: findingsSarif(some, { ...where, withSuppressed: false }),
          all: findingsSarif(some, { ...where, withSuppressed: true }),
          problems: problemsSarif(some.flatMap(({ problems }) => problems), where), // prettier-ignore
        };
        return Object.entries(texts).map(([kind, text]) => {
          const file = join(folder, `${name}-${kind}.sarif`);
          writeFileSync(file, text);
          return file;
        });
      });
      complaints = validateSarif(validator.program, files, join(folder, 'out.json')).map((one) => ({
        ...one,
        file: basename(one.file),
        short: `${one.rule} ${one.text.split(' ')[0] ?? ''}`,
      }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  for (const name of Object.keys(sessions))
    for (const kind of ['open', 'all', 'problems'])
      it(`is nothing new of ${name}-${kind}`, () => {
        const ofFile = complaints.filter(({ file }) => file === `${name}-${kind}.sarif`);
        assert.ok(ofFile.length, 'it always misses a page of ours on the web');
        const more = ofFile.filter(({ short }) => short !== ofTheMachine && !Object.hasOwn(accepted, short));
        assert.deepEqual(more, []);
      });
  it('is all that is accepted', () => {
    const said = new Set(complaints.map(({ short }) => short));
    assert.deepEqual(Object.keys(accepted).filter((short) => !said.has(short)), []); // prettier-ignore
  });
});
