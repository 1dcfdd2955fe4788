import assert from 'node:assert/strict';
import type { Note } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { answerQuestion } from '../../../../src/core/note/edits/answerQuestion';
import { appendElement } from '../../../../src/core/note/edits/appendElement';
import { appendTag } from '../../../../src/core/note/edits/appendTag';
import { closeAsk, reopenAsk } from '../../../../src/core/note/edits/closeAsk';
import type { LineTarget } from '../../../../src/core/note/edits/lineTarget';
import { newNote } from '../../../../src/core/note/edits/appendElement';
import { setQuestionStatus } from '../../../../src/core/note/edits/questionStatus';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { isClosed } from '../../../../src/core/note/taskItem';

type Builder = (note: Note, target: LineTarget) => readonly TextEdit[] | null;

/** The text after an edit of the line that holds `at`; null when the edit was refused. */
function edited(text: string, at: string, build: Builder): string | null {
  const note = parseNote(text);
  const { line, character } = note.lines.at(text.indexOf(at));
  const edits = build(note, { line, text: note.lines.textOf(line), character });
  return edits && applyEdits(text, edits);
}

const about = '## Shopper #interactor\n\n';
const answer =
  (words: string): Builder =>
  (note, target) =>
    answerQuestion(note, target, words);
const close =
  (words: string): Builder =>
  (note, target) =>
    closeAsk(note, target, words);

describe('answering a question', () => {
  const assertAnswered = (text: string, words: string, expected: string | null) =>
    assert.equal(edited(about + text, '] a', answer(words)), expected === null ? null : about + expected);

  it('ticks it and writes below', () => assertAnswered('- [ ] a\n- [ ] b', 'c', '- [x] a\n  c\n- [ ] b'));
  it('needs no words', () => assertAnswered('- [ ] a\n', '  ', '- [x] a\n'));
  it('keeps line endings, quotes and tabs', () => {
    assert.equal(edited('> 1. [ ] a?\r\n', '] a', answer('c\nd')), '> 1. [x] a?\r\n>    c\r\n>    d\r\n');
    assertAnswered('-\t[ ] a', 'c', '-\t[x] a\n \tc');
  });
  it('stands before follow-up questions', () =>
    assertAnswered('- [ ] a\n  - [ ] b\n', 'c', '- [x] a\n  c\n  - [ ] b\n'));
  it('goes behind what is there', () =>
    assertAnswered('- [ ] a\n  b\n  - [ ] d', 'c', '- [x] a\n  b\n\n  c\n  - [ ] d'));
  it('takes any Markdown', () => {
    assertAnswered('- [ ] a\n', '---', '- [x] a\n\n  ---\n');
    assertAnswered('- [ ] a\n  - [ ] b', '<!-- c', '- [x] a\n  - [ ] b\n\n  <!-- c');
    assertAnswered('- [ ] a', 'b\n\n- c\n  d', '- [x] a\n  b\n\n  - c\n    d');
  });
  it('is refused when the question is gone', () => {
    const note = parseNote(about);
    assert.equal(answerQuestion(note, { line: 2, text: '- [ ] a', character: 2 }, 'b'), null);
  });
  it('finds a question that moved, and none of two', () => {
    const target = { line: 2, text: '- [ ] a', character: 2 };
    const tick = (text: string) => setQuestionStatus(parseNote(text), target, 'answered');
    assert.equal(tick(`${about}\n\n- [ ] a`)?.length, 1);
    assert.equal(tick(`${about}x\n\n- [ ] a\n- [ ] a`), null);
  });
});

