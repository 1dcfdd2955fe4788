import assert from 'node:assert/strict';
import { languages } from '../../../../src/core/text/language';
import { wordTables } from '../../../../src/core/report/words/reportWords';

/** `{ a: { b: 'x' } }` → `[['a.b', 'x']]` */
const wordsIn = (table: unknown, path: readonly string[] = []): [string, unknown][] =>
  typeof table === 'object' && table !== null
    ? Object.entries(table).flatMap(([key, inner]) => wordsIn(inner, [...path, key]))
    : [[path.join('.'), table]];

/** Which languages may share with English: names, and words that are both. */
const shared = ['coverage.element', 'labels.stride', 'labels.status', 'stride.S', 'roles.workshop'];

describe('the words of reports', () => {
  const english = new Map(wordsIn(wordTables.en));
  for (const language of languages) {
    const words = wordsIn(wordTables[language]);
    it(`are all there in ${language}`, () =>
      assert.deepEqual(words.map(([path]) => path).toSorted(), [...english.keys()].toSorted()));
    it(`say something in ${language}`, () =>
      assert.deepEqual(
        words.filter(([, word]) => typeof word !== 'string' || word.trim() === ''),
        [],
      ));
    it(`have a heading of its own for each section in ${language}`, () => {
      const headings = Object.values(wordTables[language].sections);
      assert.equal(new Set(headings).size, headings.length);
    });
    if (language !== 'en') {
      it(`are translated to ${language}`, () =>
        assert.deepEqual(
          words.filter(([path, word]) => english.get(path) === word && !shared.includes(path)),
          [],
        ));
    }
  }
});
