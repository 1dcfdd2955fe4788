import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';

const folder = 'test/fixtures/transcripts';

/** `3.18-6.9 Mira: words` for each cue; `-` for nobody. */
const cuesOf = (text: string): string[] =>
  parseTranscript(text).map(
    ({ start, end, speaker, text: words }) => `${start}-${end} ${speaker ?? '-'}: ${words}`,
  );

const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

const expected: Readonly<Record<string, readonly string[]>> = {
  'teams.vtt': [
    '3.18-6.9 Mira Brandt: The card opens every door, I think.',
    '6.9-9.26 Mira Brandt: Also the archive & the till.',
    '10.02-11.1 Low, Jon (Ext): Nobody counts them.',
  ],
  'zoom.vtt': [
    '2.01-5.4 Mira Brandt: The card opens every door.',
    '5.4-7 Jon Low: Since when: last year?',
    '7.1-8 Mira Brandt: Always.',
  ],
  'meet.vtt': [
    '5-9 Mira Brandt: The card opens every door.',
    '9-12 Jon Low: Nobody counts them.',
    '3660-3662.5 Jon Low: That was an hour.',
  ],
  'captions.srt': ['1-4 Mira Brandt: The card opens every door.', '4.5-6 Jon Low: Nobody counts them.'],
  'notes-and-styles.vtt': ['1-4 -: The card opens every door.', '4-6 -: Nobody counts them.'],
  'several-voices.vtt': [
    '1-4 Mira: The card opens every door.',
    '1-4 Jon: Every <one>?',
    '4-5 -: - a door bell -',
  ],
  'without-speakers.vtt': [
    '1-4 -: So what did we say last time?',
    '4-6 -: Note: the archive has no lock.',
    '6-8 -: If a < b and c > d it opens.',
    '8-9 -: Note: that is new.',
    '9-10 -: I see.',
  ],
  'broken.srt': ['1-4 -: The card opens every door.', '5.5-6 -: Nobody counts them.', '9-9 -: Always.'],
  'out-of-order.vtt': ['1-2 -: First.', '7-8 -: Second.'],
  'acting-words.vtt': [
    '754-758 Mira Brandt: #hint/S the key, see ^R-1 and [[Door]] @jon due:2026-11-27 <script>alert(1)</script> [x](y) `a` at:1234',
    '758-760 Mira Brandt: - [ ] How? ^roles how: so',
  ],
};

describe('a transcript', () => {
  for (const name of readdirSync(folder))
    it(`is read from ${name}`, () => {
      assert.deepEqual(cuesOf(read(name)), expected[name]);
      const text = read(name).replaceAll('\r\n', '\n');
      for (const lineBreak of ['\n', '\r\n', '\r'])
        assert.deepEqual(cuesOf(`\uFEFF${text.replaceAll('\n', lineBreak)}`), expected[name]);
    });
  it('is none in another text', () => {
    for (const text of ['', 'WEBVTT', '# A note\n\n- a --> b', '{"cues": []}', '00:00 -> 00:01\nA'])
      assert.deepEqual(cuesOf(text), []);
  });
  it('names nobody whom it does not name', () => {
    const cue = (second: number, words: string) => `00:0${second}.000 --> 00:0${second + 1}.000\n${words}\n`;
    const speakers = (...words: string[]) =>
      parseTranscript(`WEBVTT\n\n${words.map((each, at) => cue(at, each)).join('\n')}`).map(
        ({ speaker }) => speaker,
      );
    assert.deepEqual(speakers('Mira: a'), [null]);
    assert.deepEqual(speakers('Mira: a', 'The plan: b', 'Mira: c'), ['Mira', null, 'Mira']);
    assert.deepEqual(speakers('Mira: a', 'Jon: b'), ['Mira', 'Jon']);
    assert.deepEqual(speakers('Mira: a', 'b', 'Mira: c', 'Note: d'), ['Mira', null, 'Mira', null]);
    assert.deepEqual(speakers('Mira: a', 'Mira: b', 'c', 'd', 'e'), [null, null, null, null, null]);
    assert.deepEqual(speakers('<v Mira>a</v>', 'Jon: b', 'Jon: c'), ['Mira', null, null]);
    assert.deepEqual(speakers('<v>a</v>', '10:15: b', 'https: c'), [null, null, null]);
    assert.deepEqual(speakers('王小明: a', 'José de la Vega: b', "Aoife O'Neil (Guest): c"), [
      '王小明',
      'José de la Vega',
      "Aoife O'Neil (Guest)",
    ]);
  });
});
