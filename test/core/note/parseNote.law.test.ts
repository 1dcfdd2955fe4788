/** The parser on anything at all, on very much, and after other people's formatters. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyFixes } from 'markdownlint';
import { lint } from 'markdownlint/sync';
import { format } from 'prettier';
import type { Span } from '../../../src/core/text/span';
import { parseNote } from '../../../src/core/note/parseNote';
import { isAsWritten, looseFacts as loose, noteText } from './randomNotes';

const pieces = fc.constantFrom(
  ...[
    '#hint',
    '#risk/S!',
    '@lee',
    '^R-1',
    'due:2026-11-25',
    'how: x',
    '- [ ] ',
    '- ',
    '> ',
    '1. ',
    '## A #store',
    '---',
    '```',
    '~~',
    '`',
    '*',
    '_',
    '|',
  ],
  ...[
    '|-|-|',
    '<!--',
    '-->',
    '<div>',
    '<code>',
    '[a]: b',
    '](',
    '![',
    '\\',
    '&#35;',
    '\t',
    ' ',
    '    ',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    '😀',
    '\uD800',
    'a',
  ],
);
const anything = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('parsing anything', () => {
  it('ends, and every span lies in the text and reads as what it is', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const note = parseNote(text);
        const read = ({ start, end }: Span) => {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}..${end} of ${text.length}`);
          return text.slice(start, end);
        };
        for (const tag of note.tags) {
          assert.match(read(tag.span), /^#[a-z]+/i);
          read(tag.textSpan);
          if (tag.idSpan) assert.ok(read(tag.idSpan).startsWith('^'));
          for (const { key, span } of tag.details)
            assert.match(read(span), new RegExp(String.raw`^[*_\x60\p{Cf}]*${key}`, 'iu'));
        }
        for (const mention of note.mentions) assert.equal(read(mention.span), `@${mention.id}`);
        for (const question of note.questions) {
          assert.match(text.slice(question.mark.start - 1, question.mark.end + 1), /^[[［][^\]］]*[\]］]$/su);
          read(question.item);
        }
        for (const problem of note.problems) read(problem.span);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('parsing very much', () => {
  it('takes ten thousand tags in one paragraph', () =>
    assert.equal(parseNote('word #hint/S it leaks '.repeat(10_000)).tags.length, 10_000));
  it('takes a paragraph of ten thousand lines', () =>
    assert.equal(parseNote('word #hint/S it leaks\n'.repeat(10_000)).tags.length, 10_000));
  it('takes a note of five megabytes', () => {
    const section =
      '## Crane #interactor/device\n\n- [x] How? ^authentication\n  A key. #hint one key for all\n  - [ ] Who has it? @lee\n\n- #risk it moves\n  - how: with the key\n\nSome prose about cranes.\n\n';
    const times = Math.ceil(5_000_000 / section.length);
    const note = parseNote(section.repeat(times));
    assert.deepEqual(
      [note.elements.length, note.questions.length, note.tags.length],
      [times, 2 * times, 2 * times],
    );
  });
  for (const [what, text] of Object.entries({
    brackets: '[#hint '.repeat(20_000),
    'back-ticks': Array.from({ length: 600 }, (_, length) => '`'.repeat(length)).join(' #hint '),
    quotes: `${'> '.repeat(2_000)}#hint`,
    'nested lists': Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- [ ] a?`).join('\n'),
    emphasis: '*#hint _'.repeat(20_000),
    ampersands: '&#hint'.repeat(20_000),
    'people behind a tag': `- #hint ${'@lee '.repeat(133_000)}`,
    'people before a question': `- [ ] ${'@lee '.repeat(133_000)}who?`,
    'tags on a line': '- #hint '.repeat(133_000),
    'days and ids': `- #hint a ${'due:2026-11-25 ^a '.repeat(30_000)}`,
    'openers before a tag': `- ${'['.repeat(200_000)}#hint ${'a '.repeat(133_000)}`,
    'details of one tag': `- #risk a\n${'  - how: b\n  - owner: c\n'.repeat(10_000)}`,
    'headings that are tags': '### #risk/S a\n\nb\n\n- how: c\n- d\n\n'.repeat(30_000),
    'lists behind tags': 'a #hint/S b\n\n- c\n- how: d\n\n'.repeat(30_000),
    attendees: `---\nattendees: [${'a, '.repeat(15_000)}]\n---\n`,
  })) {
    it(`takes a great many ${what}`, () => assert.ok(parseNote(text).tags.length >= 0));
  }
});

const sample = 'media/sample/';
const sampleNotes = existsSync(sample)
  ? readdirSync(sample).filter((name) => name.endsWith('.interview.md'))
  : [];

describe('formatters leave what is parsed as it was', () => {
  const fixed = (text: string) => applyFixes(text, lint({ strings: { note: text } })['note'] ?? []);

  for (const name of sampleNotes) {
    const text = readFileSync(sample + name, 'utf8');
    it(`Prettier, in ${name}`, async () =>
      assert.equal(loose(await format(text, { parser: 'markdown' })), loose(text)));
    it(`markdownlint, in ${name}`, () => assert.equal(loose(fixed(text)), loose(text)));
  }
  it('has a sample to prove it on', () => assert.ok(sampleNotes.length >= 5));

  const written = noteText.filter(isAsWritten);
  it('Prettier, in generated notes', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const formatted = await format(text, { parser: 'markdown' });
        assert.equal(loose(formatted), loose(text), `${text}\n=>\n${formatted}`);
      }),
      { numRuns: 300 },
    );
  });
  it('markdownlint, in generated notes', () => {
    fc.assert(
      fc.property(written, (text) =>
        assert.equal(loose(fixed(text)), loose(text), `${text}\n=>\n${fixed(text)}`),
      ),
      { numRuns: 300 },
    );
  });
});
