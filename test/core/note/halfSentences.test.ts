import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';

describe('a text that is no half sentence', () => {
  it('keeps who stands behind a word that does not end a sentence, and has been said by them as ever', () => {
    const keeps = (written: string, ...people: string[]) => {
      const [tag] = parseNote(`- #hint/S ${written}`).tags;
      const saidBy = tag?.people.flatMap(({ id, isWord }) => (isWord ? [] : id));
      assert.deepEqual([tag?.text, saidBy], [written, people]);
    };
    keeps('it opens, says @petra', 'petra');
    keeps('it opens (says @petra)', 'petra');
    keeps('the only one is @petra', 'petra');
    keeps('they trust @petra', 'petra');
    keeps('only @sam can stop @petra', 'petra');
    keeps('it all goes through @petra and @sam', 'petra', 'sam');
    keeps('keys: @petra', 'petra');
    keeps('der Chef heißt @petra', 'petra');
    keeps('nobody knows it but @petra');
    keeps('signed in as @petra');
    keeps('shared between @petra and @sam');
    keeps('everything depends on @petra.');
    keeps('nur zwischen @petra und @sam');
  });
  it('keeps who does what it says', () => {
    const read = (written: string, text = written) => {
      const [tag] = parseNote(`- #${written}`).tags;
      assert.equal(tag?.text, text.replace(/^\w+ /, ''));
      assert.equal(tag.people[0]?.isWord, false);
    };
    read('hint @petra says the key is shared');
    read('hint @petra says: the key is shared');
    read('hint **@petra** also has the key');
    read('hint @petra and @sam share a key');
    read('hint @petra hat den Schlüssel');
    read('ask @petra says who?');
    read('action @petra and @sam share a key', 'action share a key');
    read('hint @petra: has the key', 'hint has the key');
    read('hint @petra keys hang there', 'hint keys hang there');
    read('ask @petra is it locked', 'ask is it locked');
    read('control @petra is it locked?', 'control is it locked?');
    read('ask @petra Which tills?', 'ask Which tills?');
    assert.equal(parseNote('- @petra has the key #hint').tags[0]?.text, '@petra has the key');
  });
  it('is for whoever it begins with, and speaks of whom it ends with', () => {
    for (const [written, text, ...people] of [
      ['ask @jon what does he owe @petra', 'what does he owe @petra', 'jon', '(petra)'],
      ['action call @petra by 2026-12-01', 'call @petra', 'petra'],
      ['action @jon to call @petra', 'to call @petra', 'jon', '(petra)'],
    ] as const) {
      const [tag] = parseNote(`- #${written}`).tags;
      const named = tag?.people.map(({ id, isWord }) => (isWord ? `(${id})` : id));
      assert.deepEqual([tag?.text, named], [text, people]);
    }
  });
});
