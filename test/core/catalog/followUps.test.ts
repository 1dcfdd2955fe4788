import assert from 'node:assert/strict';
import type { QuestionStatus } from '../../../src/core/note/note';
import { followUpsFor } from '../../../src/core/catalog/followUps';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';

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
