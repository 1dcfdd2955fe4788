import assert from 'node:assert/strict';
import { type Blocks, readBlocks } from '../../../src/core/note/blocks';
import { parseNote } from '../../../src/core/note/parseNote';
import { strayQuotesOf } from '../../../src/core/note/strayQuotes';
import { Lines } from '../../../src/core/text/span';
import { assertProblems } from './factsOf';

describe('a quote beside a tag', () => {
  it('is told right behind its item', () => {
    assertProblems('- #hint/S a\n\n> b\n> c', 'stray-quote 3:1 a');
    assertProblems('- #hint/S a\n> b', 'stray-quote 2:1 a');
    assertProblems('1. #risk/S a\n   - how: b\n\n> c', 'stray-quote 4:1 a');
  });
  it('is told behind a paragraph with a tag, and behind the list of its details', () => {
    assertProblems('We talked. #hint/S a\n\n- how: b\n- severity: high\n\n> c', 'stray-quote 6:1 a');
    assertProblems('#hint/S a\n> b', 'stray-quote 2:1 a');
    assertProblems('#hint/S a\n\n> b', 'stray-quote 3:1 a');
    assertProblems('#hint/S z #hint/T a\n\n- x\n  - y\n\n> b', 'stray-quote 6:1 a');
  });
  it('is none behind a paragraph where more stands between', () => {
    assertProblems('#hint/S a\n\nc\n\n> b');
    assertProblems('#hint/S a\n\n- how: b\n- #control c\n- d\n\n> e');
    assertProblems('## A #process\n\n#hint/S a\n\n- [x] Who? Lea\n\n> e');
    assertProblems('> #hint/S a\n>\n> > b');
    assertProblems('### #hint/S a\n\n> b');
    assertProblems('#flow A -> B\n\n> c');
  });
  it('is none elsewhere', () => {
    assertProblems('- #hint/S a\n  > b');
    assertProblems('- #hint/S a\n- c\n\n> b');
    assertProblems('- #hint/S a\n\nc\n\n> b');
    assertProblems('- #hint/S a\n\n\n\n> b');
    assertProblems('- b\n  - #hint/S a\n\n> c');
    assertProblems('- [x] b? c\n  - #hint/S a\n\n> c');
    assertProblems('- #flow A -> B\n\n> c');
    assertProblems('> - #hint/S a\n>\n> > b');
  });
  it('needs no list where no tag stands in a paragraph, and reads a long one at once', () => {
    const found = (text: string, itemsOf: (items: Blocks['items']) => Blocks['items']) => {
      const lines = new Lines(text);
      const blocks = readBlocks(text, 0, lines);
      const own = {
        ...blocks,
        get items() {
          return itemsOf(blocks.items);
        },
      };
      return strayQuotesOf(own, parseNote(text).tags, lines).length;
    };
    assert.equal(
      found('- #hint/S a\n\n> b', () => assert.fail('read')),
      1,
    );
    const begun = Date.now();
    const many = (items: Blocks['items']) => Array.from({ length: 200_000 }, () => items).flat();
    assert.equal(found('#hint/S a\n\n- c\n\n> b', many), 1);
    // Copied for each item, they take minutes.
    assert.ok(Date.now() - begun < 5000);
  });
});
