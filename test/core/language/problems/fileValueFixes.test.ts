import assert from 'node:assert/strict';
import { parseCatalog } from '../../../../src/core/catalog/parseCatalog';
import { fixesInText } from '../../../../src/core/language/problems/problemRules';
import type { ProblemCode } from '../../../../src/core/session/problemList';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertFileFix, found, sessionFile } from './assertFix';

describe('a fix in YAML', () => {
  it('of a value of the session file that cannot be', () => {
    const assertValue = (
      written: string,
      title: string,
      expected: string,
      code: ProblemCode = 'impossible-value',
    ) => assertFileFix(code, `title: A\n${written} # ours\n`, title, `title: A\n${expected} # ours\n`);
    assertValue('stage: prodution', 'Change to production', 'stage: production');
    assertValue('pace: "ahlf-day"', 'Change to half-day', 'pace: "half-day"');
    assertValue('pace: 1 day', 'Change to one-day', 'pace: one-day');
    assertValue('packs: [web, supplychains]', 'Change to supply-chain', 'packs: [web, supply-chain]'); // prettier-ignore
    assertValue('people: [{ id: a, duties: [organiser, cook] }]', 'Change to moderator', 'people: [{ id: a, duties: [organiser, moderator] }]'); // prettier-ignore
    assertValue(
      'people: [{ id: a, manager: maybe }]',
      'Change to true',
      'people: [{ id: a, manager: true }]',
    );
    assertValue("people: [{ id: 'Dana R.', name: D }]", 'Change to Dana-R', "people: [{ id: 'Dana-R', name: D }]"); // prettier-ignore
    assertValue('goals: one, two', 'Split it at the commas', 'goals: [one, two]');
    assertValue('goals: "one, two"', 'Make it one entry of a list', "goals: ['one, two']");
    assertValue('workingHours: 9-17:30', 'Change to 09:00 and 17:30', 'workingHours: { from: 09:00, to: 17:30 }'); // prettier-ignore
    assertValue('people: [{ id: a, email: "a@x.example, b@x.example" }]', 'Change to b@x.example', 'people: [{ id: a, email: "b@x.example" }]'); // prettier-ignore
    assertValue('people: [{ id: a, email: a at x.example }]', 'Change to a@x.example', 'people: [{ id: a, email: a@x.example }]'); // prettier-ignore
    const meeting = (start: string) => `meetings: [{ title: T, start: ${start} }]`;
    assertValue(meeting('26.11.2026'), 'Change to 2026-11-26', meeting('2026-11-26'), 'malformed-date');
    assertValue(meeting("'3/4/2026 9:00'"), 'Change to 2026-03-04T09:00', meeting("'2026-03-04T09:00'"), 'malformed-date'); // prettier-ignore
    const titles = (text: string) =>
      found('impossible-value', { [sessionFile]: text }, sessionFile).fixes.map(({ title }) => title);
    assert.deepEqual(titles('title: A\nmeetings: [{ minutes: soon }]'), []);
    assert.deepEqual(titles('title: [A]\n'), []);
    assert.deepEqual(found('malformed-date', { [sessionFile]: `title: A\n${meeting('2026-13-40')}` }, sessionFile).fixes, []); // prettier-ignore
  });
  it('of a text where the session file wants keys', () => {
    const assertKeys = (written: string, title: string, expected: string) =>
      assertFileFix('impossible-value', `title: A\n${written}\n`, title, `title: A\n${expected}\n`);
    assertKeys('people:\n  - jon # ours', 'Change to { id: jon }', 'people:\n  - { id: jon } # ours');
    assertKeys('people: ["@jon"]', 'Change to { id: jon }', 'people: [{ id: jon }]');
    const dana = '{ name: Dana Reyes, email: dana@example.com }';
    assertKeys('people:\n  - Dana Reyes <dana@example.com>', `Change to ${dana}`, `people:\n  - ${dana}`);
    assertKeys(
      'documents:\n  - plan.pdf',
      'Change to { title: plan.pdf }',
      'documents:\n  - { title: plan.pdf }',
    );
    assertKeys(
      'components: Door, Safe',
      'Make it a list of items',
      'components: [{ name: Door }, { name: Safe }]',
    );
    assertKeys('scope: Door', 'Change to { in: [Door] }', 'scope: { in: [Door] }');
    assertKeys(
      'scope:\n- Door\n- Web shop\nstage: design',
      'Put it below in:',
      'scope:\n  in: [Door, Web shop]\nstage: design',
    );
    assertKeys(
      'people:\n  dana:\n    name: Dana Reyes\n    duties: [moderator]\n  jon: Jon Li\nstage: design',
      'Make it a list of items',
      'people:\n  - id: dana\n    name: Dana Reyes\n    duties: [moderator]\n  - id: jon\n    name: Jon Li\nstage: design',
    );
    assertKeys(
      'meetings: { ops: { title: Ops } }',
      'Make it a list of items',
      'meetings:\n  - id: ops\n    title: Ops',
    );
    const { fixes } = found(
      'impossible-value',
      { [sessionFile]: 'people:\n  a: b # ours\n  c: d\n' },
      sessionFile,
    );
    assert.deepEqual(
      fixes.map((fix) => fix.kind === 'edit' && fix.edits()),
      [null],
    );
  });
  it('of what stands beside the parts of an agreement', () => {
    assertFileFix(
      'unread-agreement',
      'title: A\nagreement:\n  phones: in the bag\n',
      'Make it a rule',
      "title: A\nagreement:\n  rules: ['phones: in the bag']\n",
    );
    const second = 'title: A\nagreement: { rules: [a], phones: in the bag }\n';
    assert.deepEqual(found('unread-agreement', { [sessionFile]: second }, sessionFile).fixes, []);
  });
  it('of a day and a time that stand apart', () => {
    const assertStart = (meeting: string, expected: string | null) => {
      const text = `meetings:\n${meeting}`;
      const [fix] = found('misspelt-key', { [sessionFile]: text }, sessionFile).fixes;
      assert.ok(fix?.kind === 'edit');
      if (expected === null) assert.equal(fix.title, 'Change to start:');
      else assert.equal(applyEdits(text, fix.edits() ?? []), `meetings:\n${expected}`);
    };
    assertStart('- date: 2026-12-01\n  time: 9:30\n  title: A\n', '- start: 2026-12-01T09:30\n  title: A\n');
    assertStart(
      '- title: A\n  time: "10:00" # or 11\n  date: 2026-12-01\n',
      '- title: A\n  start: 2026-12-01T10:00 # or 11\n',
    );
    assertStart(
      '- { date: 2026-12-01, title: A, time: 10:00 }\n',
      '- { start: 2026-12-01T10:00, title: A }\n',
    );
    assertStart('- date: 2026-12-01\n  time: morning\n', null);
  });
  it('of a value of a catalog that cannot be', () => {
    const text = 'questions:\n  - id: who pays?\n    text: Who?\n';
    const [problem] = parseCatalog(text).problems;
    assert.ok(problem);
    const [fix] = fixesInText(problem, text);
    assert.ok(fix?.kind === 'edit');
    assert.equal(applyEdits(text, fix.edits() ?? []), text.replace('who pays?', 'who-pays'));
  });
});
