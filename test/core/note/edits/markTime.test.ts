import assert from 'node:assert/strict';
import { markTime, withTimeMarks } from '../../../../src/core/note/edits/markTime';
import { appendTag } from '../../../../src/core/note/edits/appendTag';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

const time = '00:12:34';
const mark = `at:${time}`;

/** What a note becomes with the cursor at `¦`; null where it can't be marked. */
function marked(written: string): string | null {
  const offset = written.indexOf('¦');
  const text = written.slice(0, offset) + written.slice(offset + 1);
  const edits = markTime(parseNote(text), offset, time);
  return edits && applyEdits(text, edits);
}

const assertMarked = (written: string, expected: string | null): void =>
  assert.equal(marked(written), expected);

describe('a time mark is put', () => {
  it('behind a tag, its people and its id', () => {
    assertMarked('- #hint/S it¦ leaks', `- #hint/S it leaks ${mark}`);
    assertMarked(
      '- #hint/S it leaks @lee ^R-1¦\n  - how: so',
      `- #hint/S it leaks @lee ^R-1 ${mark}\n  - how: so`,
    );
    assertMarked('- #hint it leaks \r\n¦  for long\r\n', `- #hint it leaks \r\n  for long ${mark}\r\n`);
    assertMarked('it leaks #hi¦nt', `it leaks #hint ${mark}`);
    assertMarked('- #hint a #risk b¦', `- #hint a #risk b ${mark}`);
  });
  it('behind a question, in front of its answer', () => {
    assertMarked('## A #store\n\n- [ ] Who? ^roles¦', `## A #store\n\n- [ ] Who? ^roles ${mark}`);
    assertMarked('## A #store\n\n- [x] Wh¦o? The bank.', `## A #store\n\n- [x] Who? ${mark} The bank.`);
    assertMarked('## A #store\n\n- [ ] Tell me @lee¦', `## A #store\n\n- [ ] Tell me @lee ${mark}`);
  });
  it('behind a line of an answer, and any other line', () => {
    assertMarked('- [x] Who?\n  - @lee: the¦ bank\n  - x', `- [x] Who?\n  - @lee: the bank ${mark}\n  - x`);
    assertMarked('They came¦ late.', `They came late. ${mark}`);
    assertMarked('one¦  \ntwo', `one ${mark}  \ntwo`);
    assertMarked('one¦\\\ntwo', `one ${mark}\\\ntwo`);
  });
  it('into the cell of a table', () =>
    assertMarked('| a |\n|---|\n| #hint b¦ |', `| a |\n|---|\n| #hint b ${mark} |`));
  it('once', () => {
    assertMarked('- #hint it¦ leaks at:00:00:01', '- #hint it leaks at:00:00:01');
    assertMarked('They came¦ late. at:00:00:01', 'They came late. at:00:00:01');
  });
  it('nowhere without words, in code and in front matter', () => {
    assertMarked('a\n¦\nb', null);
    assertMarked('~~~\na¦\n~~~', null);
    assertMarked('---\ntitle: a¦\n---', null);
    assertMarked('<!-- a¦ -->', null);
  });
});

describe('what a command adds', () => {
  const about = '## A #store\n\n- [ ] Who? ^roles\n';
  const at = { line: 2, text: '- [ ] Who? ^roles', character: 0 };
  const assertAdded = (text: string, edits: ReturnType<typeof answerQuestion>, expected: string): void => {
    assert.ok(edits);
    assert.equal(applyEdits(text, withTimeMarks(parseNote(text), edits, time)), expected);
  };

  it('gets a mark: a hint', () =>
    assertAdded(
      about,
      appendTag(parseNote(about), 'a', { kind: 'hint', text: '/S it leaks' }),
      `${about}\n- #hint/S it leaks ${mark}\n`,
    ));
  it('gets a mark: an answer, at its question, and no second one', () => {
    const edits = answerQuestion(parseNote(about), at, 'The bank.');
    const answered = about.replace('[ ]', '[x]').replace('^roles', `^roles ${mark}`);
    assertAdded(about, edits, `${answered.trimEnd()}\n  The bank.\n`);
    const once = about.replace('^roles', '^roles at:00:00:01');
    const again = answerQuestion(parseNote(once), { ...at, text: `${at.text} at:00:00:01` }, 'The bank.');
    assertAdded(once, again, `${once.replace('[ ]', '[x]').trimEnd()}\n  The bank.\n`);
  });
  it('leaves alone what was there', () =>
    assertAdded('- #hint a\n', [{ span: { start: 9, end: 9 }, newText: ' @lee' }], '- #hint a @lee\n'));
});
