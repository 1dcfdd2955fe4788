import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { writeAnswer } from '../../../../src/core/note/edits/writeAnswer';
import { parseNote } from '../../../../src/core/note/parseNote';

const about = '## Shopper #interactor\n\n';

/** The text after the answer of its first question is written; null when that was refused. */
function answered(text: string, answer: string, sent: string | null = null): string | null {
  const note = parseNote(text);
  const [question] = note.questions;
  assert.ok(question);
  const edits = writeAnswer(note, question, answer, sent);
  return edits && applyEdits(text, edits);
}

const assertAnswered = (text: string, answer: string, expected: string, sent: string | null = null) =>
  assert.equal(answered(about + text, answer, sent), about + expected);

describe('writing an answer', () => {
  it('answers an open question', () => {
    assertAnswered('- [ ] a?', 'b', '- [x] a?\n  b');
    assertAnswered('- [ ] a?\n- [ ] c\n', 'b', '- [x] a?\n  b\n- [ ] c\n');
  });
  it('takes the place of what stood there', () => {
    assertAnswered('- [x] a?\n  b\n', 'c', '- [x] a?\n  c\n');
    assertAnswered('- [x] a?\n  b #hint it leaks\n\n  c\n- [ ] d', 'e', '- [x] a?\n  e\n- [ ] d');
  });
  it('leaves other statuses as they are', () => {
    assertAnswered('- [-] a?', 'b', '- [-] a?\n  b');
    assertAnswered('- [>] a? @lee', 'B', '- [>] a? @lee\n  B');
  });
  it('opens a question again that loses its answer', () => {
    assertAnswered('- [x] a?\n\n  b\n  c\n', '\n ', '- [ ] a?\n');
    assertAnswered('- [-] a?\n  b\n', '', '- [-] a?\n');
    assertAnswered('- [x] a?\n', '', '- [x] a?\n');
  });
  it('answers nothing by a hint or an ask alone', () => {
    assertAnswered('- [ ] a?', '- #hint it leaks', '- [ ] a?\n  - #hint it leaks');
    assertAnswered(
      '- [ ] a?',
      '- #ask @lee b?\n  - due: 2026-12-01',
      '- [ ] a?\n  - #ask @lee b?\n    - due: 2026-12-01',
    );
    assertAnswered('- [x] a?\n  b\n', '- #hint it leaks', '- [ ] a?\n  - #hint it leaks\n');
    assertAnswered('- [x] a?', '- #hint it leaks', '- [x] a?\n  - #hint it leaks');
    assertAnswered('- [ ] a?', 'b\n- #hint it leaks', '- [x] a?\n  b\n  - #hint it leaks');
    assertAnswered('- [ ] a?', '- #control TLS', '- [x] a?\n  - #control TLS');
  });
  it('changes only the lines that change', () => {
    const text = `${about}- [x] a?\n\n  b\n  c\n  d`;
    const note = parseNote(text);
    const [question] = note.questions;
    assert.ok(question);
    const start = text.indexOf('\n  c');
    const edits = writeAnswer(note, question, 'b\ne\nd', null);
    assert.deepEqual(edits, [{ span: { start, end: start + 4 }, newText: '\n  e' }]);
    assert.deepEqual(writeAnswer(note, question, 'b\nc\nd\n', null), []);
  });
  it('leaves nested tasks where they are', () => {
    assertAnswered(
      '- [x] a?\n  b\n  - [ ] c\n    d\n  - e\n  - [ ] #ask f\n\n  g\n- [ ] h',
      'i',
      '- [x] a?\n  i\n  - [ ] c\n    d\n  - [ ] #ask f\n- [ ] h',
    );
    assertAnswered('- [x] a?\n  - [ ] b\n\n  c', 'd', '- [x] a?\n  d\n  - [ ] b');
    assertAnswered('- [ ] a?\n\n  - [ ] b', 'd', '- [x] a?\n  d\n\n  - [ ] b');
  });
  it('keeps line endings, quotes, tabs and numbers', () => {
    assert.equal(answered('- [ ] a?\r\n- [ ] b?', 'c\nd'), '- [x] a?\r\n  c\r\n  d\r\n- [ ] b?');
    assert.equal(answered('> 10. [ ] a?\n>     b\n', 'c\n\nd'), '> 10. [x] a?\n>     c\n>\n>     d\n');
    assertAnswered('-\t[ ] a?', 'b\n- c', '-\t[x] a?\n \tb\n \t- c');
    assert.equal(answered('\uFEFF- [ ] a?', 'b'), '\uFEFF- [x] a?\n  b');
  });
  it('takes any Markdown', () => {
    assertAnswered('- [ ] a?', '---', '- [x] a?\n\n  ---');
    assertAnswered('- [ ] a?', '# b\n\n| c |\n| - |', '- [x] a?\n  # b\n\n  | c |\n  | - |');
    assertAnswered('- [ ] a?', 'b:\n  - c', '- [x] a?\n\n  b:\n    - c');
    assertAnswered('- [ ] a?', '```\n  b  \n```', '- [x] a?\n  ```\n    b\n  ```');
    assertAnswered('- [ ] a?\n  - [ ] b', '```', '- [x] a?\n  - [ ] b\n\n  ```');
  });
  it('stays apart from text that follows the item', () => {
    assertAnswered('- [x] a?\n  ```\n  ```\nb', 'c', '- [x] a?\n  c\n\nb');
    assertAnswered(
      '> - [ ] a?\n>   ```\n>   b\n>   ```\nc',
      '- [ ] #hint d',
      '> - [x] a?\n>   - [ ] #hint d\n>\nc',
    );
  });
  it('gives a question that would be somebody’s task without its answer a question mark', () => {
    assertAnswered('- [ ] a @dana\n  b', '- [ ] c', '- [x] a? @dana\n  - [ ] c');
    assertAnswered('- [ ] a @dana\n  b', 'c', '- [x] a @dana\n\n  c');
  });
  it('is the same when it is written once more in front of such text', () => {
    const written = '- [x] a? ^b\n  \n  ---\n  \n  c\n\nd';
    assertAnswered('- [ ] a? ^b\n  ```\n  ```\nd', '---\n\nc', written);
    assertAnswered(written, '---\n\nc', written, '---\n\nc');
  });
  it('is the same when it is written once more behind what only looks like a task', () => {
    const written = '- [ ] a ^roles\n  10. [ ] b\n\n  - #hint c';
    assertAnswered('- [ ] a ^roles\n  10. [ ] b', '- #hint c', written);
    assertAnswered(written, '- #hint c', written, '- #hint c');
  });
  it('can be taken out where a numbered task is left below', () =>
    assertAnswered('- [x] a ^roles\n  - b\n  2. [ ] c?', '', '- [ ] a ^roles\n\n  2. [ ] c?'));
  it('takes the place of what stood on the first line, and leaves no detail of it behind', () =>
    assertAnswered('- [x] a? #hint b\n  - how: c', 'd', '- [x] a?\n  d'));
  it('is refused when the rest would read differently', () =>
    assert.equal(answered('> - [ ] a?\n', '>'), null));
});

