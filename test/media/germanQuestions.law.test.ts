// The built-in questions and the knowledge packs in German: complete, and as good to say.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builtInCatalog, inLanguage, loadGerman } from '../../src/builtIn/builtInCatalog';
import { shippedPacks } from '../../src/builtIn/shippedPacks';
import { type CatalogQuestion, followUpsFor } from '../../src/core/catalog/catalog';
import { catalogWordsSchema } from '../../src/core/catalog/catalogSchema';
import { parseCatalog } from '../../src/core/catalog/parseCatalog';
import { translated } from '../../src/core/catalog/translated';
import { questionStatuses } from '../../src/core/note/note';
import { readYaml } from '../../src/core/yaml/yamlDocument';
import { catalogsIn } from './catalogsIn';

const filesIn = (folder: string): readonly string[] => [
  ...catalogsIn(folder),
  ...catalogsIn(`${folder}/packs`).map((name) => `packs/${name}`),
];
const english = filesIn('media/questions');
const german = filesIn('media/questions/de');
const catalogs = german.map((name) => {
  const text = readFileSync(`media/questions/de/${name}`, 'utf8');
  const words = readYaml(text, catalogWordsSchema);
  const { catalog } = parseCatalog(readFileSync(`media/questions/${name}`, 'utf8'));
  return { name, text, words, catalog, inGerman: translated(catalog, words.value) };
});
const questions = catalogs.flatMap(({ inGerman }) => inGerman.questions);

/** All that is asked, first the question, then what follows it up. */
const asked = questions.flatMap((question) => [question, ...question.followUps]);

/** Asserts a law of each question, with the ids of those that break it. */
function assertEach(law: (question: CatalogQuestion) => boolean): void {
  assert.deepEqual(
    questions.filter((question) => !law(question)).map(({ id }) => id),
    [],
  );
}

interface Shape {
  readonly id: string | null;
  readonly textFor: Readonly<Record<string, string | null>>;
  readonly when?: readonly string[];
}

/** `recovery-mail (human) words`: what a translation must not change, and whether it has conditions to translate. */
const shapeOf = ({ id, textFor, when = [] }: Shape): string => {
  const types = Object.keys(textFor).filter((type) => textFor[type] !== null);
  return `${id ?? '-'} (${types.sort().join()})${wordsIn(when).length ? ' words' : ''}`;
};

const wordsIn = (when: readonly string[]): readonly string[] =>
  when.filter((condition) => !questionStatuses.some((status) => status === condition.toLowerCase()));

const shapesOf = (list: readonly (Shape & { readonly followUps: readonly Shape[] })[]): readonly string[] =>
  list.flatMap((question) => [shapeOf(question), ...question.followUps.map((each) => `  ${shapeOf(each)}`)]);

const keys = {
  file: ['title', 'language', 'questions'],
  question: 'id text textFor why listenFor followUps',
};

/** Asserts that only words are said anew. */
function assertKeys(file: unknown): void {
  const { questions: list, ...head } = file as { questions: Record<string, unknown>[] };
  assert.deepEqual(
    Object.keys(head).filter((key) => !keys.file.includes(key)),
    [],
  );
  const wrong = list.flatMap(({ id, ...question }) => [
    ...Object.keys(question).filter((key) => !keys.question.includes(key)),
    ...((question['followUps'] ?? []) as object[]).flatMap((each) =>
      Object.keys(each).flatMap((key) =>
        /^(id|text|textFor|when)$/.test(key) ? [] : `${String(id)}: ${key}`,
      ),
    ),
  ]);
  assert.deepEqual(wrong, []);
}

for (const { name, text, words, catalog, inGerman } of catalogs)
  describe(`media/questions/de/${name}`, () => {
    it('is read without a problem, and has its title and language', () => {
      const { lines, problems, value } = words;
      assert.deepEqual(
        problems.map(({ code, span }) => `${lines.lineAt(span.start) + 1} ${code}`),
        [],
      );
      assert.ok(english.includes(name) && value.title && value.language === 'de');
    });
    it('holds words alone', () => assertKeys(parse(text)));
    it('has the questions and follow-ups of the English catalog, in its order', () =>
      assert.deepEqual(shapesOf(words.value.questions), shapesOf(catalog.questions)));
    it('has as much to listen for, and a reason where the English one has', () =>
      assert.deepEqual(
        inGerman.questions.map(({ id, why, listenFor }) => `${id} ${why !== null} ${listenFor.length > 1}`),
        catalog.questions.map(({ id, why }) => `${id} ${why !== null} true`),
      ));
  });

describe('every question in German', () => {
  it('stands in a file named as the English one, and counts', async () => {
    assert.deepEqual(german, english);
    await loadGerman();
    for (const shipped of [
      builtInCatalog(),
      ...Object.values(shippedPacks()).map(({ catalog }) => catalog),
    ]) {
      const inEnglish = new Map(shipped.questions.map(({ id, text }) => [id, text]));
      const { questions: spoken, language } = inLanguage(shipped, 'de');
      assert.deepEqual(
        spoken.map(({ id }) => id),
        [...inEnglish.keys()],
      );
      assert.equal(language, 'de');
      assert.deepEqual(
        spoken.filter(({ id, text }) => text === inEnglish.get(id)),
        [],
      );
    }
  });
  it('is of what ships alone: what somebody wrote under the same id is asked as written', async () => {
    await loadGerman();
    const { catalog } = parseCatalog('questions: [{ id: web-cached, text: Who caches it? }]');
    assert.equal(inLanguage(catalog, 'de'), catalog);
  });
  it('has a text of its own, and so has every follow-up', () => {
    const texts = asked.map(({ text }) => text);
    assert.deepEqual(
      texts.filter((text, index) => texts.indexOf(text) !== index),
      [],
    );
  });
  it('is short enough to be said, and ends as a question', () =>
    assert.deepEqual(
      asked
        .flatMap(({ text, textFor }) => [text, ...Object.values(textFor)])
        .filter((text) => text !== null && !isSaid(text)),
      [],
    ));
  it('says what it protects, in a sentence', () =>
    assertEach(({ why }) => /^[A-ZÄÖÜ„][^?!]+\.$/.test(why ?? '')));
  it('has conditions that can be met, each once', () =>
    assertEach(({ followUps }) =>
      followUps.every(({ when }) => {
        const words = wordsIn(when).map((word) => word.toLowerCase());
        return (
          new Set(words).size === words.length &&
          words.every((word) => /^[\p{L}\p{N}]+([ '.-][\p{L}\p{N}]+)*$/u.test(word))
        );
      }),
    ));
  it('has conditions that not every answer meets', () =>
    assertEach((question) => {
      const followUps = question.followUps.filter(({ when }) => !when.includes('answered'));
      return followUpsFor({ ...question, followUps }, 'answered', 'Grün, immer dienstags.').length === 0;
    }));
});

/** German takes a fifth more room than English. */
const isSaid = (text: string): boolean =>
  text.length <= 135 && /^[A-ZÄÖÜ„].*\?$/.test(text) && !/\s{2}|\s[.,?!]|[:;]$|#|\^/.test(text);
