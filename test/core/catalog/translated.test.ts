import assert from 'node:assert/strict';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { catalogWordsSchema } from '../../../src/core/catalog/catalogSchema';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import { knownAlsoAs, translated } from '../../../src/core/catalog/translated';
import { readYaml } from '../../../src/core/yaml/yamlDocument';

const english = parseCatalog(`title: People
language: en
questions:
  - id: second-factor
    text: What do you need besides a password?
    textFor: { human: What do they need besides a password? }
    stride: S
    depth: essential
    moment: opening
    appliesTo: [human]
    why: A password may have been seen.
    listenFor: [nothing, optional]
    references: [CWE-308]
    followUps:
      - { id: second-factor-without, when: [Answered, nothing], text: When not? }
      - { when: [phone], text: Who else has that number? }
  - { id: accepted, text: What do you live with? }
`).catalog;

/** The English catalog with these words, as `[{ id, text, … }]`. */
const withWords = (questions: string): Catalog =>
  translated(
    english,
    readYaml(`title: Menschen\nlanguage: de\nquestions: ${questions}`, catalogWordsSchema).value,
  );

const german = withWords(`[{
  id: second-factor, text: Was brauchen Sie noch?, textFor: { human: Was brauchen sie noch? },
  why: Ein Passwort sieht leicht jemand., listenFor: [nichts],
  followUps: [
    { text: 'Wer hat diese Nummer noch?', when: [Telefon] },
    { id: second-factor-without, text: 'Wann nicht?', when: [nichts, gar nichts] },
  ] }]`);

describe('translated', () => {
  const [question, other] = german.questions;

  it('says the words anew, and of the catalog its title and language', () =>
    assert.deepEqual(
      [german.title, german.language, question?.text, question?.textFor.human, question?.why],
      [
        'Menschen',
        'de',
        'Was brauchen Sie noch?',
        'Was brauchen sie noch?',
        'Ein Passwort sieht leicht jemand.',
      ],
    ));
  it('leaves all else as it is', () => {
    const { stride, depth, moment, appliesTo, references } = english.questions[0] ?? {};
    assert.deepEqual(
      [question?.stride, question?.depth, question?.moment, question?.appliesTo, question?.references],
      [stride, depth, moment, appliesTo, references],
    );
  });
  it('keeps the statuses of a condition, and listens for the other words', () =>
    assert.deepEqual(question?.followUps[0]?.when, ['Answered', 'nichts', 'gar nichts']));
  it('finds a follow-up by its id before its place', () =>
    assert.deepEqual(
      question?.followUps.map(({ id, text }) => [id, text]),
      [
        ['second-factor-without', 'Wann nicht?'],
        // Its words stand elsewhere: better its own than those of another.
        [null, 'Who else has that number?'],
      ],
    ));
  it('finds one without an id by its place', () => {
    const placed = withWords(
      '[{ id: second-factor, text: Was?, followUps: [{ id: second-factor-without, text: Wann nicht? }, { text: Wer noch?, when: [Telefon] }] }]',
    );
    assert.deepEqual(placed.questions[0]?.followUps[1]?.text, 'Wer noch?');
  });
  it('leaves a question without words in its own', () => assert.deepEqual(other, english.questions[1]));
  it('asks nothing that the catalog does not', () =>
    assert.deepEqual(
      withWords('[{ id: made-up, text: Was? }]').questions.map(({ id }) => id),
      ['second-factor', 'accepted'],
    ));
});

describe('knownAlsoAs', () => {
  it('knows a question by all words of the other, and what follows it up', () => {
    const [question, other] = knownAlsoAs(german, english).questions;
    assert.deepEqual(question?.knownAs, [
      'What do you need besides a password?',
      'What do they need besides a password?',
    ]);
    assert.deepEqual(question.followUps[0]?.knownAs, ['When not?']);
    assert.deepEqual(other?.knownAs, ['What do you live with?']);
  });
  it('keeps what the other does not ask', () =>
    assert.deepEqual(knownAlsoAs(english, { ...german, questions: [] }), english));
});
