import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { answerQuestion } from '../../../src/core/note/edits/answerQuestion';
import { writeAnswer } from '../../../src/core/note/edits/writeAnswer';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readBlocks } from '../../../src/core/note/blocks';
import { nearBoxesOf } from '../../../src/core/note/nearBoxes';
import { Lines } from '../../../src/core/text/span';
import { assertLinear, countedReads } from '../countedReads';
import { assertProblems, assertQuestions, assertTags } from './factsOf';

const about = '## A #store\n\n';

describe('a line that looks like a task', () => {
  describe('is told:', () => {
    for (const written of [
      '-[ ] c',
      '*[x] c',
      '1.[ ] c',
      '• [ ] c',
      '–[x] c',
      '—\u00A0[ ] c',
      '· [] c',
      '[ ] c',
      '[x]\u00A0c',
      '-☐ c',
      '☐ c',
      '☑ c',
      '-- [ ] c',
      'o\t[ ] c',
      '- ☑ c',
      '- (x) c',
      '- ( ) c',
      '- [x) c',
      '- {x} c',
      '- ✅ c?',
      '- ✔️ c?',
      '- ❌ c?',
      '- ❓ c?',
      '- TODO c?',
      '- DONE #ask @b c',
      '- CANCELED **#action @b c**',
      '- [x c',
      '- x] c',
      '- []c',
      '- [xx] c',
      '- [x]@b c',
      '- -[ ] c',
      'a\n    - [ ] c',
      'a\n2. [ ] c',
      'a. [ ] c',
      'ii) [x] c',
      '(3) [ ] c',
      '- ⬜ c',
      '- ⬜\uFE0F c',
      '- 🔲 c',
      '▢ c',
      '- □ c?',
      '- [a] c?',
      '- [x]: c d?',
      '- [x]. c ^d',
      '- [ ]. c? d',
      '- [ ][x] c?',
      '- \\[ \\] c?',
      '- \\[x\\] c?',
      '- \\[x] c?',
      '- **[ ]** c?',
      '- **[ ] c?**',
      '- `[ ]` c?',
      '- [[ ]] c?',
      '- <x> c?',
      '- 【 】誰？',
      '- <input type="checkbox" checked=""> c?',
      '| [ ] c? | d |\n|---|---|\n| e | f |',
      '- c? ^data',
      '- c d e\n  f? ^data\n  - @b: g',
    ])
      it(written, () => {
        const found = parseNote(about + written).problems;
        assert.deepEqual(
          found.map(({ code }) => code),
          ['near-box'],
        );
      });
  });

  describe('is not told where it is something else:', () => {
    for (const written of [
      '[x](a.md) b',
      '- [x](a.md)',
      '- [a][b] c',
      '- [[a]] b',
      '- [x]: a',
      '- [1] the plan',
      '- [1] the plan of 1999?',
      '- [a] first variant',
      '- [see below] a',
      '- [ see below ] a',
      '- (a) b',
      '- (see a) b',
      '- {x: 1}',
      '- a [ ] b',
      '- `[ ]` a',
      '`-[ ] a`',
      '\\[ ] a',
      '- \\[x] a',
      '- [x]. a',
      '- **[x]** a',
      '- □ a',
      '- ✅ a',
      '- TODO a',
      '- Done #ask @b a?',
      '- ~~[ ] a?~~',
      '- \\[a\\] b?',
      '- <b> c?',
      '- [[a]] b?',
      '| [ ] a | [x] b |\n|---|---|\n| ☐ c | d |',
      '- a ^data',
      '- a? see ^data b',
      '- a? b ^data',
      '- a? ^R-1',
      '- [x][y] a?',
      'a. b [ ] c',
      '- a - [ ] b',
      '-[ ]',
      '| -[ ] a |\n|---|\n| [x] b |',
      '```\n-[ ] a\n```',
      '<!--\n-[ ] a\n-->',
    ])
      it(JSON.stringify(written), () => assertProblems(about + written));
  });

  it('is told outside of elements if it asks or stands below a tag', () => {
    assertProblems('- #risk/S a\n  - how: b\n    - (x) c', 'near-box 3:7 (x)');
    assertProblems('-[ ] milk\n\n- (x) bread');
    assertProblems(
      '-[ ] who?\n\n-[ ] a ^b\n\n-[ ] #ask @c d',
      'near-box 1:1 -[ ]',
      'near-box 3:1 -[ ]',
      'near-box 5:1 -[ ]',
    );
  });
  it('is no part of a text, an answer or a detail above it', () => {
    assertQuestions(`${about}- [x] a\n  b\n-[ ] c\n  - d\n- [ ] e`, 'answered a = b', 'open e');
    assertQuestions(`${about}- [x] a\n  -[ ] b\n    c\n\n  d`, 'answered a = d');
    assertQuestions(`${about}- [x] a\n  - []b\n    c\n  - d`, 'answered a = - d');
    assertTags('- #hint a\n-[ ] b?', 'hint a');
    assertTags('- #risk a\n  - how: b\n    • [ ] c?', 'risk a {how: b}');
  });
  it('has what is written above it in front of it', () => {
    const text = `${about}- [ ] a?\n-[ ] b`;
    const note = parseNote(text);
    const [question] = note.questions;
    assert.ok(question);
    const target = { line: 2, text: '- [ ] a?', character: 3 };
    const expected = `${about}- [x] a?\n  c\n-[ ] b`;
    assert.equal(applyEdits(text, answerQuestion(note, target, 'c') ?? []), expected);
    assert.equal(applyEdits(text, writeAnswer(note, question, 'c', null) ?? []), expected);
  });
});

describe('lines that look like tasks', () => {
  it('cost as much each, however many tags there are', () =>
    assertLinear((size) => {
      const text = '- #hint a\n  - -[ ] b\n'.repeat(size);
      const { list, reads } = countedReads(parseNote(text).tags);
      nearBoxesOf(readBlocks(text, 0, new Lines(text)).texts, new Map(), new Map(), list);
      return reads();
    }));
});
