import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../../src/core/note/parseNote';
import type { Note } from '../../../../src/core/note/note';
import { Lines, type Span } from '../../../../src/core/text/span';
import { bodyLineOf } from '../../../../src/core/note/frontMatterPlace';
import { NoteCursor } from '../../../../src/core/language/noteCompletion/noteCursor';
import { noteText } from '../../note/randomNotes';

/** What a note says about words that were put at a place. */
function saidAt(note: Note, at: number, length: number): unknown[] {
  const isHere = ({ start }: Span) => at <= start && start < at + length;
  return [
    ...note.elements.filter(({ nameSpan }) => isHere(nameSpan)).map(({ key, level }) => [key, level]),
    ...note.mentions.filter(({ span }) => isHere(span)).map(({ id }) => id),
    ...note.tags
      .filter(({ span }) => isHere(span))
      .map(({ kind, saidBy, element, question }) => [kind, saidBy, element?.key, question?.text]),
    ...note.questions
      .filter(({ textSpan }) => isHere(textSpan))
      .map(({ id, element, parent }) => [id, element?.key, parent?.text]),
    ...note.tags.flatMap(({ kind, text, details }) =>
      details.filter(({ span }) => isHere(span)).map(({ key }) => [key, kind, text]),
    ),
  ];
}

/** Words that mean something wherever they may, for the end of a line or all of it. */
const ends = [' #hint zz', ' @zz', ' #flow zz'];
const lines = ['#hint zz', '- [ ] zz? ^zz', '  - [ ] zz? ^zz', '- how: zz', '  - how: zz', '## zz #store'];

const html = ['<div>', '<b> zz', '<!--', '<!-- a -->', '</div>', '<?', '<pre>', '</pre>'];
const fences = ['```', '~~~~', '  ```', '- ```', '> ```', '   ~~~'];
const blocks = [
  '# Plain',
  '# #hint a',
  '  ## In a list #store',
  '1. one',
  '2) two',
  '* * *',
  '---',
  '- ',
  '    code',
  'lazy',
];

/** What stands at the beginning of lines, in any order. */
const hostile = fc
  .array(fc.constantFrom('', '', 'words', '- item', ...html, ...fences, ...blocks), { maxLength: 12 })
  .map((parts) => parts.join('\n'));

function assertAgrees(text: string, where: number): void {
  const places = new Lines(text);
  const line = Math.min(places.count - 1, Math.max(bodyLineOf(places), where % places.count));
  const [start, end] = [places.startOf(line), places.endOf(line)];
  const cursor = new NoteCursor(text, places, end);
  const tries = [
    ...ends.map((words) => ({ words, span: { start: end, end } })),
    ...lines.map((words) => ({ words, span: { start, end } })),
  ];
  for (const { words, span } of tries) {
    const { note, at } = cursor.readWith(words, span);
    const whole = text.slice(0, span.start) + words + text.slice(span.end);
    const from = bodyLineOf(new Lines(whole)) === bodyLineOf(places) ? span.start : -100;
    if (from >= 0)
      assert.deepEqual(saidAt(note, at, words.length), saidAt(parseNote(whole), from, words.length), words);
  }
}

describe('a page of a note', () => {
  it('says what the whole note says', () => {
    fc.assert(fc.property(noteText, fc.nat(200), assertAgrees), { numRuns: 200 });
  });
  it('reaches to the end of an item', () =>
    assertAgrees('# A #store\n\n- [ ] b due:2026-11-25\n  @lee: c\n\n  d\n\n# E', 3));
  it('says what the whole note says, whatever begins its lines', () => {
    fc.assert(fc.property(hostile, fc.nat(12), assertAgrees), { numRuns: 1500 });
  });
});
