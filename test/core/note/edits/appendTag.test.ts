import assert from 'node:assert/strict';
import { appendTag, askBeside, calibrate } from '../../../../src/core/note/edits/appendTag';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertTagEdited } from './lineEdit';

const about = '## Shopper #interactor\n\n';

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

describe('asking somebody', () => {
  const assertAsked = (text: string, expected: string | null) =>
    assertTagEdited(
      (note, target) => askBeside(note, target, { person: 'sam', text: 'Who?' }),
      text,
      expected,
    );
  it('is the next item', () => {
    assertAsked('- #hint a\n  - impact: low\n- b', '- #hint a\n  - impact: low\n- [ ] #ask @sam Who?\n- b');
    assertAsked('> 1. #hint a\r\n', '> 1. #hint a\r\n> 2. [ ] #ask @sam Who?\r\n');
  });
  it('stays in the answer', () =>
    assertAsked('- [x] a?\n  - #hint b\n- c', '- [x] a?\n  - #hint b\n  - [ ] #ask @sam Who?\n- c'));
  it('ends the section beside a sentence', () =>
    assertAsked(
      '## A #store\n\nb #hint c\n\nd\n',
      '## A #store\n\nb #hint c\n\nd\n\n- [ ] #ask @sam Who?\n',
    ));
  it('gives an ask of nobody the person', () => assertAsked('- [ ] #ask Who?', '- [ ] #ask @sam Who?'));
});

function assertCalibrated(text: string, expected: string, words = 'card data'): void {
  const edits = calibrate(parseNote(text), { stride: 'I', level: 'high', words });
  assert.equal(edits && applyEdits(text, edits), expected);
}

describe('calibrating a category', () => {
  it('changes what the note says of it', () => {
    assertCalibrated('- #calibration/I low a\n- b', '- #calibration/I high card data\n- b');
    assertCalibrated('- #calibration/i!! a\n  b ^c\n', '- #calibration/I high card data\n');
    assertCalibrated('low a #calibration/I\nB', 'high card data #calibration/I\nB');
    assertCalibrated('- #calibration/I high card data', '- #calibration/I high card data');
  });
  it('needs no words', () => assertCalibrated('- #calibration/I low a', '- #calibration/I high', ' '));
  it('goes behind the last calibration', () =>
    assertCalibrated(
      '- #calibration/S low a\r\n  - source: b\r\n\r\n## C #store\r\n',
      '- #calibration/S low a\r\n  - source: b\r\n- #calibration/I high card data\r\n\r\n## C #store\r\n',
    ));
  it('leaves a word on several categories alone, and counts after it', () =>
    assertCalibrated(
      '* #calibration/I low a\n* #calibration/SI low b',
      '* #calibration/I low a\n* #calibration/SI low b\n* #calibration/I high card data\n',
    ));
  it('goes before the first element when it is the first', () => {
    assertCalibrated('', '- #calibration/I high card data\n');
    assertCalibrated('a\n\n## B #store\n', 'a\n\n- #calibration/I high card data\n\n## B #store\n');
  });
  it('stays out of answers', () =>
    assertCalibrated(
      '- [x] a?\n  - #calibration/S low b',
      '- [x] a?\n  - #calibration/S low b\n\n- #calibration/I high card data\n',
    ));
  it('says just the words', () =>
    assertCalibrated('', '- #calibration/I high \\#hint \\@lee\n', '#hint\n@lee'));
});
