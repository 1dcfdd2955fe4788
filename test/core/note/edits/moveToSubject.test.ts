import assert from 'node:assert/strict';
import type { NewSubject } from '../../../../src/core/note/edits/addQuestion';
import { moveToSubject } from '../../../../src/core/note/edits/moveToSubject';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertTagEdited, edited } from './lineEdit';

const loans: NewSubject = { kind: 'store', type: null, name: 'Loans' };
const reader: NewSubject = { kind: 'interactor', type: 'human', name: 'Reader' };
const flow: NewSubject = { kind: 'flow', row: 'Reader -> Loans: titles (HTTPS)' };

describe('saying what a tag is about', () => {
  const assertAbout = (text: string, subject: NewSubject | null, expected: string | null) =>
    assertTagEdited((note, target) => moveToSubject(note, [target], subject), text, expected);
  const section = '## Reader #interactor\n\n';

  it('leaves it where it was said', () =>
    assertAbout(
      `${section}- [x] Who? ^roles\n  - @lee: all, #hint the key hangs there\n- b\n`,
      loans,
      `${section}- [x] Who? ^roles\n  - @lee: all, #hint the key hangs there\n    about: Loans\n- b\n`,
    ));
  it('comes behind its other details', () =>
    assertAbout(
      '- #hint a\r\n  - impact: low\r\n',
      loans,
      '- #hint a\r\n  - impact: low\r\n  - about: Loans\r\n',
    ));
  it('says that it is about the solution as a whole', () =>
    assertAbout(`${section}- #hint a\n`, null, `${section}- #hint a\n  - about: none\n`));
  it('names a flow by its ends', () =>
    assertAbout('- #hint a\n', flow, '- #hint a\n  - about: Reader -> Loans\n'));
  it('replaces what it said', () =>
    assertAbout('- #hint a\n  - about: Door; Till\n', loans, '- #hint a\n  - about: Loans\n'));
  it('takes the line out where it says what the section does', () => {
    assertAbout(
      `${section}- #hint a\n  - about: Loans\n  - how: b\n`,
      reader,
      `${section}- #hint a\n  - how: b\n`,
    );
    assertAbout('- #hint a\n  - about: Loans\n', null, '- #hint a\n');
    assertAbout('#hint a\nabout: Loans\n', null, '#hint a\n');
  });
  it('keeps what stands on the line', () =>
    assertAbout('- #hint a\n  - about: Loans #hint b\n', null, '- #hint a\n  - about: none #hint b\n'));
  it('changes nothing where it is about that already', () => {
    assertAbout(`${section}- #hint a\n`, reader, `${section}- #hint a\n`);
    assertAbout('- #hint a\n', null, '- #hint a\n');
  });
  it('is refused for a flow, in a table and for a name that is a list', () => {
    assertAbout('- #flow A -> B\n', loans, null);
    assertAbout('| a #hint b |\n| - |\n', loans, null);
    assertAbout('- #hint a\n', { ...loans, name: 'a; b' }, null);
  });
});

describe('moving a question', () => {
  const assertMoved = (text: string, subject: NewSubject | null, expected: string | null) =>
    assert.equal(
      edited(text, '[', (note, target) => moveToSubject(note, [target], subject)),
      expected,
    );

  it('goes behind the last one of that section, with its answer and follow-ups', () =>
    assertMoved(
      '## A #store\n\n- [x] Who? ^roles\n  - @lee: all\n\n    ```\n    code\n    ```\n\n  - [ ] Why?\n- [ ] b?\n\n## Loans #store\n\n1. [ ] c?\n',
      loans,
      '## A #store\n\n- [ ] b?\n\n## Loans #store\n\n1. [ ] c?\n2. [x] Who? ^roles\n   - @lee: all\n\n     ```\n     code\n     ```\n\n   - [ ] Why?\n',
    ));
  it('goes up as well as down', () =>
    assert.equal(
      edited(
        '## Loans #store\r\n\r\n- [ ] c?\r\n\r\n## A #store\r\n\r\n- [ ] Who?\r\n',
        '[ ] Who',
        (note, at) => moveToSubject(note, [at], loans),
      ),
      '## Loans #store\r\n\r\n- [ ] c?\r\n- [ ] Who?\r\n\r\n## A #store\r\n',
    ));
  it('gets a heading where the note has none', () =>
    assertMoved('- [ ] Who?\n- [ ] b?\n', reader, '- [ ] b?\n\n## Reader #interactor/human\n\n- [ ] Who?\n'));
  it('stands below the row of a flow', () =>
    assertMoved(
      '- [ ] Who?\n\n## Loans #store\n\n- #flow Reader -> Loans: titles\n',
      flow,
      '\n## Loans #store\n\n- #flow Reader -> Loans: titles\n  - [ ] Who?\n',
    ));
  it('leaves the question that it followed up', () =>
    assert.equal(
      edited(
        '## A #store\n\n- [x] Who?\n  all\n  - [ ] Why?\n    because\n\n## Loans #store\n',
        '[ ]',
        (note, at) => moveToSubject(note, [at], loans),
      ),
      '## A #store\n\n- [x] Who?\n  all\n\n## Loans #store\n\n- [ ] Why?\n  because\n',
    ));
  it('goes to the solution as a whole', () =>
    assertMoved('## A #store\n\n- [ ] Who?\n', null, '- [ ] Who?\n\n## A #store\n'));
  it('stays where it is asked of that already', () =>
    assertMoved('## Loans #store\n- [ ] Who?', loans, '## Loans #store\n- [ ] Who?'));
  it('is refused where that is asked the same', () =>
    assertMoved('## A #store\n- [ ] Who? ^roles\n\n## Loans #store\n- [ ] Who? ^roles\n', loans, null));
  it('is refused in the line of another item', () =>
    assertMoved('- - [ ] Who?\n\n## Loans #store\n', loans, null));
});

describe('saying of several that they are about something else', () => {
  const assertAll = (text: string, lines: readonly number[], expected: string | null) => {
    const note = parseNote(text);
    const targets = lines.map((line) => {
      const written = note.lines.textOf(line);
      return { line, text: written, character: Math.max(0, written.indexOf('#')) };
    });
    const edits = moveToSubject(note, targets, loans);
    assert.equal(edits && applyEdits(text, edits), expected);
  };
  const alike = '## A #store\n\n- [ ] Who?\n- [ ] Why?\n- #hint a\n\n## B #store\n\n- [ ] Who?\n';

  it('keeps their order', () =>
    assertAll(
      alike,
      [3, 2, 4],
      '## A #store\n\n- #hint a\n  - about: Loans\n\n## B #store\n\n- [ ] Who?\n\n## Loans #store\n\n- [ ] Who?\n- [ ] Why?\n',
    ));
  it('takes along what stands in one that moves', () =>
    assertAll(
      '## A #store\n\n- [x] Who?\n  - [ ] Why?\n  - #hint a\n\n## Loans #store\n',
      [2, 3, 4],
      '## A #store\n\n## Loans #store\n\n- [x] Who?\n  - [ ] Why?\n  - #hint a\n    - about: Loans\n',
    ));
  it('does all or nothing', () => {
    assertAll(alike, [2, 8], null);
    assertAll(alike, [2, 5], null);
  });
});
