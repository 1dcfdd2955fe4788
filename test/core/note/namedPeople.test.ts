import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';

/** The text of the tag, and who of those in it said so; in brackets whom the sentence is about. */
const assertNamed = (written: string, text: string, ...people: readonly string[]): void => {
  const [tag] = parseNote(`- #hint/S ${written}`).tags;
  assert.deepEqual(
    [tag?.text, tag?.people.map(({ id, isWord }) => (isWord ? `(${id})` : id))],
    [text, people],
  );
};

describe('somebody who is named in a tag', () => {
  it('said so beside its words', () => {
    assertNamed('@petra the key hangs there', 'the key hangs there', 'petra');
    assertNamed('the key hangs there @petra and @sam', 'the key hangs there', 'petra', 'sam');
    assertNamed('(@petra) the key hangs there', 'the key hangs there', 'petra');
  });
  it('said so where the sentence says it', () => {
    for (const written of [
      'it opens, says @petra, for all',
      'as @petra says, it opens',
      'it opens, laut @petra, for all',
      'seen by @petra',
      'it opens according to @petra, for all',
    ])
      assertNamed(written, written, 'petra');
    assertNamed('as @petra and @sam say, it opens', 'as @petra and @sam say, it opens', 'petra', 'sam');
  });
  it('is else what the sentence is about', () => {
    for (const written of [
      "the key is on @petra's laptop",
      'the key is on @petra’s laptop',
      "@petra's key opens all",
      'a copy for @petra',
      'Schlüssel von @petra',
      'the key of @petra hangs there',
      'whoever asks @petra gets it',
    ])
      assertNamed(written, written, '(petra)');
    assertNamed("@jonas' key opens all", "@jonas' key opens all", '(jonas)');
    assertNamed("the key of @petra hangs at @sam's @jon", "the key of @petra hangs at @sam's", '(petra)', '(sam)', 'jon'); // prettier-ignore
  });
  it('may stand in quotes', () => assertNamed("it opens '@petra'", "it opens '@petra'", '(petra)'));
});
