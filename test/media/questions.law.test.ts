/** What holds for every question that ships, and for all of them together. */
import assert from 'node:assert/strict';
import { problemSubject } from '../../src/core/language/problems/problemRules';
import { readFileSync } from 'node:fs';
import { builtInCatalog } from '../../src/builtIn/builtInCatalog';
import { shippedPacks } from '../../src/builtIn/shippedPacks';
import { packNames } from '../../src/core/catalog/knowledgePacks';
import { parseNote } from '../../src/core/note/parseNote';
import { interactorTypes, roles, type QuestionStatus } from '../../src/core/note/note';
import { strideLetters } from '../../src/core/note/stride';
import {
  type CatalogQuestion,
  followUpsFor,
  isAskedOf,
  type Subject,
  textAskedOf,
} from '../../src/core/catalog/catalog';
import { parseCatalog } from '../../src/core/catalog/parseCatalog';
import { catalogsIn } from './catalogsIn';
import { isKnownReference } from './knownReferences';

const folder = 'media/questions';
const filesIn = (of: string) =>
  catalogsIn(of).map((name) => ({ name, ...parseCatalog(readFileSync(`${of}/${name}`, 'utf8')) }));
const ownFiles = filesIn(folder);
const packFiles = filesIn(`${folder}/packs`);
const files = [...ownFiles, ...packFiles];
const always = ownFiles.flatMap(({ catalog }) => catalog.questions);
/** Those of the knowledge packs too: what holds for a question holds for all. */
const questions = [...builtInCatalog().questions, ...packFiles.flatMap(({ catalog }) => catalog.questions)];
const followUps = questions.flatMap((question) => question.followUps);

/** Asserts a law of each question, with the ids of those that break it. */
function assertEach(law: (question: CatalogQuestion) => boolean): void {
  assert.deepEqual(
    questions.filter((question) => !law(question)).map(({ id }) => id),
    [],
  );
}

/** All that it may be called. */
const wordings = (one: Pick<CatalogQuestion, 'text' | 'textFor'>): readonly string[] => [
  one.text,
  ...interactorTypes.map((type) => textAskedOf(one, type)),
];

function assertUnique(texts: readonly string[]): void {
  assert.deepEqual(
    texts.filter((text, index) => texts.indexOf(text) !== index),
    [],
  );
}

/** Asserts that each subject is asked as many questions of each category. */
function assertAtLeast(least: number, ...subjects: Subject[]): void {
  const few = subjects.flatMap((subject) => {
    const asked = always.filter((each) => isAskedOf(each, subject));
    return strideLetters
      .map((letter) => ({
        subject,
        letter,
        count: asked.filter(({ stride }) => stride.includes(letter)).length,
      }))
      .filter(({ count }) => count < least);
  });
  assert.deepEqual(few, []);
}

const essentialOf: readonly Subject[] = [
  ...interactorTypes,
  'interactor',
  'process',
  'store',
  'architects',
  'workshop',
  'business',
  'deployment',
  'production',
];

