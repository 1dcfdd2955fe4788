/** Whatever somebody said: a quote of it is words, and the note says what it said. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { quoteInNote } from '../../../../src/core/note/edits/quoteInNote';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { noteText } from '../randomNotes';

const acting = fc.constantFrom(
  ...[
    '#hint/S ',
    '#risk',
    ' ＃ask ',
    '@jon',
    '@jon: ',
    '^R-1',
    '^roles',
    '[[Door]]',
    '[x](y)',
    '![x](y)',
    '- [ ] ',
    '[x] ',
  ],
  ...[
    'how: so',
    'due:2026-11-27',
    'at:00:00:01',
    'at:1234',
    '📅 2026-11-27',
    'by 2026-11-27',
    '<b>',
    '<!--',
    '-->',
    '&lt;',
    '`',
  ],
  ...[
    'https://x.example',
    'a@b.example',
    'www.x.example',
    '<https://x.example>',
    '~~',
    '**',
    '_',
    '|',
    '\\',
    '\n',
    '  \n',
    '> ',
  ],
  ...[
    '# ',
    '1. ',
    '---',
    '```',
    '{#x}',
    '==',
    'Who? ',
    'answer: x',
    '\u200B',
    '\u202E',
    '#',
    '$(bug)',
    '*/',
    '#hnit',
    '-#hint',
  ],
);
const words = fc
  .array(fc.oneof(acting, fc.string(), fc.constantFrom(' ', 'a', 'the key')), { maxLength: 12 })
  .map((all) => all.join(''));
/** As previews and hosts read it: HTML, and links out of addresses. */
const generous = new MarkdownIt({ html: true, linkify: true });
generous.linkify.set({ fuzzyLink: false });

const kindsOf = (text: string): string[] =>
  generous
    .parse(text, {})
    .flatMap(({ type, children }) => [type, ...(children ?? []).map((child) => child.type)])
    .filter(
      (type) =>
        !/^(?:text|text_special|softbreak|list_item_\w+|bullet_list_\w+|paragraph_\w+|inline)$/.test(type),
    );

const above = '## A #store\n';

describe('a quote of anything', () => {
  it('is words alone', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('mira', null),
        fc.constantFrom('Mira', '#hint', null),
        (text, person, speaker) => {
          const edits = quoteInNote(parseNote(above), above.length, [
            { person, speaker, text: `a ${text}`, time: '00:12:34' },
          ]);
          assert.ok(edits, 'it can be written');
          const note = parseNote(applyEdits(above, edits));
          assert.deepEqual(
            [note.tags, note.questions, note.elements.length - 1, note.ids, note.pictures, note.problems],
            [[], [], 0, [], [], []],
          );
          assert.deepEqual(
            [note.mentions.map(({ id }) => id), note.times.map(({ time }) => time)],
            [person === null ? [] : [person], ['00:12:34']],
          );
          assert.deepEqual(kindsOf(note.text.slice(above.length)), []);
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('changes nothing else in any note, or is refused', () => {
    fc.assert(
      fc.property(noteText, fc.nat(), words, (text, pick, said) => {
        const note = parseNote(text);
        const edits = quoteInNote(note, pick % (text.length + 1), [
          { person: 'mira', speaker: 'Mira', text: `a ${said}`, time: '00:12:34' },
        ]);
        if (!edits) return;
        const after = parseNote(applyEdits(text, edits));
        assert.deepEqual(
          after.tags.map(({ kind, text: words, at, task }) => [kind, words, at, task]),
          note.tags.map(({ kind, text: words, at, task }) => [kind, words, at, task]),
        );
        assert.deepEqual(
          after.questions.map(({ text: asked, status, id }) => [asked, status, id]),
          note.questions.map(({ text: asked, status, id }) => [asked, status, id]),
        );
      }),
      { numRuns: 500 },
    );
  });
});
