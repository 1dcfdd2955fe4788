import assert from 'node:assert/strict';
import type { Cue } from '../../../src/core/transcript/cue';
import { cueAt, cuesAround, speakersOf, transcriptLines } from '../../../src/core/transcript/shownTranscript';

const cue = (start: number, end: number, speaker: string | null = 'Mira', text = 'A badge.'): Cue => ({
  ...{ start, end, speaker, text },
});

describe('a transcript to read', () => {
  it('has a line for each cue', () =>
    assert.deepEqual(
      transcriptLines([cue(754.9, 760), cue(3600, 3601, null), cue(1, 2, 'Jon', 'a\u202Eb')], (name) =>
        name === 'Mira' ? 'Mira Brandt' : name,
      ),
      ['00:12:34  Mira Brandt  A badge.', '01:00:00  A badge.', '00:00:01  Jon  a⟨U+202E⟩b'],
    ));
  it('says who speaks, each once', () =>
    assert.deepEqual(speakersOf([cue(0, 1), cue(1, 2, 'Jon'), cue(2, 3, null), cue(3, 4)]), ['Mira', 'Jon']));
  it('finds the cue of a second', () => {
    const cues = [cue(2, 4), cue(5, 6), cue(9, 12)];
    assert.deepEqual(
      [0, 2, 4.9, 5, 8, 100].map((second) => cueAt(cues, second)),
      [0, 0, 0, 1, 1, 2],
    );
    assert.equal(cueAt([], 5), -1);
  });
  it('finds the two minutes around a second', () => {
    const cues = [0, 50, 100, 150, 200].map((start) => cue(start, start + 5));
    assert.deepEqual(cuesAround(cues, 120), { start: 2, end: 4 });
    assert.deepEqual(cuesAround(cues, 1000), { start: 0, end: 0 });
    assert.deepEqual(cuesAround([], 0), { start: 0, end: 0 });
  });
});
