/** Line breaks mean nothing: what the sample holds and the extension writes reads alike however it is wrapped. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { format } from 'prettier';
import { writeAnswer } from '../../../src/core/note/edits/writeAnswer';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { looseFacts } from './randomNotes';

const wrapped = (text: string, width: number): Promise<string> =>
  format(text, { parser: 'markdown', proseWrap: 'always', printWidth: width });
const unwrapped = (text: string): Promise<string> => format(text, { parser: 'markdown', proseWrap: 'never' });

const folder = 'media/sample/';

describe('a note that is wrapped reads as before', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.interview.md'))) {
    const text = readFileSync(folder + name, 'utf8');
    it(`${name}, at any width`, async () => {
      for (const width of [30, 43, 60, 72, 80, 120])
        assert.equal(looseFacts(await wrapped(text, width)), looseFacts(text), `${width}`);
      assert.equal(looseFacts(await unwrapped(text)), looseFacts(text));
    });
  }

  const asked = fc.constantFrom(
    'How does a guard of another company prove who he is? ^authentication',
    'Tell me about the till and about everybody who may open it',
    'Who pays for the badges that nobody brings back? @lee due:2026-11-25',
    'Tell me who counts the keys @lee due:2026-11-25 ^keys/S',
    'Tell me who counts the keys @lee at:00:12:34 ^keys/S',
  );
  const answer = fc.constantFrom(
    'Nobody knows, it is as old as the house. Is it? Some say so.',
    'Is it? Nobody knows for certain, and nobody has ever asked.',
    '@lee: he shows a letter, and the porter reads it. #hint the letter is checked by nobody at night',
    '@lee: never in all these years\n@dana: every spring, with the fire brigade',
    'by mail, as everything here',
  );
  it('with an answer that the checklist wrote', () =>
    fc.assert(
      fc.asyncProperty(asked, answer, fc.integer({ min: 30, max: 120 }), async (question, said, width) => {
        const note = parseNote(`## Guard #interactor/human\n\n- [>] ${question}\n`);
        const [first] = note.questions;
        assert.ok(first);
        const text = applyEdits(note.text, writeAnswer(note, first, said, null) ?? []);
        const once = await wrapped(text, width);
        assert.equal(looseFacts(once), looseFacts(text), `${text}\n=>\n${once}`);
        assert.equal(looseFacts(await unwrapped(once)), looseFacts(text), once);
      }),
      { numRuns: 100 },
    ));
});
