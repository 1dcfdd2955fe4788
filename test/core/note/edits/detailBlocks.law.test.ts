/** Details with lines: what is written reads back the same, and no edit loses a word of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { format } from 'prettier';
import { replyInDetail } from '../../../../src/core/interview/answers/replyMarkdown';
import { closeAsk } from '../../../../src/core/note/edits/closeAsk';
import { setTagId, setTagStride } from '../../../../src/core/note/edits/changeTag';
import { confirmRisk, dismissTag, turnIntoHint } from '../../../../src/core/note/edits/judgeHint';
import type { LineTarget } from '../../../../src/core/note/edits/lineTarget';
import { detailOf } from '../../../../src/core/note/detailKeys';
import type { Note, Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { applyEdits, type TextEdit } from '../../../../src/core/text/textEdit';
import { assertKept } from './editLaw';
import { facts } from '../randomNotes';

const markdown = new MarkdownIt();

const word = fc.constantFrom('press', 'the red key', 'type 0000', 'wait: a bit', '`go`', 'it_is', '2026');

/** What somebody types into a value: paragraphs, steps, code, a quote, a table. */
const part = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 3 }),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => all.map((one, at) => `${at + 1}. ${one}`)),
  fc.tuple(word, word).map(([one, other]) => [`- ${one}`, `  - ${other}`]),
  fc.tuple(word, word).map(([one, other]) => ['```sh', one, '', `  ${other}`, '```']),
  word.map((one) => [`> ${one}`]),
  word.map((one) => ['| a | b |', '| --- | --- |', `| ${one} | c |`]),
);
const typed = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((lines) => lines.join('\n')).join('\n\n'));

const places = fc.constantFrom(
  ['- ', '  ', '- '],
  ['1. ', '   ', '2. '],
  ['* ', '  ', '* '],
  ['> - ', '>   ', '> - '],
  ['> 3. ', '>    ', '> 4. '],
  ['- z\n\t- ', '\t  ', '- '],
  ['- [x] Who?\n  - ', '    ', '- '],
  ['> > + ', '> >   ', '> > + '],
);

/** A tag in a list with words, an item and a tag behind it. */
const noteAround = (tag: string) =>
  fc
    .tuple(places, fc.constantFrom('', 'due: 2026-11-25', 'owner: lee'), fc.constantFrom('\n', '\r\n'))
    .map(([[marker, inner, next], detail, lineBreak]) =>
      [
        marker + tag,
        ...(detail ? [`${inner}- ${detail}`] : []),
        `${next}#hint/S the box is open`,
        '',
        '## Guard #interactor',
        '',
        '- [ ] Who else?',
      ]
        .join('\n')
        .replaceAll('\n', lineBreak),
    );

const targetOf = ({ lines }: Note, { span }: Tag): LineTarget => {
  const { line, character } = lines.at(span.start);
  return { line, character, text: lines.textOf(line) };
};
const tagIn = (note: Note, start: string): Tag => {
  const tag = note.tags.find(({ text }) => text.startsWith(start));
  assert.ok(tag, note.text);
  return tag;
};
const changed = (text: string, edits: readonly TextEdit[] | null, context: string): string => {
  assert.ok(edits, `refused: ${text}\n${context}`);
  return applyEdits(text, edits);
};
const assertRestKept = (before: string, after: string) => {
  const note = parseNote(before);
  const index = note.tags.indexOf(tagIn(note, 'the key'));
  const rest = facts(parseNote(after));
  assertKept(rest.tags, facts(note).tags, index, after);
  assert.deepEqual(rest.elements, facts(note).elements);
  assert.equal(rest.questions.at(-1), facts(note).questions.at(-1));
};
/** Written in lines as its own, or, of one paragraph, on one. */
const assertSaid = (value: string | null, words: string, context: string) => {
  const asRead = (all: string) => (all.includes('\n') ? all : all.replace(/\s+/g, ' '));
  assert.equal(value, asRead(words), context);
};
/** As a reader sees them: Prettier counts on where Markdown does, and sets lists and tables closer or wider. */
const rendered = (text: string) =>
  parseNote(text).tags.map((tag) =>
    tag.details.map(({ key, value }) => [key, markdown.render(value).replace(/<\/?p>|\s+/g, '')]),
  );

