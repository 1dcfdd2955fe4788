// The rules of what people said and something rests on, broken and mended.

import assert from 'node:assert/strict';
import { assertFix, found } from './assertFix';

const note = 'a.interview.md';

describe('a fix of a claim', () => {
  it('of what was let go because of an assumption that is wrong', () => {
    const assumed = '- #assumption a ^A-1\n  - status: wrong\n\n';
    const because = '\n  - because: see ^a-1, all of it';
    assertFix(
      'wrong-assumption',
      `${assumed}- #dismissed/S b${because}`,
      'Take it up again as #hint',
      `${assumed}- #hint/S b${because}`,
    );
    const dropped = `${assumed}- #risk/S b\n  - how: c\n  - status: dropped${because}`;
    assertFix('wrong-assumption', dropped, 'Open it again', dropped.replace('dropped', 'open'));
    const accepted = `${assumed}- #risk/S b\n  - how: c\n  - decision: accept${because}`;
    assertFix('wrong-assumption', accepted, 'Change to treat', accepted.replace('accept', 'treat'));
  });
  it('of two calibrations of one thing', () => {
    const title = 'Strike this one through';
    const later = '\n- #calibration/ST high b';
    assertFix(
      'calibration-conflict',
      `- #calibration/S low a${later}`,
      title,
      `- ~~#calibration/S low a~~${later}`,
    );
    assertFix(
      'calibration-conflict',
      `- low a #calibration/S${later}`,
      title,
      `- ~~low a #calibration/S~~${later}`,
    );
    const { fixes } = found('calibration-conflict', { [note]: `- #calibration/S low a${later}` }, note);
    assert.deepEqual(fixes.map((fix) => fix.title), ["Add 'about:'", title]); // prettier-ignore
  });
});