describe('the built-in catalog', () => {
  it('is read without a problem', () => {
    assert.deepEqual(
      files.flatMap(({ name, lines, problems }) =>
        problems.map(
          (problem) =>
            `${name}:${lines.lineAt(problem.span.start) + 1} ${problem.code} ${problemSubject(problem)}`,
        ),
      ),
      [],
    );
  });
  it('is all that lies in its folder, as catalogs of the user are read', () => {
    const sorted = (list: readonly CatalogQuestion[]) =>
      list.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    assert.deepEqual(sorted(builtInCatalog().questions), sorted(always));
  });
  it('has knowledge packs beside it, a file each, which are read as those of the user are', () => {
    assert.deepEqual(
      packFiles.map(({ name }) => name),
      packNames.map((name) => `${name}.questions.yaml`).toSorted(),
    );
    for (const { name, catalog } of packFiles)
      assert.deepEqual(
        Object.entries(shippedPacks()).find(([pack]) => name.startsWith(`${pack}.`))?.[1].catalog,
        catalog,
      );
  });
  it('has six to twelve questions in each pack, of four categories at least, with its name in each id', () => {
    for (const { name, catalog } of packFiles) {
      const count = catalog.questions.length;
      const letters = new Set(catalog.questions.flatMap(({ stride }) => stride));
      assert.ok(count >= 6 && count <= 12 && letters.size >= 4, `${name} ${count} ${letters.size}`);
      const pack = name.replace('.questions.yaml', '');
      assert.ok(
        catalog.questions.every(({ id }) => id.startsWith(`${pack}-`)),
        name,
      );
    }
  });
  it('has a title and a language in each file', () =>
    assert.ok(files.every(({ catalog }) => catalog.title !== null && catalog.language === 'en')));
  it('begins with the nine questions whose ids never change', () => {
    const nine = builtInCatalog().questions.slice(0, 9);
    assert.deepEqual(
      nine.map(({ id, stride }) => `${id} ${stride.join('')}`),
      [
        'data IT',
        'confidentiality-in-transit I',
        'integrity-in-transit T',
        'authentication S',
        'credential-protection S',
        'credential-rotation S',
        'failed-authentication SR',
        'denial-of-service D',
        'roles E',
      ],
    );
  });

  it('has at least 250 questions', () => assert.ok(always.length >= 250, `${always.length}`));
  it('asks people and services at least eight questions of each category', () =>
    assertAtLeast(8, 'human', 'service'));
  it('asks devices and agents at least eight of each too', () => assertAtLeast(8, 'device', 'agent'));
  it('asks an interactor of unknown type something of each category', () => assertAtLeast(1, 'interactor'));
  it('asks processes, stores and architects something of each category', () =>
    assertAtLeast(1, 'process', 'store', 'architects', 'workshop'));
  it('asks flows something of each category, and little of what is essential: there are many in a session', () => {
    assertAtLeast(1, 'flow');
    const essential = always.filter((each) => each.depth === 'essential' && isAskedOf(each, 'flow'));
    assert.ok(essential.length >= 3 && essential.length <= 6, `${essential.length}`);
  });
  it('has a set of questions for the business, deployment and production, with each category', () =>
    assertAtLeast(1, 'business', 'deployment', 'production'));
  for (const subject of essentialOf) {
    it(`has a short list of essential questions for ${subject}, with each category`, () => {
      const essential = builtInCatalog().questions.filter(
        (each) => each.depth === 'essential' && isAskedOf(each, subject),
      );
      assert.ok(essential.length >= 9 && essential.length <= 14, `${essential.length}`);
      const letters = new Set(essential.flatMap(({ stride }) => stride));
      assert.deepEqual(
        strideLetters.filter((letter) => !letters.has(letter)),
        [],
      );
    });
  }
  it('asks the business first how bad each category would be', () => {
    const first = always.filter((each) => isAskedOf(each, 'business')).slice(0, 6);
    assert.deepEqual(
      first.map(({ stride }) => stride.join('')),
      strideLetters,
    );
  });
});

/** About everything, or about noticing: an answer to one of these makes no category of STRIDE a covered one. */
const withoutCategory = [
  'who-notices-the-agent',
  'mend-first',
  'security-tests',
  'past-holes',
  'who-gains',
  'who-is-harmed',
  'already-happened',
  'accepted',
  'next-year',
  'stranger-reports',
  'tell-customers',
  'before-release',
  'tests-of-safeguards',
  'inside-for-a-week',
  'alarms',
  'last-incident',
];

/** What "it" is in these is the solution, a message or a thing, never the person who is asked about. */
const itIsNoPerson = [
  'integrity-in-transit',
  'failed-authentication',
  'new-bank-account',
  'shown-to-others',
  'over-the-shoulder',
  'needs-it-most',
  'must-install',
  'uploads-opened',
];

describe('every built-in question', () => {
  it('has an id of its own, and so has every follow-up', () =>
    assertUnique([...questions.map(({ id }) => id), ...followUps.flatMap(({ id }) => id ?? [])]));
  it('has a text of its own, and so has every follow-up', () =>
    assertUnique([...questions, ...followUps].map(({ text }) => text)));
  it('has a category, unless it begins or ends a talk, or is about everything or about noticing', () =>
    assert.deepEqual(
      questions.filter(({ stride, moment }) => stride.length === 0 && moment === null).map(({ id }) => id),
      withoutCategory,
    ));
  it('is asked of something', () => {
    const subjects: Subject[] = [...interactorTypes, 'process', 'store', 'flow', 'solution', ...roles];
    assertEach((each) => each.appliesTo.length > 0 && subjects.some((subject) => isAskedOf(each, subject)));
  });
  it('says what it protects, in a sentence', () =>
    assertEach(({ why }) => /^[A-Z][^.?!]+\.$/.test(why ?? '')));
  it('says what to listen for', () => assertEach(({ listenFor }) => listenFor.length > 1));
  it('is short enough to be said, and ends as a question', () =>
    assertEach((each) => wordings(each).every((text) => text.length <= 110 && isSaid(text))));
  it('calls a person "they"', () =>
    assert.deepEqual(
      questions
        .filter((each) => isAskedOf(each, 'human') && /\b(it|its)\b/i.test(textAskedOf(each, 'human')))
        .map(({ id }) => id),
      itIsNoPerson,
    ));
  it('has follow-ups that end as questions', () =>
    assertEach(({ followUps }) =>
      followUps.every((each) => wordings(each).every((text) => text.length <= 100 && isSaid(text))),
    ));
  it('refers to what exists', () => assertEach(({ references }) => references.every(isKnownReference)));
  it('has follow-ups with an id and a condition', () =>
    assertEach((each) => each.followUps.every(({ id, when }) => id !== null && when.length > 0)));
});

