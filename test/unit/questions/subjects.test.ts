import assert from 'node:assert/strict';
import { parseCatalog } from '../../../src/core/questions/parseCatalog';
import { isAskedOf, type Subject } from '../../../src/core/questions/subjects';

const everything: Subject[] = [
  'human',
  'service',
  'device',
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
  it('takes interactor for its three types', () =>
    assertAsked(', appliesTo: [interactor]', 'human service device interactor'));
  it('asks an interactor of unknown type what all three are asked', () =>
    assertAsked(', appliesTo: [human, device, service]', 'human service device interactor'));
  it('asks the solution and interviews only where they are named', () =>
    assertAsked(', appliesTo: [solution, business]', 'solution business'));
  it('asks every interactor where nothing is named', () =>
    assertAsked('', 'human service device interactor'));
  it('asks every interactor where nothing named exists', () =>
    assertAsked(', appliesTo: [robot]', 'human service device interactor'));
});