describe('closing an ask', () => {
  const assertClosed = (text: string, words: string, expected: string) => {
    const result = edited(text, '#a', close(words));
    assert.equal(result, expected);
    const [tag] = parseNote(result).tags;
    assert.ok(tag && isClosed(tag));
  };
  it('ticks its box', () => assertClosed('- [ ] #ask @lee a?', '', '- [x] #ask @lee a?'));
  it('writes the answer below', () =>
    assertClosed('- [ ] #ask @lee a?\n- b', 'c', '- [x] #ask @lee a?\n  - answer: c\n- b'));
  it('writes behind its details', () =>
    assertClosed('* #ask a?\n  * owner: b\n', 'c', '* #ask a?\n  * owner: b\n  * answer: c\n'));
  it('says done without a box', () => assertClosed('- #action a', '', '- #action a\n  - status: done'));
  it('changes a status that says open', () =>
    assertClosed('- [ ] #ask a?\n  - status: open', '', '- [x] #ask a?\n  - status: done'));
  it('means the one that was chosen of two on a line', () =>
    assert.equal(edited('- #ask a? #ask b?', '#ask b', close('c')), '- #ask a? #ask b?\n  answer: c'));
  it('breaks the line before a following tag', () =>
    assertClosed('b #ask a? #hint c', 'd', 'b #ask a?\nanswer: d\n#hint c'));
  it('takes no text that follows', () => assertClosed('b #ask a?\nc', 'd', 'b #ask a?\nanswer: d\n\nc'));
  it('can be undone', () => {
    for (const text of [
      '- [ ] #ask @lee a?',
      '- #ask a?\n',
      '- [ ] #action a\n  - status: open',
      'b #ask a?\n\nc',
    ]) {
      const closed = edited(text, '#a', close('yes')) ?? '';
      const open = edited(closed, '#a', reopenAsk) ?? '';
      const [tag] = parseNote(open).tags;
      assert.ok(tag && !isClosed(tag), open);
    }
  });
});

describe('adding an element', () => {
  const add = (text: string, name = 'Web shop') => {
    const edits = appendElement(parseNote(text), { kind: 'interactor', type: 'service', name });
    return edits && applyEdits(text, edits);
  };
  it('comes last, on the level of the others', () => {
    assert.equal(add(''), '## Web shop #interactor/service\n');
    assert.equal(add('# A #store\nb'), '# A #store\nb\n\n# Web shop #interactor/service\n');
    assert.equal(add('a\r\n\r\n'), 'a\r\n\r\n## Web shop #interactor/service\r\n');
  });
  it('keeps a strange name', () =>
    assert.equal(add('', 'a *b* #hint'), '## a \\*b\\* \\#hint #interactor/service\n'));
  it('is refused in an open fence and without a name', () => {
    assert.equal(add('```\na'), null);
    assert.equal(add('', '  '), null);
  });
});

describe('adding a tag', () => {
  const add = (text: string, element: string | null, words = 'it leaks') => {
    const edits = appendTag(parseNote(text), element, { kind: 'hint', text: words });
    return edits && applyEdits(text, edits);
  };
  it('ends the section', () => {
    assert.equal(
      add(`${about}- [ ] a\n\n## B #store\n`, 'shopper'),
      `${about}- [ ] a\n\n- #hint it leaks\n\n## B #store\n`,
    );
    assert.equal(add('## A #store', 'a', '/S it'), '## A #store\n\n- #hint/S it\n');
  });
  it('goes on with a list of tags', () =>
    assert.equal(add('## A #store\n\n- #ask b', 'a'), '## A #store\n\n- #ask b\n- #hint it leaks\n'));
  it('stays before a nested section', () =>
    assert.equal(
      add('## A #store\n\nb\n\n### C #store', 'a'),
      '## A #store\n\nb\n\n- #hint it leaks\n\n### C #store',
    ));
  it('without an element stands before the first', () => {
    assert.equal(add('', null), '- #hint it leaks\n');
    assert.equal(
      add('---\ntitle: a\n---\n\n# b\n\n## C #store', null),
      '---\ntitle: a\n---\n\n# b\n\n- #hint it leaks\n\n## C #store',
    );
  });
  it('is refused where there is no such section', () => assert.equal(add('a', 'b'), null));
});

describe('a new note', () => {
  it('parses without a problem', () => {
    const text = newNote({
      title: 'Kick-off: "all" *of* us',
      role: 'kickoff',
      date: '2026-11-23T09:00',
      minutes: 30,
      attendees: ['me', 'lee'],
      elements: [{ kind: 'interactor', type: 'human', name: 'C# *dev* #hint' }],
    });
    const note = parseNote(text);
    assert.deepEqual([note.problems, note.tags], [[], []]);
    assert.equal(note.frontMatter.title, 'Kick-off: "all" *of* us');
    assert.deepEqual(note.frontMatter.attendees, ['me', 'lee']);
    assert.equal(note.elements[0]?.name, 'C# *dev* #hint');
  });
});
