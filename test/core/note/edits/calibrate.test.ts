import assert from 'node:assert/strict';
import { calibrate } from '../../../../src/core/note/edits/calibrate';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';

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
