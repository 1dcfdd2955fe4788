/** The law of the format page, "What the extension writes", for hints that turn out to be the same as another. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canDismiss, mergeHint } from '../../../../src/core/note/edits/judgeHint';
import { lineBreakOf } from '../../../../src/core/text/textEdit';
import { detailOf } from '../../../../src/core/note/detailKeys';
import type { Tag } from '../../../../src/core/note/note';
import { parseNote } from '../../../../src/core/note/parseNote';
import { hostileText } from '../../report/hostileText';
import { after, assertKept, assertLaw } from './editLaw';
import { facts, noteText } from '../randomNotes';

/** A note, which of its hints is merged, and what the other one says. */
const input = fc.tuple(
  noteText.map((text) =>
    [text, '', '- #hint/TS! @lee the *key* hangs', '  - source: b', ''].join(lineBreakOf(text)),
  ),
  fc.nat(),
  hostileText.map((text) => parseNote(`- #hint ${text}`).tags[0]?.text ?? ''),
);

describe('after merging a hint, parsing shows that it is dismissed', () => {
  for (const id of [null, 'R-77']) {
    const name = id === null ? 'with the words of the other' : 'with the id of the other';
    assertLaw(`${name}, and nothing else`, input, ([text, pick, words]) => {
      const note = parseNote(text);
      const hints = note.tags.filter((tag) => tag.item !== null && canDismiss(tag));
      const hint = hints[pick % hints.length];
      if (!hint) return null;
      const { line, character } = note.lines.at(hint.span.start);
      const target = { line, character, text: note.lines.textOf(line) };
      const edits = mergeHint(note, target, { id, text: words });
      if (!edits) return false;
      const changed = after(text, edits);
      const index = note.tags.indexOf(hint);
      const merged = changed.tags[index];
      assert.deepEqual(
        [merged?.kind, merged?.text, merged?.stride],
        ['dismissed', hint.text, hint.stride],
        text,
      );
      assert.match(reasonOf(merged), id === null ? /same as “/ : /same as \^R-77$/);
      assertKept(facts(changed).tags, facts(note).tags, index, text);
      assert.equal(changed.tags.length, note.tags.length, text);
      assert.deepEqual(facts(changed).elements, facts(note).elements);
      assert.equal(changed.questions.length, note.questions.length, text);
      return true;
    });
  }
});

const reasonOf = (tag: Tag | undefined): string => (tag && detailOf(tag, 'because')) ?? '';
