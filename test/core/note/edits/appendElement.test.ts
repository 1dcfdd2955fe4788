import assert from 'node:assert/strict';
import { appendElement, newNote } from '../../../../src/core/note/edits/appendElement';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';

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
