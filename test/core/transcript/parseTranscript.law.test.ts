/** Any text at all is read, quickly, and no word of a cue is lost. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTranscript } from '../../../src/core/transcript/parseTranscript';
import { elapsedTime } from '../../../src/core/text/elapsed';

const timing = '00:00:01.000 --> 00:00:02.000';
const line = fc.constantFrom(
  ...[
    '',
    '',
    timing,
    '0:5 --> 1:00',
    'WEBVTT',
    'NOTE',
    '12',
    'Mira: a',
    '<v Mira>b</v>',
    '<v',
    '&amp;&#0;&#x110000;',
  ],
  ...['-->', 'c --> d', '\uFEFF', '\0', '{\\an8}', '<i>', '\u2028e', 'STYLE f', '\r'],
);

describe('parsing a transcript', () => {
  it('never throws, and gives words in the order of time', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }), (lines) => {
        const cues = parseTranscript(lines.join('\n'));
        let last = 0;
        for (const { start, end, speaker, text } of cues) {
          assert.ok(start >= last && end >= start && text !== '' && speaker !== '', JSON.stringify(cues));
          assert.doesNotMatch(text, /[\r\n]/);
          last = start;
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('keeps the words of plain cues, with the speaker or in the text', () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,8}(?: [a-z]{1,8}:?){0,4}$/);
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (said) => {
        const text = said.map((each, at) => `${at}\n0${at}:00.000 --> 0${at}:01.000\n${each}\n`).join('\n');
        const read = parseTranscript(text).map(({ speaker, text: rest }) =>
          speaker === null ? rest : `${speaker}: ${rest}`,
        );
        assert.deepEqual(read, said);
      }),
    );
  });
  it('takes well below half a second for 10,000 cues', () => {
    const cues = Array.from(
      { length: 10_000 },
      (_, at) =>
        `8f2b0e1a-7f3c-4b0e/${at}-0\n${elapsedTime(at * 3)}.000 --> ${elapsedTime(at * 3 + 3)}.000\n<v Mira Brandt>We keep the keys in the canteen &amp; nobody counts them.</v>\n`,
    );
    const text = `WEBVTT\n\n${cues.join('\n')}`;
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      assert.equal(parseTranscript(text).length, 10_000);
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 500, `${Math.min(...times)} ms`);
  });
});