describe('an answer with a task in it', () => {
  const typed = 'b\n- [ ] Who el';
  it('puts a question below', () => assertAnswered('- [ ] a?', typed, '- [x] a?\n  b\n  - [ ] Who el'));
  it('is typed on without leaving half a question behind', () => {
    assertAnswered(
      '- [x] a?\n  b\n  - [ ] Who el\n',
      `${typed}se?`,
      '- [x] a?\n  b\n  - [ ] Who else?\n',
      typed,
    );
    assertAnswered('- [x] a?\n  b\n  - [ ] Who el\n  - [ ] c', 'b', '- [x] a?\n  b\n  - [ ] c', typed);
  });
  it('is written once', () =>
    assertAnswered('- [x] a?\n  b\n  - [ ] Who el', typed, '- [x] a?\n  b\n  - [ ] Who el'));
  it('leaves the question alone once that says more', () => {
    const grown = '- [x] a?\n  b\n  - [ ] Who el\n    c';
    assertAnswered(grown, 'd', '- [x] a?\n  d\n  - [ ] Who el\n    c', typed);
    assertAnswered(grown.replace('[ ]', '[-]'), 'd', '- [x] a?\n  d\n  - [-] Who el\n    c', typed);
  });
  it('takes in nothing that stands below', () =>
    assertAnswered(
      '- [ ] a?\n  - #hint b\n    3) [ ] #ask @lee c',
      '- [ ] #hint d',
      '- [x] a?\n    3) [ ] #ask @lee c\n\n  - [ ] #hint d',
    ));
  it('finds its place again above the tasks once a fence is closed', () =>
    assertAnswered('- [x] a?\n  - [ ] b\n\n  ```', '```\n```', '- [x] a?\n  ```\n  ```\n  - [ ] b', '```'));
  it('loses the blank line that only half of it needed', () =>
    assertAnswered('- [x] a?\n\n  b\n  --', 'b\n-- c', '- [x] a?\n  b\n  -- c', 'b\n--'));
});
