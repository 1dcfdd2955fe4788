/** A note that is read again after a change says what it says when it is read anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parseNote';
import { noteText } from './randomNotes';
import { wildNote } from './wildNotes';

const pieces = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '',
    '# ',
    '## A #store\n\n',
    '\n\n## B #interactor/human\n\n',
    '\n\n# C\n\n',
    '```',
    '\n~~~\n',
  ],
  ...[
    '<!--',
    '-->',
    '<div>',
    '\n<pre>\n',
    '[a]: b\n\n',
    '[a]',
    '#hint/S it leaks',
    '- [ ] Who? ^key\n',
    '- [x] ',
    '  - how: so\n',
  ],
  ...[
    'stride: S\n',
    '> ',
    '    ',
    '\t',
    '---\n',
    'role: architects\n',
    '\uFEFF',
    '\u200B',
    '\\',
    '| a | b |\n| - | - |\n',
    '\n===\n',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> b\n',
    '@dana: so\n',
    '### Who pays?\n\nA: we\n\n',
    '%%',
    '\n%% so\n\n',
    'Q: Who?\n',
    'A: so\n\n',
    '**Who?** so\n\n',
    '- [ ] Who? (S)\n\n',
    '\\#hint a\n',
  ],
);
const anyPart = fc.oneof(
  noteText,
  wildNote,
  fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
);
const anyNote = fc.array(anyPart, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('\n\n'));

/** At which part of the text something is typed over so many characters. */
const anyEdit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  over: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  typed: fc.oneof(pieces, pieces, fc.constantFrom('a', ' ', '#', '-'), anyPart),
});

/** Asserts it after each of some texts of one note, one after the other; the first is read in parts too. */
function assertSame(texts: readonly string[]): void {
  let note: Note | null = null;
  for (const text of [texts[0] ?? '', ...texts]) {
    note = parseNote(text, note);
    assert.deepEqual(note, parseNote(text));
  }
}

describe('a note that is changed', () => {
  it('is read as it would be read anew', () =>
    fc.assert(
      fc.property(anyNote, fc.array(anyEdit, { maxLength: 6 }), (first, edits) => {
        const texts = [first];
        for (const { at, over, typed } of edits) {
          const text = texts.at(-1) ?? '';
          const start = Math.floor(at * text.length);
          texts.push(text.slice(0, start) + typed + text.slice(start + over));
        }
        assertSame(texts);
      }),
      { numRuns: 120 },
    ));
  it('is read as it would be read anew, wherever one of the sample is typed in', () => {
    const folder = 'media/sample/';
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.interview.md'))) {
      const text = readFileSync(folder + name, 'utf8');
      const lines = text.split('\n');
      assertSame(
        lines.flatMap((_, at) => [
          [...lines.slice(0, at), 'x', ...lines.slice(at)].join('\n'),
          [...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'),
        ]),
      );
    }
  });
  it('is read again only where it changed, or moved', () => {
    const part = (name: string) => `## ${name} #store\n\n- [ ] Who has ${name}?\n\n`;
    const text = part('A') + part('B') + part('C');
    const first = parseNote(text, parseNote(text));
    const next = parseNote(text.replace('has B', 'had B'), first);
    assert.deepEqual(
      next.questions.map((question, at) => question === first.questions[at]),
      [true, false, true],
    );
    assert.equal(parseNote(`${text}so`, next).questions[0], first.questions[0]);
  });
});
