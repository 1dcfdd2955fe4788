import assert from 'node:assert/strict';
import { withHint } from '../../../src/core/interview/heardHint';
import { listenedIn } from '../../../src/core/interview/listenedFor';
import { writeAnswer } from '../../../src/core/note/edits/writeAnswer';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

/** What each hint would say that an answer offers. */
function assertHints(answer: string | null, listenFor: string, ...expected: readonly string[]): void {
  const hints = listenedIn(answer, listenFor.split(', '));
  assert.deepEqual(
    hints.map(({ words, hint }) => `${words}: ${hint}`),
    expected,
  );
}

describe('what is listened for', () => {
  it('is heard with its sentence', () => {
    assertHints('One. Two shared accounts. Three.', 'shared account', 'shared account: Two shared accounts');
    assertHints('They share,\nas e.g. at night, a key', 'key', 'key: They share, as e.g. at night, a key');
  });
  it('is not heard where it is denied', () => assertHints('no shared accounts', 'shared account'));
  it('is heard where it is a negation', () =>
    assertHints('We have no logs.', 'no logs', 'no logs: We have no logs'));
  it('is heard in an item of its own', () =>
    assertHints('- by mail\n- a shared key\n- twice', 'shared', 'shared: a shared key'));
  it('names who says it', () =>
    assertHints('@petra: It is shared.', 'shared', 'shared: @petra It is shared'));
  it('is not heard in an answer that is not there', () => assertHints(null, 'shared'));
  it('is not heard in a hint', () => {
    assertHints('Yes.\n- #hint one shared key', 'shared');
    assertHints('A shared key.\n- #hint/S everybody knows it', 'shared', 'shared: A shared key');
  });
  it('is heard no more once a hint or risk below says so', () => {
    assertHints('A shared key.\n- #hint/S! a shared key', 'shared');
    assertHints('A shared key.\n- #risk it\n  - how: shared', 'shared');
    assertHints('A shared key.\n- #dismissed a shared key', 'shared');
  });
  it('is heard though a question to somebody says it', () =>
    assertHints('A shared key.\n- #ask who shared it', 'shared', 'shared: A shared key'));
  it('is all that is taken over of what is more than words', () => {
    assertHints('see ^R-1, it is shared', 'shared', 'shared: shared');
    assertHints('@lee and @sam have shared keys', 'shared key', 'shared key: shared key');
    assertHints('| a | shared |', 'shared', 'shared: shared');
    assertHints(`A shared ${'long '.repeat(50)}key`, 'shared', 'shared: shared');
  });
});

describe('a hint about what was listened for', () => {
  /** Writes the first into the note, as `1` above `2` below; and then it is heard no more. */
  const assertWritten = (text: string, expected: string): void => {
    const note = parseNote(text);
    const [question] = note.questions;
    assert.ok(question?.answer);
    const [first] = listenedIn(question.answer, ['shared']);
    assert.ok(first);
    const edits = writeAnswer(note, question, withHint(question.answer, first, ['S']), null);
    assert.ok(edits);
    const after = applyEdits(text, edits);
    assert.equal(after, expected);
    assert.deepEqual(listenedIn(parseNote(after).questions[0]?.answer ?? null, ['shared']), []);
  };
  const head = '## Door #device\n\n';
  it('stands below the answer', () =>
    assertWritten(
      `${head}- [x] Who?\n  It is shared.\n`,
      `${head}- [x] Who?\n  It is shared.\n  - #hint/S It is shared\n`,
    ));
  it('stands below the hints that are there', () =>
    assertWritten(
      `${head}- [x] Who?\n  It is shared.\n  - #hint/S old\n  - [ ] Why?\n`,
      `${head}- [x] Who?\n  It is shared.\n  - #hint/S old\n  - #hint/S It is shared\n  - [ ] Why?\n`,
    ));
  it('is that of who said it', () => {
    assertWritten(
      `${head}- [x] Who? @petra: It is shared.\n`,
      `${head}- [x] Who?\n  @petra: It is shared.\n  - #hint/S @petra It is shared\n`,
    );
  });
  it('has no letters where its question has none', () =>
    assert.equal(withHint('a', { words: 'a', hint: 'b' }, []), 'a\n- #hint b'));
});
