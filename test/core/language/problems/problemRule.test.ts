// Every rule of the format page, broken and mended.

import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../../src/core/session/problemList';
import { builtInCatalog } from '../../../../src/builtIn/builtInCatalog';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { fixesInNote, problemCodes, problemRules } from '../../../../src/core/language/problems/problemRules';
import {
  assertFileFix,
  assertFix,
  assertOffered,
  assertPlanFix,
  found,
  indexed,
  mended,
  note,
  people,
  seen,
  sessionFile,
} from './assertFix';

describe('a fix', () => {
  it('of front matter that never ends', () => {
    assertFix(
      'front-matter-open',
      '---\r\ntitle: A\r\n\r\n# A',
      'Close the front matter',
      '---\r\ntitle: A\r\n---\r\n\r\n# A',
    );
    assertFix('front-matter-open', '---', 'Close the front matter', '---\n---');
  });
  it('of a risk that does not say how', () => {
    assertFix('risk-without-how', '- #risk/S a\n', "Add 'how:'", '- #risk/S a\n  - how: |\n');
    assertFix('risk-without-how', 'b #risk/S a\r\nc', "Add 'how:'", 'b #risk/S a\r\nhow: |\r\n\r\nc');
    assertFix('risk-without-how', '# #risk/S a\n\nb', "Add 'how:'", '# #risk/S a\nhow: |\n\nb');
    assertFix(
      'risk-without-how',
      '# #risk/S a\n\n- effort: days',
      "Add 'how:'",
      '# #risk/S a\n\n- effort: days\n- how: |',
    );
    assertFix('risk-without-how', '- #Risk/S! a ^R-1', 'Turn back into #hint', '- #hint/S! a ^R-1');
  });
  it('of a dismissal without a reason', () => {
    const quoted = '> - #dismissed a';
    assertFix('dismissed-without-because', quoted, "Add 'because:'", `${quoted}\n>   - because: |`);
    assertFix('dismissed-without-because', '- #dismissed/S a', 'Turn back into #hint', '- #hint/S a');
  });
  it('of a tag that is glued to its bullet', () => {
    assertFix('misspelt-tag', '-#hint/S a', 'Change to - #hint', '- #hint/S a');
    assertFix('misspelt-tag', '- ##hint/S a', 'Change to #hint', '- #hint/S a');
    assertFix('misspelt-tag', '- #hint/S a\n•#hint/S b', 'Change to - #hint', '- #hint/S a\n- #hint/S b');
  });
  it('of a wrong letter', () => {
    assertFix('stride-letter', '- #hint/SX! a', 'Take out X', '- #hint/S! a');
    assertFix('stride-letter', '- [ ] a? ^authentication/xe', 'Take out X', '- [ ] a? ^authentication/E');
    assertFix('stride-letter', '- [ ] a? ^/x', 'Take out X', '- [ ] a?');
  });
  it('of a value that cannot be', () => {
    const code = 'impossible-value';
    assertFix(code, '- #hint/S a\n  - impact: hihg', 'Change to high', '- #hint/S a\n  - impact: high');
    assertFix(code, '- #action a\n  status: fin', 'Change to done', '- #action a\n  status: done');
    assertFix(code, '#calibration/D the shop', 'Calibrate as low', '#calibration/D low the shop');
    assertFix(code, '# A #interactor/robot', 'Change to #interactor/device', '# A #interactor/device');
    assertOffered(code, '---\nminutes: soon\n---');
    assertOffered(
      code,
      '- #hint a\n  effort: dayss',
      '* Change to days',
      'Change to hours',
      'Change to weeks',
      'Change to months',
    );
  });
  it('of a detail that stands there twice', () => {
    assertFix(
      'repeated-detail',
      '- #hint/S a\n  - impact: low\n  - impact: high\n- b',
      'Take out the second one',
      '- #hint/S a\n  - impact: low\n- b',
    );
    assertFix(
      'repeated-detail',
      '- #hint/S a\r\n  impact: low\r\n  impact: high\r\n',
      'Take out the second one',
      '- #hint/S a\r\n  impact: low\r\n',
    );
    for (const [text, expected] of [
      ['- #ask @sam a?\n  - owner: @petra\n- b', '- #ask @sam a?\n- b'],
      ['- #hint/S a due:2026-12-01 (due:2026-12-24)', '- #hint/S a due:2026-12-01'],
    ] as const)
      assertFix('repeated-detail', text, 'Take out the second one', expected);
  });
  it('of a flow', () => {
    assertFix(
      'malformed-flow',
      '- #flow A=>B: c-d => e (f)',
      'Write the arrow as ->',
      '- #flow A -> B: c-d => e (f)',
    );
    assertOffered('malformed-flow', '- #flow A to B');
  });
  it('of a date', () => {
    assertFix(
      'malformed-date',
      '---\ndate: 24.11.2026 9:30\n---',
      'Change to 2026-11-24T09:30',
      '---\ndate: 2026-11-24T09:30\n---',
    );
    assertFix('malformed-date', '- [ ] a? due:2026-1-4', 'Change to 2026-01-04', '- [ ] a? due:2026-01-04');
    assertFix(
      'malformed-date',
      '- #ask a @sam due:2026-11-24T10:00 b',
      'Change to 2026-11-24',
      '- #ask a @sam due:2026-11-24 b',
    );
    assertFix(
      'malformed-date',
      '- #action a\n  - due: 11/24/2026',
      'Change to 2026-11-24',
      '- #action a\n  - due: 2026-11-24',
    );
    assertOffered('malformed-date', '- #action a\n  - due: tomorrow');
  });
  it('of a misspelt key', () => {
    assertFix(
      'misspelt-key',
      '---\nattendes: [a]\n---\n',
      'Change to attendees:',
      '---\nattendees: [a]\n---\n',
    );
    assertFileFix(
      'misspelt-key',
      'title: A\nscop: { in: [b] }\n',
      'Change to scope:',
      'title: A\nscope: { in: [b] }\n',
    );
  });
  it('of a role', () => {
    assertFix(
      'unknown-role',
      '---\nrole: architect # us\n---',
      'Change to architects',
      '---\nrole: architects # us\n---',
    );
    assertOffered(
      'unknown-role',
      '---\nrole: bussiness\n---',
      '* Change to business',
      'Change to kickoff',
      'Change to architects',
      'Change to deployment',
      'Change to production',
      'Change to workshop',
      'Change to follow-up',
    );
  });
  it('of a question that no catalog has', () => {
    assertFix(
      'unknown-question',
      '- [ ] a? ^authentification',
      'Change to ^authentication',
      '- [ ] a? ^authentication',
    );
    assertFix(
      'unknown-question',
      '- [x] a? ^zzz/S\n  b',
      'Make it a question of your own',
      '- [x] a? ^/S\n  b',
    );
    assertFix('unknown-question', '- [ ] a? ^zzz @sam', 'Make it a question of your own', '- [ ] a? @sam');
  });
  it('of an id that is taken', () => {
    assertFix(
      'repeated-id',
      '- #risk a ^R-1\n- #risk b ^r-7\n- #hint c ^R-1\n',
      'Change to ^R-8',
      '- #risk a ^R-1\n- #risk b ^r-7\n- #hint c ^R-8\n',
    );
  });
  it('of a question that stands there twice', () =>
    assertFix(
      'repeated-question',
      '- [ ] a? ^authentication\n- [ ] b? ^authentication',
      'Make it a question of your own',
      '- [ ] a? ^authentication\n- [ ] b? ^/S',
    ));
  it('of a person nobody knows', () => {
    assertFix('unknown-person', '- [x] a?\n  @petar: b', 'Change to @petra', '- [x] a?\n  @petra: b');
    assertFix(
      'unknown-person',
      '---\nattendees: [sam]\n---\n@lee',
      'Add lee to the attendees of this interview',
      '---\nattendees: [sam, lee]\n---\n@lee',
    );
    assertFix(
      'unknown-person',
      '---\nattendees:\n  - sam\ndate: 2026-11-24\n---\n@lee',
      'Add lee to the attendees of this interview',
      '---\nattendees:\n  - sam\n  - lee\ndate: 2026-11-24\n---\n@lee',
    );
    assertFix(
      'unknown-person',
      '---\nattendees: sam\n---\n@lee',
      'Add lee to the attendees of this interview',
      '---\nattendees: [sam, lee]\n---\n@lee',
    );
  });
  it('of a name that is nearly an element', () => {
    const title = 'Change to Web shop';
    const file = (end: string) => `# Web shop #process\n\n- #flow Till -> ${end}: a\n`;
    assertFix('near-name', file('Web  shp'), title, file('Web shop'));
    assertFix(
      'near-name',
      '# Web shop #process\n#hint/S a\nabout: Webshop; b',
      title,
      '# Web shop #process\n#hint/S a\nabout: Web shop; b',
    );
    const about = (name: string) => `# Web shop #process\n#hint/S a\nabout: ${name}`;
    assertFix('near-name', about('the web shop'), title, about('Web shop'));
  });
  it('of a name that is nearly an element, in the session file', () =>
    assertPlanFix(
      'near-name',
      `${people}scope: { in: [Dooor] }\n`,
      'Change to Door',
      `${people}scope: { in: [Door] }\n`,
    ));
  it('of a person of a meeting nobody knows', () => {
    const meeting = (id: string) => `meetings: [{ title: A, people: [petra, ${id}] }]\n`;
    assertPlanFix('unknown-person', people + meeting('samm'), 'Change to sam', people + meeting('sam'));
    assertPlanFix(
      'unknown-person',
      people + meeting('lee'),
      'Add lee to the people of the session',
      `${people}  - { id: lee, name: Lee }\n${meeting('lee')}`,
    );
  });
  it('of a person nobody knows, in the session file', () => {
    const { fixes } = found('unknown-person', { [sessionFile]: people, [note]: '@lee.ann' }, note);
    const fix = fixes.find(({ kind }) => kind === 'sessionFile');
    assert.ok(fix?.kind === 'sessionFile');
    const edits = fix.edits(people);
    assert.equal(edits && applyEdits(people, edits), `${people}  - { id: lee.ann, name: Lee Ann }\n`);
  });
  it('of an ask of nobody', () => {
    assertFix('ask-without-person', '- [ ] #ask Who?', 'Ask @sam (Sam Low)', '- [ ] #ask @sam Who?');
    assertOffered(
      'ask-without-person',
      '---\nattendees: [Sam, me, lee]\n---\n- #ask a',
      'Ask @sam (Sam Low)',
      'Ask @lee',
      'Ask @petra (Petra Sand)',
    );
  });
  it('of a hint without a category', () => {
    assertFix('hint-without-stride', '- #hint! a', 'Set /T (Tampering)', '- #hint/T! a');
    assert.equal(found('hint-without-stride', { [note]: '#hint a' }, note).fixes.length, 6);
  });
  it('of a misspelt tag', () => {
    assertFix('misspelt-tag', '- #hnit/S a', 'Change to #hint', '- #hint/S a');
    assertFix('misspelt-tag', '- #Risiko/S a', 'Change to #risk', '- #risk/S a');
    assertFix('misspelt-tag', '- #risk S, T b', 'Change to #risk/ST', '- #risk/ST b');
    assertFix('misspelt-tag', '- \\#hint/S b', 'Take out the backslashes in front of tags', '- #hint/S b');
    assertFix('misspelt-tag', '- #threat b', 'Change to #hint', '- #hint b');
    assertFix('misspelt-tag', '- #h\u200Bint/S a', 'Change to #hint', '- #hint/S a');
    assertFix('misspelt-tag', '- [ ] Who? ^ro\u00ADles', 'Change to ^roles', '- [ ] Who? ^roles');
    assertFix('misspelt-tag', '- #hint-S a', 'Change to #hint/S', '- #hint/S a');
    assertFix(
      'misspelt-tag',
      '- #hint/S a #rsik b\n  how: c',
      'Change to #risk',
      '- #hint/S a #risk b\n  how: c',
    );
  });
  it('of a misspelt tag of an element', () =>
    assertFix(
      'misspelt-tag',
      '## A #interacter/human\n\n- [ ] b',
      'Change to #interactor',
      '## A #interactor/human\n\n- [ ] b',
    ));
  it('of a heading that was a tag', () => {
    assertFix('heading-tag', '# Hint: the key\nb', 'Make it a #hint', '- #hint the key\n\nb');
    assertFix('heading-tag', 'a\r\n## risk/S! b ##\r\n', 'Make it a #risk', 'a\r\n- #risk/S! b\r\n');
  });
  it('of an answer beside its question', () => {
    const title = 'Indent it below the question';
    const fixed = '- [x] c?\n  - @b: d\n  - @e: f\n- g';
    assertFix('stray-answer', '- [x] c?\n- @b: d\n- @e: f\n- g', title, fixed);
    assertFix('stray-answer', '1. [x] c?\n  - @b: d', title, '1. [x] c?\n   - @b: d');
    assertFix('stray-answer', '- [x] c?\n\n@b: d\ne\n', title, '- [x] c?\n\n  @b: d\n  e\n');
    assertFix(
      'stray-answer',
      '- [x] c?\n\n> d\n>\n> - e\n\nf\n',
      title,
      '- [x] c?\n\n  > d\n  >\n  > - e\n\nf\n',
    );
    assertFix('stray-answer', '- [x] c?\n~~~\nd\n~~~', title, '- [x] c?\n  ~~~\n  d\n  ~~~');
    assertFix('stray-answer', '- [x] c?\n\n|d|\n|-|', title, '- [x] c?\n\n  |d|\n  |-|');
  });
  it('of what stands below an ask without saying that it is its answer', () => {
    const title = 'Write answer:';
    assertFix('unmarked-answer', '- #ask @b c?\n  - d\n- e', title, '- #ask @b c?\n  - answer: d\n- e');
    assertFix('unmarked-answer', '- [ ] #ask @b c?\n  - A: d', title, '- [ ] #ask @b c?\n  - answer: A: d');
  });
  it('of a tag that is code', () => {
    assertFix('indented-tag', 'a\n\n    #hint/S b\n', 'Indent it less', 'a\n\n#hint/S b\n');
    assertFix('indented-tag', '## A #store\n\n    - [ ] b?', 'Indent it less', '## A #store\n\n- [ ] b?');
    assertFix('indented-tag', '- a\n\n      #hint/S b', 'Indent it less', '- a\n\n  #hint/S b');
  });
  it('of a box that is none', () => {
    const mends = (written: string, expected: string, box: string) =>
      assertFix('near-box', `## A #store\n\n${written}`, `Write it as ${box}`, `## A #store\n\n${expected}`);
    mends('- [x] a\n  - #hint b\n-[ ] c', '- [x] a\n  - #hint b\n- [ ] c', '- [ ]');
    mends('- [x] a\n  b\n-[x] c\n  - d', '- [x] a\n  b\n- [x] c\n  - d', '- [x]');
    mends('a\n    - [ ] c', 'a\n- [ ] c', '- [ ]');
    mends('- ✅ a?\n  - b', '- [x] a?\n  - b', '[x]');
    mends('- ❌ a?', '- [-] a?', '[-]');
    mends('- LATER #action @sam a', '- [>] #action @sam a', '[>]');
    mends('- a\n  2. [ ] c', '- a\n\n  2. [ ] c', '2. [ ]');
    mends('> • [ ] c', '> - [ ] c', '- [ ]');
    mends('–\u00A0[x] c', '- [x] c', '- [x]');
    mends('- (x) c', '- [x] c', '[x]');
    mends('- [x]#ask @b c', '- [x] #ask @b c', '[x]');
    mends('- [x]: c d?', '- [x] c d?', '[x]');
    mends('- [ ][x] c?', '- [x] c?', '[x]');
    mends('- \\[x\\] c?', '- [x] c?', '[x]');
    mends('- `[ ]` c?', '- [ ] c?', '[ ]');
    mends('- [[x]] c?', '- [x] c?', '[x]');
    mends('- c? ^data', '- [ ] c? ^data', '[ ]');
    mends('- c? ^data\n  - @b: d', '- [x] c? ^data\n  - @b: d', '[x]');
    mends('- **[x]** c?', '- [x] c?', '[x]');
    mends('- **[x] c?**', '- [x] **c?**', '[x]');
    mends('- ⬜\uFE0F c', '- [ ] c', '[ ]');
    mends('a. [ ] c', '- [ ] c', '- [ ]');
    mends('a\n(3) [x] c', 'a\n- [x] c', '- [x]');
  });
  it('of what stands where it does not count', () => {
    const question = 'Make it a question [x]';
    assertFix('unboxed-question', '## A #store\n- a?\n  - b', question, '## A #store\n- [x] a?\n  - b');
    assertFix('stray-letters', '- [ ] a? (S)', 'Write ^/S', '- [ ] a? ^/S');
    assertFix('stray-quote', '- #hint/S a\n> b', 'Indent it below the tag', '- #hint/S a\n  > b');
    assertFix('extra-cell', 'a|b\n-|-\n1|2|3', 'Give the head as many cells', 'a|b |  |\n-|- | --- |\n1|2|3'); // prettier-ignore
    assertFix('foreign-comment', '%%a%%', 'Write it as <!-- … -->', '<!-- a -->');
  });
  it('of a misspelt detail', () => {
    const mends = (line: string, expected: string) =>
      assertFix(
        'misspelt-detail',
        `- #risk/S a\n  - how: b\n  - ${line}\n- c\n`,
        `Change to ${expected.replace(/[^a-z]*([a-z]+:).*/, '$1')}`,
        `- #risk/S a\n  - how: b\n  - ${expected}\n- c\n`,
      );
    mends('likelyhood: high', 'likelihood: high');
    mends('Impact - high', 'impact: high');
    mends('severity low', 'severity: low');
    mends('mitigation:a plate', 'mitigation: a plate');
    mends('Wahrscheinlichkeit: Hoch', 'likelihood: high');
    mends('Mitigation 2: a plate', 'mitigation: a plate');
    mends('"mitigation": a plate', 'mitigation: a plate');
    mends('Mitigation (by Omar): a plate', 'mitigation: (by Omar) a plate');
  });
  it('of steps and code beside their detail', () => {
    const mends = (beside: string, indented: string) =>
      assertFix(
        'stray-block',
        `- #risk/S a\n  - how: b\n${beside}\n- c\n`,
        'Indent it below how:',
        `- #risk/S a\n  - how: b\n${indented}\n- c\n`,
      );
    mends('```sh\nd\n\n  e\n```', '    ```sh\n    d\n\n      e\n    ```');
    mends('\n1. d\n2. e', '\n    1. d\n    2. e');
    mends('```\nd\n```\n  - effort: days', '    ```\n    d\n    ```\n  - effort: days');
  });
  it('of a detail within a line', () => {
    const mends = (line: string, fixed: string, key = 'likelihood', rest = '') =>
      assertFix(
        'misspelt-detail',
        `- #risk/S a\n  - how: ${line}${rest}\n- c\n`,
        `Put ${key}: on its own line`,
        `- #risk/S a\n  - how: ${fixed}\n- c\n`,
      );
    mends('b, likelihood: high', 'b\n  - likelihood: high');
    mends('b (likelihood: high)', 'b\n  - likelihood: high');
    mends('b; owner: Omar Sy', 'b\n  - owner: Omar Sy', 'owner');
    assertFix(
      'misspelt-detail',
      '- #hint/S a, how: b\n',
      'Put how: on its own line',
      '- #hint/S a\n  - how: b\n',
    );
  });
  it('of a misspelt detail on a line', () =>
    assertFix(
      'misspelt-detail',
      '#ask @sam a\r\nanwser: b',
      'Change to answer:',
      '#ask @sam a\r\nanswer: b',
    ));
  it('of a detail of nothing', () => {
    assertFix(
      'stray-detail',
      '- #risk/S a\n  - how: b\n\nc\n\nlikelihood: low\n\nd',
      'Move to the #risk above',
      '- #risk/S a\n  - how: b\n  - likelihood: low\n\nc\n\n\nd',
    );
  });
  it('of a box that says nothing of its tag', () =>
    assertFix(
      'silent-box',
      '- [x] #control/S a\n- [-] #control b',
      'Take the box out',
      '- [x] #control/S a\n- #control b',
    ));
  it('of a tag that says nothing', () =>
    assertFix('tag-without-words', '- #hint/S\n', 'Write what it says', '- #hint/S |\n'));
  it('of an answered question that is open', () =>
    assertFix('open-with-answer', '- [ ] a?\n  b', 'Tick the question', '- [x] a?\n  b'));
  it('of a strange mark', () => {
    assertFix('unknown-mark', '- [v] a?\n  b', 'Mark as answered [x]', '- [x] a?\n  b');
    assertFix('unknown-mark', '- [🦀] a?', 'Mark as deferred [>]', '- [>] a?');
  });
  it('of a note that is not as planned', () => {
    const plan = `${people}meetings:\n  - { title: 'A, b', start: 2026-11-24T10:00, minutes: 60, note: ${note} }\n`;
    assertFix(
      'meeting-differs',
      '---\ntitle: C\n---',
      'Take over title from the session file',
      '---\ntitle: A, b\n---',
      plan,
    );
    const { fixes } = found(
      'meeting-differs',
      { [sessionFile]: plan, [note]: '---\nminutes: 90\n---' },
      note,
    );
    const [fix] = fixes;
    assert.ok(fix?.kind === 'sessionFile');
    const edits = fix.edits(plan);
    assert.match((edits && applyEdits(plan, edits)) ?? '', /minutes: 90,/);
  });
  it('makes the note of a meeting, and a catalog', () => {
    const plan = `title: Shop\nquestions: [./doors.questions.yaml]\nmeetings:\n  - { title: Doors, start: 2026-11-24, people: [sam], note: "notes/d.interview.md" }\n`;
    const created = (code: ProblemCode) => found(code, { [sessionFile]: plan }, sessionFile).fixes[0];
    const [planned, catalog] = [created('missing-note'), created('missing-catalog')];
    assert.ok(planned?.kind === 'newFile' && catalog?.kind === 'newFile');
    assert.equal(planned.file, 'notes/d.interview.md');
    assert.match(planned.text, /^---\ntitle: Doors\ndate: 2026-11-24\nattendees:\n {2}- sam\n---\n/);
    const after = indexed({
      [sessionFile]: plan,
      [planned.file]: planned.text,
      [catalog.file]: catalog.text,
    });
    assert.deepEqual(after.session.problems, []);
    mended.set('missing-note', planned.title).set('missing-catalog', catalog.title);
  });
  it('of a time zone that nobody knows', () => {
    const plan = "title: Shop\ntimezone: 'europe/Rom' # ours\n";
    const { fixes } = found('unknown-timezone', { [sessionFile]: plan }, sessionFile);
    const [fix] = fixes;
    assert.ok(fix?.kind === 'sessionFile');
    assert.equal(fix.title, 'Change to Europe/Rome');
    const after = applyEdits(plan, fix.edits(plan) ?? []);
    assert.equal(after, "title: Shop\ntimezone: 'Europe/Rome' # ours\n");
    assert.deepEqual(indexed({ [sessionFile]: after }).session.problems, []);
    mended.set('unknown-timezone', fix.title);
  });

  it('is there for every rule, or a reason why not', () => {
    for (const code of problemCodes) {
      const { fixes } = problemRules[code];
      assert.notEqual('none' in fixes, mended.has(code), `${code} is forgotten`);
    }
  });
  it('is not offered for what has changed since', () => {
    const changed = {
      note: parseNote('b'),
      file: note,
      catalogs: [builtInCatalog()],
      noteOf: () => undefined,
    };
    for (const { problem, session } of seen)
      for (const fix of fixesInNote(problem, { ...changed, session }))
        if (fix.kind === 'edit') assert.equal(fix.edits(), null, problem.code);
  });
});