/**
 * A condition can be met if it is a status that a question gets by being asked, or if it is words that can be said and
 * a note with these words in the answer calls for the follow-up.
 */
describe('every condition of a follow-up', () => {
  it('can be met', () =>
    assertEach((question) => {
      const answer = answerIn(question, wordsOf(question));
      return question.followUps.every((followUp) =>
        followUp.when.every((condition) => {
          const only = { ...question, followUps: [{ ...followUp, when: [condition] }] };
          return isSaidOrStatus(condition) && asked.some((status) => calls(only, status, answer));
        }),
      );
    }));
  it('has words that not every answer has', () => {
    const words = questions.map(withWordsAlone).filter((question) => wordsOf(question) !== '');
    assert.deepEqual(
      words.filter((question) => calls(question, 'answered', answerIn(question, 'Green, on Tuesdays.'))),
      [],
    );
  });
  it('stands once in its follow-up', () =>
    assertEach((each) =>
      each.followUps.every(
        ({ when }) => new Set(when.map((word) => word.toLowerCase())).size === when.length,
      ),
    ));
});

/** Without the follow-ups that any answer calls for. */
const withWordsAlone = (question: CatalogQuestion): CatalogQuestion => ({
  ...question,
  followUps: question.followUps.filter(({ when }) => !when.includes('answered')),
});

const asked: readonly QuestionStatus[] = ['answered', 'not-applicable', 'deferred'];

/** Letters and digits, with what stands between them in a word or two. */
const isSaidOrStatus = (condition: string): boolean =>
  /^[\p{L}\p{N}]+([ '.-][\p{L}\p{N}]+)*$/u.test(condition);

const calls = (question: CatalogQuestion, status: QuestionStatus, answer: string | null): boolean =>
  followUpsFor(question, status, answer).length > 0;

/** An answer with the words of all conditions, each in a sentence. */
const wordsOf = ({ followUps }: CatalogQuestion): string =>
  followUps
    .flatMap(({ when }) => when)
    .map((words) => `Well, ${words}, I think.`)
    .join('\n  ');

/** The answer as it comes out of a note. */
function answerIn({ id, text }: CatalogQuestion, answer: string): string | null {
  const [found] = parseNote(`## Shopper #interactor\n\n- [x] ${text} ^${id}\n  ${answer}\n`).questions;
  assert.ok(found?.id === id && found.text === text);
  return found.answer;
}

/** One or more sentences without loose ends, the last one a question. */
function isSaid(text: string): boolean {
  return /^[A-Z].*\?$/.test(text) && !/\s{2}|\s[.,?!]|[:;]$|#|\^/.test(text);
}

describe('docs/question-concepts.md', () => {
  const rows = readFileSync('docs/question-concepts.md', 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, verdict, named = ''] = /\| (covered|partly|not) +\|(.*)\|$/.exec(line) ?? [];
      return verdict === undefined
        ? []
        : [{ verdict, ids: [...named.matchAll(/`([^`]+)`/g)].map(([, id]) => id) }];
    });
  const share = (...verdicts: string[]) =>
    rows.filter(({ verdict }) => verdicts.includes(verdict)).length / rows.length;

  it('has a row for each concept that was looked at', () => assert.ok(rows.length >= 363, `${rows.length}`));
  it('names questions and follow-ups that exist', () => {
    const known = new Set([...questions, ...followUps].map(({ id }) => id));
    assert.deepEqual(
      rows.flatMap(({ ids }) => ids).filter((id) => id === undefined || !known.has(id)),
      [],
    );
  });
  it('names one wherever it says that a concept is covered, in part at least', () =>
    assert.ok(rows.every(({ verdict, ids }) => verdict === 'not' || ids.length > 0)));
  it('has 85 of 100 covered, and 97 at least partly', () =>
    assert.ok(share('covered') >= 0.85 && share('covered', 'partly') >= 0.97));
});
