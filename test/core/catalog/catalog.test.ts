import assert from 'node:assert/strict';
import {
  type Catalog,
  followUpsFor,
  isAskedOf,
  mergeCatalogs,
  strideByQuestionId,
  type Subject,
  textAskedOf,
} from '../../../src/core/catalog/catalog';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';
import type { InteractorType, QuestionStatus } from '../../../src/core/note/note';

/** `'a/S b/T; -c'` is a catalog with two questions that hides a third. */
function catalog(short: string): Catalog {
  const [questions = '', hide = ''] = short.split(';');
  const list = questions
    .split(' ')
    .filter(Boolean)
    .map((question) => {
      const [id, stride] = question.split('/');
      return `{ id: ${id}, text: x, stride: ${stride} }`;
    });
  return parseCatalog(`hide: [${hide.replace(/[ -]/g, '')}]\nquestions: [${list.join()}]`).catalog;
}

function assertMerged(catalogs: [string, ...string[]], expected: string): void {
  const [first, ...others] = catalogs;
  const { questions } = mergeCatalogs(catalog(first), ...others.map(catalog));
  assert.equal(questions.map(({ id, stride }) => `${id}/${stride.join('')}`).join(' '), expected);
}

describe('mergeCatalogs', () => {
  it('adds questions in the order of the catalogs', () => assertMerged(['a/S', 'b/T', 'c/R'], 'a/S b/T c/R'));
  it('replaces a question in its place', () => assertMerged(['a/S b/T', 'c/R a/E'], 'a/E b/T c/R'));
  it('hides questions of the catalogs before', () => assertMerged(['a/S b/T', 'c/R; -a'], 'b/T c/R'));
  it('hides nothing of the catalogs behind', () => assertMerged(['a/S', 'b/T; -c', 'c/R'], 'a/S b/T c/R'));
  it('hides and asks anew in one catalog', () => assertMerged(['a/S b/T', 'a/E; -a'], 'b/T a/E'));
});

describe('strideByQuestionId', () => {
  const strideOf = (id: string, ...catalogs: Catalog[]) => strideByQuestionId(catalogs).get(id)?.join('');

  it('is that of the last catalog with the id', () =>
    assert.equal(strideOf('a', catalog('a/S'), catalog('a/E')), 'E'));
  it('stays with a hidden question', () => assert.equal(strideOf('a', catalog('a/S'), catalog('; -a')), 'S'));
  it('is unknown for an id that no catalog has', () =>
    assert.equal(strideOf('b', catalog('a/S')), undefined));
  it('of a follow-up is that of its question', () => {
    const own = parseCatalog(
      'questions: [{ id: a, text: x, stride: TE, followUps: [{ id: a-2, text: y }] }]',
    ).catalog;
    assert.equal(strideOf('a-2', own), 'TE');
  });
});

const everything: Subject[] = [
  'human',
  'service',
  'device',
  'agent',
  'interactor',
  'process',
  'store',
  'solution',
  'business',
  'production',
];

/** Asserts whom a question with this `appliesTo` is asked of. */
function assertAsked(appliesTo: string, expected: string): void {
  const [question] = parseCatalog(`questions: [{ id: a, text: x?${appliesTo} }]`).catalog.questions;
  assert.ok(question);
  assert.equal(everything.filter((subject) => isAskedOf(question, subject)).join(' '), expected);
}

describe('isAskedOf', () => {
  it('asks the one that is named', () => assertAsked(', appliesTo: [human]', 'human'));
  it('asks all that are named', () => assertAsked(', appliesTo: [service, store]', 'service store'));
  it('takes interactor for all of its types', () =>
    assertAsked(', appliesTo: [interactor]', 'human service device agent interactor'));
  it('asks an interactor of unknown type what people, services and devices are asked', () =>
    assertAsked(', appliesTo: [human, device, service]', 'human service device interactor'));
  it('asks the solution and interviews only where they are named', () =>
    assertAsked(', appliesTo: [solution, business]', 'solution business'));
  it('asks every interactor where nothing is named', () =>
    assertAsked('', 'human service device agent interactor'));
  it('asks every interactor where nothing named exists', () =>
    assertAsked(', appliesTo: [robot]', 'human service device agent interactor'));
});

describe('textAskedOf', () => {
  const [question] = parseCatalog(
    'questions: [{ id: a, text: Does it pay?, textFor: { human: Do they pay? } }]',
  ).catalog.questions;
  const assertText = (type: InteractorType | null, expected: string) => {
    assert.ok(question);
    assert.equal(textAskedOf(question, type), expected);
  };
  it('has words of its own for a type', () => assertText('human', 'Do they pay?'));
  it('has the same words for any other', () => assertText('service', 'Does it pay?'));
  it('has the same words for one that nobody knows', () => assertText(null, 'Does it pay?'));
});

/** Whether a follow-up with this `when` is called for. */
function isCalled(when: string, status: QuestionStatus, answer: string | null): boolean {
  const text = `questions: [{ id: a, text: x?, followUps: [{ ${when}text: Why? }] }]`;
  const [question] = parseCatalog(text).catalog.questions;
  assert.ok(question);
  return followUpsFor(question, status, answer).length === 1;
}
const assertCalled = (when: string, answer: string): void =>
  assert.ok(isCalled(`when: ${when}, `, 'answered', answer));
const assertNotCalled = (when: string, answer: string): void =>
  assert.ok(!isCalled(`when: ${when}, `, 'answered', answer));

describe('followUpsFor', () => {
  it('finds a word of the answer', () => assertCalled('[default]', 'They keep the default one.'));
  it('finds one of several', () => assertCalled('[factory, default]', 'The default one.'));
  it('finds it in any case', () => assertCalled('[API key]', 'by an api KEY'));
  it('finds it between marks of Markdown', () => assertCalled('[no]', '**No**!'));
  it('finds words over the end of a line', () => assertCalled('[not sure]', 'I am not\nsure.'));
  it('finds words with marks in them', () => assertCalled('["C++ (old)"]', 'in C++ (old), mostly'));
  it('finds words of other alphabets whole', () => {
    assertCalled('[nö]', 'Nö.');
    assertNotCalled('[n]', 'nö');
  });
  it('does not find a part of a word', () => assertNotCalled('[no]', 'nobody knows'));
  it('does not find what is not there', () => assertNotCalled('[no]', 'Yes.'));
  it('does not read a condition as a pattern', () => assertNotCalled('["n.t"]', 'not'));

  it('compares a status with the status', () => assert.ok(isCalled('when: [deferred], ', 'deferred', null)));
  it('compares a status in any case', () => assert.ok(isCalled('when: [Deferred], ', 'deferred', null)));
  it('does not look for a status in the answer', () => assertNotCalled('[open]', 'The door is open.'));
  it('looks into what is said about an open question', () =>
    assert.ok(isCalled('when: [default], ', 'open', 'probably the default')));

  it('needs no more than an answer where there is no condition', () => {
    assert.ok(isCalled('', 'answered', null));
    assert.ok(!isCalled('', 'open', 'not yet'));
  });
});
