import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { FollowedNote } from '../../../src/extension/model/followedNote';

const shop = '## Shopper #interactor\n\n- [ ] Who pays?\n\n## Bank #interactor\n\n- [ ] Who pays?\n';

/** What the first text's subject is called after each of the others. */
function followed(subject: string | null, ...texts: string[]): (string | null | undefined)[] {
  const note = new FollowedNote();
  let name: string | null | undefined = subject;
  return texts.map((text) => (name = note.follow(parseNote(text), name)));
}

describe('a subject that is followed', () => {
  it('stays what it is', () => assert.deepEqual(followed('bank', shop, shop), ['bank', 'bank']));
  it('goes along when its heading is written anew', () =>
    assert.deepEqual(followed('bank', shop, shop.replace('Bank', 'Ban'), shop.replace('Bank', 'House')), [
      'bank',
      'ban',
      'house',
    ]));
  it('waits when it is gone', () =>
    assert.deepEqual(followed('bank', shop, shop.slice(0, shop.indexOf('## Bank')), shop), [
      'bank',
      'bank',
      'bank',
    ]));
  it('is itself when another has its name', () =>
    assert.deepEqual(followed('bank', shop, shop.replace('Shopper', 'Buyer')), ['bank', 'bank']));
  it('of the solution has no name', () => assert.deepEqual(followed(null, shop, shop), [null, null]));
  it('goes along when the row of its flow is written anew', () => {
    const flow = '- #flow Shopper -> Bank\n  - [ ] Who pays?\n';
    const to = (end: string) => `shopper\t->\t${end}`;
    assert.deepEqual(followed(to('bank'), flow, flow.replace('Bank', 'Ban'), flow.replace('Bank', 'House')), [
      to('bank'),
      to('ban'),
      to('house'),
    ]);
  });
  it('comes back to its first name', () =>
    assert.deepEqual(followed('bank', shop, shop.replace('Bank', 'Ban'), shop), ['bank', 'ban', 'bank']));
});

describe('a question that is followed', () => {
  /** The text of the question that a key means after the texts. */
  function means(subject: string | null, key: string, ...texts: string[]): string | undefined {
    const note = new FollowedNote();
    return texts.map((text) => note.question(parseNote(text), subject, key)?.text).at(-1);
  }

  it('is the one of its subject', () => {
    assert.equal(means('bank', 'who pays', shop), 'Who pays?');
    assert.equal(means('bank', 'who pays', shop.replace('Who pays?\n\n##', 'Who?\n\n##')), 'Who pays?');
  });
  it('is none of another subject', () => assert.equal(means(null, 'who pays', shop), undefined));
  it('is the same after its words were changed', () =>
    assert.equal(means('shopper', 'who pays', shop, shop.replace('pays?', 'pays it?')), 'Who pays it?'));
  it('is the same after its subject was', () =>
    assert.equal(means('shopper', 'who pays', shop, shop.replace('Shopper', 'Buyer')), 'Who pays?'));
  it('is none when it is gone', () =>
    assert.equal(means('shopper', 'who pays', shop, shop.replace('- [ ] Who pays?\n', '')), undefined));
});