describe('a value of several lines', () => {
  it('is written so that it reads the same, and what is behind it too', () => {
    fc.assert(
      fc.property(noteAround('[ ] #ask @lee the key hangs where?'), typed, (text, words) => {
        const note = parseNote(text);
        const after = changed(text, closeAsk(note, targetOf(note, tagIn(note, 'the key')), words), words);
        assertSaid(detailOf(tagIn(parseNote(after), 'the key'), 'answer'), words, after);
        assertRestKept(text, after);
        if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
      }),
      { numRuns: 60 },
    );
  });

  it('says just the words of a reply', () => {
    const reply = fc
      .array(
        fc.oneof(word, fc.constantFrom('How: so', '- owner: we', '#hint no', '- [ ] me', '', '  due: soon')),
        {
          minLength: 2,
          maxLength: 6,
        },
      )
      .map((lines) => lines.join('\n').trim())
      .filter((words) => words !== '');
    fc.assert(
      fc.property(noteAround('[ ] #ask @lee the key hangs where?'), reply, (text, words) => {
        const note = parseNote(text);
        const edits = closeAsk(note, targetOf(note, tagIn(note, 'the key')), replyInDetail(words));
        const after = changed(text, edits, words);
        const { details } = tagIn(parseNote(after), 'the key');
        const letters = (all: string) => all.replace(/[^\p{L}\p{N}]+/gu, '');
        assert.equal(
          letters(details.find(({ key }) => key === 'answer')?.value ?? ''),
          letters(words),
          after,
        );
        assertRestKept(text, after);
      }),
      { numRuns: 50 },
    );
  });

  it('is kept by every edit of its tag, and by Prettier', async () => {
    const edits: readonly ((note: Note, tag: Tag) => readonly TextEdit[] | null)[] = [
      (note, tag) => turnIntoHint(note, targetOf(note, tag)),
      (note, tag) =>
        confirmRisk(note, targetOf(note, tag), { how: 'they copy it\n\n1. by night', id: 'R-77' }),
      (note, tag) => setTagStride(note, tag, ['T', 'E']),
      (note, tag) => setTagId(note, tag, 'R-78'),
      (note, tag) => dismissTag(note, targetOf(note, tag), 'no\n\nit is a copy'),
    ];
    await fc.assert(
      fc.asyncProperty(
        noteAround('#dismissed the key hangs here'),
        typed,
        typed,
        async (text, one, other) => {
          const note = parseNote(text);
          const hint = changed(text, turnIntoHint(note, targetOf(note, tagIn(note, 'the key'))), '');
          const read = parseNote(hint);
          const first = changed(hint, dismissTag(read, targetOf(read, tagIn(read, 'the key')), one), one);
          const again = edits.reduce((present, edit) => {
            const now = parseNote(present);
            return changed(present, edit(now, tagIn(now, 'the key')), other);
          }, first);
          const { details } = tagIn(parseNote(again), 'the key');
          const values = details.filter(({ key }) => key === 'because').map(({ value }) => value);
          assertSaid(values[0] ?? null, one, again);
          assert.deepEqual(values.slice(1), ['no\n\nit is a copy'], again);
          assertRestKept(text, again);
          const tidy = await format(again, { parser: 'markdown' });
          assert.deepEqual(rendered(tidy), rendered(again), `${again}\n=>\n${tidy}`);
        },
      ),
      { numRuns: 15 },
    );
  });
  it('is kept by Prettier where it counts steps on', async () => {
    const text =
      '- #risk a\n  - how:\n    1. press\n    2. press\n\n    1. press\n\n    - press\n      - press\n';
    const tidy = await format(text, { parser: 'markdown' });
    assert.match(tidy, /3\. press/);
    assert.deepEqual(rendered(tidy), rendered(text));
  });
});
