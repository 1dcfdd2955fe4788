import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { fileSuggestionsAt } from '../../../../src/core/language/sessionFileCompletion/fileSuggestions';

const sample = readFileSync('media/sample/threat-session.yaml', 'utf8');

describe('suggestions in a session file', () => {
  it('come in every state of typing, and change nothing but the word at the cursor', () => {
    for (let offset = 0; offset <= sample.length; offset += 211) {
      const [typed, rest] = [sample.slice(0, offset), sample.slice(offset)];
      for (const text of [typed, `${typed}{[${rest}`, `${typed}'${rest}`]) {
        const { people } = parseSessionFile(text).value;
        const surroundings = {
          people,
          notes: [],
          catalogs: [],
          timeZones: ['Europe/Rome'],
          today: '2026-11-22',
        };
        const outside = fileSuggestionsAt(text, offset, surroundings).suggestions.filter(
          ({ span }) =>
            span.start > offset || span.end < offset || /\n/.test(text.slice(span.start, span.end)),
        );
        assert.deepEqual(outside, []);
      }
    }
  });

  it('never throw', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...':-[]{}\'"#&*|> \n\ta\uE000'.split('')) }),
        fc.nat(),
        (text, at) => {
          fileSuggestionsAt(text, at % (text.length + 1), {
            people: parseSessionFile(text).value.people,
            notes: [{ path: 'a.interview.md', title: 'First' }],
            catalogs: ['own.questions.yaml'],
            timeZones: ['Europe/Rome'],
            today: '2026-11-22',
          });
        },
      ),
    ));
});
