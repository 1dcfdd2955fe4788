import assert from 'node:assert/strict';
import {
  captureEdits,
  type Captured,
  captureSubjects,
  lineFromOutside,
  newElementsCalled,
} from '../../../src/core/interview/quickCapture';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { sessionOf } from '../session/literalSession';

const reader = { kind: 'interactor', type: 'human', name: 'Reader' } as const;
const note = '# Loans\n\n## Reader #interactor/human\n\n- [ ] Who?\n\n## Shelf #store\n\n- #hint it creaks\n';

/** Asserts what stands in the note afterwards: its lines that were not there before. */
function assertWritten(given: Partial<Captured>, added: string | null, text = note): void {
  const captured = { kind: 'hint', words: 'it leaks', subject: null, ...given } as const;
  const edits = captureEdits(parseNote(text), captured);
  const lines = edits && applyEdits(text, edits).split('\n');
  if (!lines) return assert.equal(added, null);
  const before = text.split('\n').filter((line) => line !== '');
  assert.deepEqual(
    lines.filter((line) => before.includes(line)),
    before,
  );
  assert.equal(lines.filter((line) => line !== '' && !before.includes(line)).join('\n'), added);
}

describe('a captured line', () => {
  it('is an item of its element', () => {
    assertWritten({ subject: reader }, '- #hint it leaks');
    assertWritten({ words: ' /S it\n leaks ', subject: reader }, '- #hint/S it leaks');
    assertWritten(
      { kind: 'ask', words: '@lee Who has one?', subject: reader },
      '- [ ] #ask @lee Who has one?',
    );
    assertWritten({ kind: 'question', words: 'Who pays?', subject: reader }, '- [ ] Who pays?');
  });
  it('goes to where its element is told last', () => {
    const edits = captureEdits(parseNote(`${note}\n## Reader #interactor\n`), {
      kind: 'hint',
      words: 'late',
      subject: reader,
    });
    assert.ok(edits?.every(({ span }) => span.start >= note.length));
  });
  it('brings the heading of an element that is new', () => {
    const gate = { kind: 'process', type: null, name: 'Gate' } as const;
    assertWritten({ subject: gate }, '## Gate #process\n- #hint it leaks');
    assertWritten(
      { kind: 'question', words: 'Who?', subject: { ...gate, name: 'G#a' } },
      '## G#a #process\n- [ ] Who?',
      '',
    );
  });
  it('stands before the first element where it is about the whole', () =>
    assertWritten({ kind: 'question', words: 'Who runs it' }, '- [ ] Who runs it?'));
  it('changes nothing else, whatever is in it', () => {
    assertWritten({ words: '<!-- it leaks', subject: reader }, '- #hint <!-- it leaks');
    assertWritten({ words: '/S `it leaks', subject: reader }, '- #hint/S `it leaks');
  });
  it('is a question where it is about a flow, and nothing else', () => {
    const flow = { kind: 'flow', row: 'Reader -> Shelf: books' } as const;
    const text = `${note}- #flow ${flow.row}\n`;
    assertWritten({ kind: 'question', words: 'Who carries?', subject: flow }, '  - [ ] Who carries?', text);
    assertWritten({ subject: flow }, null, text);
  });
});

describe('what a line can be about', () => {
  const session = sessionOf({
    'a.interview.md': note,
    'b.interview.md': '## Desk #process\n\n- #flow Reader -> Desk: a book\n',
  });
  const names = (...[kind, last]: [Captured['kind'], (string | null)?]) =>
    captureSubjects(session, parseNote(note), kind, last).map(({ key }) => key);
  it('is first what the note got to, then what the last line was about', () => {
    assert.deepEqual(names('hint'), ['shelf', null, 'reader', 'desk']);
    assert.deepEqual(names('ask', 'desk'), ['desk', null, 'reader', 'shelf']);
    assert.deepEqual(names('ask', null), [null, 'reader', 'shelf', 'desk']);
    assert.equal(names('hint', 'gone')[0], 'shelf');
  });
  it('is a flow for questions alone', () => assert.equal(names('question').length, 5));
  it('may be new', () => {
    const heads = captureSubjects(session, parseNote(note), 'hint', null);
    const called = (typed: string) =>
      newElementsCalled(typed, heads).map(({ name, kind, type }) => `${name}: ${type ?? kind}`);
    assert.deepEqual(called(' Gate\u202E '), [
      'Gate⟨U+202E⟩: human',
      'Gate⟨U+202E⟩: service',
      'Gate⟨U+202E⟩: device',
      'Gate⟨U+202E⟩: agent',
      'Gate⟨U+202E⟩: process',
      'Gate⟨U+202E⟩: store',
    ]);
    for (const known of ['', ' ', 'reader', ' DESK']) assert.deepEqual(called(known), []);
  });
});

describe('a line from outside', () => {
  const assertLine = (query: string, expected: string, path = '/hint') => {
    const line = lineFromOutside(path, query);
    assert.equal('refused' in line ? `refused: ${line.refused}` : `${line.kind}: ${line.words}`, expected);
  };
  it('is what stands behind the name', () => {
    assertLine('text=/S it leaks', 'hint: /S it leaks');
    assertLine('text=Who?', 'question: Who?', '/question');
    assertLine('text=@lee Who?', 'ask: @lee Who?', '/ask/');
    assertLine('text=a&b=c&text=d#e', 'hint: a&b=c&text=d#e');
  });
  it('may be without words', () => {
    assertLine('', 'hint: ');
    assertLine('text=', 'hint: ');
    assertLine('text=\r\n\0\u200b', 'hint: ');
  });
  it('is one line in which all is seen', () => {
    assertLine('text=a\n\n- [ ] b\u2028c\u0085\u001b[31md\te', 'hint: a - [ ] b c [31md e');
    assertLine('text=a\u202Egnp\u2066b', 'hint: a⟨U+202E⟩gnp⟨U+2066⟩b');
    assertLine('text=a\u200B\u{E0041}\u00ADb\uD800', 'hint: ab\uFFFD');
    assertLine('text=100% %zz %41 + %', 'hint: 100% %zz %41 + %');
  });
  it('is refused where it is none', () => {
    assertLine('txt=a', 'refused: What a link brings stands behind “text=”.');
    assertLine('text=a', 'refused: A link can bring a hint, a question or an ask, and no “risk”.', '/risk');
    assertLine('', 'refused: A link can bring a hint, a question or an ask, and no “”.', '');
  });
  it('is refused where it is too long for a line', () => {
    assertLine(`text=${'a '.repeat(500)}`, `hint: ${'a '.repeat(500).trim()}`);
    const told = 'The text of the link has 200000 characters; a line has 1000 at most.';
    assertLine(`text=${'a'.repeat(200_000)}`, `refused: ${told}`);
  });
});
