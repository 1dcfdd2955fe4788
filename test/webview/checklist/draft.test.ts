// Drafts as values: no word of them gets lost, whoever else writes.

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  arrived,
  begun,
  caretAfter,
  draftOf,
  isUnsent,
  isWritten,
  noteSays,
  sending,
  typed,
  type Draft,
} from '../../../src/webview/checklist/draft';

describe('a draft', () => {
  const sent = (text: string): Draft => sending(typed(draftOf(null), text));
  const landed = (answer: string | null, text = answer ?? '') => ({ answer, text });

  it('has nothing to send until something is typed', () => {
    assert.equal(isUnsent(draftOf('a')), false);
    assert.equal(isUnsent(typed(draftOf('a'), 'ab')), true);
  });

  it('has nothing to send for what the note does not keep', () => {
    for (const text of ['a\n', '\n\na  ', '  a', 'a\r\n'])
      assert.equal(isUnsent(typed(draftOf('a'), text)), false);
    for (const text of ['a b', 'a\n  b', 'a  \nb', ''])
      assert.equal(isUnsent(typed(draftOf('a'), text)), true);
  });

  it('is written when it has arrived as it was sent', () => {
    assert.equal(isWritten(sent('a')), false);
    assert.equal(arrived(sent('a '), landed('a', 'a ')).text, 'a ');
    assert.equal(isWritten(arrived(sent('a'), landed('a'))), true);
  });

  it('keeps a question that is typed into the answer, which the note lists below it', () => {
    const typing = typed(sent('Yes\n- [ ] Wh'), 'Yes\n- [ ] Who');
    const draft = arrived(typing, landed('Yes', 'Yes\n- [ ] Wh'));
    assert.deepEqual([draft.text, draft.sent, isUnsent(draft)], ['Yes\n- [ ] Who', 'Yes\n- [ ] Wh', true]);
    const all = arrived(sending(draft), landed('Yes', draft.text));
    assert.deepEqual([isWritten(all), noteSays(all, 'Yes').text], [true, draft.text]);
  });

  it('takes in what others wrote while it was on its way', () => {
    const draft = arrived(typed(sent('b'), 'b c'), landed('a\nb'));
    assert.deepEqual([draft.text, draft.known, isUnsent(draft)], ['a\nb c', 'a\nb', true]);
  });

  it('keeps its words when they are refused, until it is typed on', () => {
    const refused = arrived(sent('a'), null);
    assert.deepEqual([refused.text, refused.refused, isUnsent(refused)], ['a', true, true]);
    assert.equal(typed(refused, 'ab').refused, false);
  });

  it('waits for what is on its way before it takes in what the note says', () => {
    assert.equal(noteSays(sent('a'), 'b').text, 'a');
  });

  it('takes in what others wrote before, and what they took out', () => {
    assert.equal(noteSays(typed(draftOf('one\ntwo'), 'one\ntwo!'), 'zero\none\ntwo').text, 'zero\none\ntwo!');
    assert.equal(noteSays(typed(draftOf('one\ntwo'), 'one\ntwo!'), 'two').text, 'two!');
    assert.equal(noteSays(draftOf('one'), null).text, '');
  });

  it('keeps white space at its end when others write before it', () => {
    assert.equal(noteSays(typed(draftOf('end'), 'end \n'), 'start\nend').text, 'start\nend \n');
  });

  it('forgets what it sent when its user comes again', () => {
    assert.equal(begun(sent('a')).sent, null);
  });

  it('never sends for ever: what has arrived as the note writes it is written', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '-') });
    fc.assert(
      fc.property(words, words, fc.option(words), (mine, text, answer) => {
        const draft = arrived(sent(mine), landed(answer, text));
        assert.ok(isWritten(draft), JSON.stringify(draft));
      }),
    );
  });

  it('loses no word, whatever comes in between', () => {
    const word = fc.stringMatching(/^[a-z]{4}$/);
    fc.assert(
      fc.property(word, word, word, (known, mine, theirs) => {
        const both = noteSays(typed(draftOf(known), `${known}\n${mine}`), `${theirs}\n${known}`).text;
        for (const each of [known, mine, theirs]) assert.ok(both.includes(each), both);
      }),
    );
  });
});

describe('a caret', () => {
  const moves = (before: string, after: string, caret: number, to: number) =>
    it(`at ${caret} of '${before}' is at ${to} of '${after}'`, () =>
      assert.equal(caretAfter(before, after, caret), to));
  moves('a b', 'x a b', 3, 5);
  moves('a b', 'a b x', 1, 1);
  moves('a b c', 'a c', 3, 2);
  moves('abc', '', 2, 0);
  moves('', 'abc', 0, 0);
});
