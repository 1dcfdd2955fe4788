import assert from 'node:assert/strict';
import {
  deferQuestion,
  setQuestionStatus,
  type Deferral,
} from '../../../../src/core/note/edits/questionStatus';
import type { QuestionStatus } from '../../../../src/core/note/note';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';
import { edited } from './lineEdit';

const about = '## Shopper #interactor\n\n';

function assertDeferred(text: string, deferral: Partial<Deferral>, expected: string | null): void {
  const note = parseNote(about + text);
  const [question] = note.questions;
  assert.ok(question);
  const edits = deferQuestion(note, question, { to: null, due: null, ...deferral });
  assert.equal(edits && applyEdits(about + text, edits), expected === null ? null : about + expected);
}

const both = { to: 'lee', due: '2026-11-25' };

describe('deferring a question', () => {
  it('says of whom and by when, before its id', () => {
    assertDeferred('- [ ] a', both, '- [>] a @lee due:2026-11-25');
    assertDeferred('- [x] a ^b/S\n  c', both, '- [>] a @lee due:2026-11-25 ^b/S\n  c');
    assertDeferred('- [ ] a? (^bc)', both, '- [>] a? (^bc) @lee due:2026-11-25');
    assertDeferred('- [ ] a ^bc?\n  d', both, '- [>] a ^bc? @lee due:2026-11-25\n  d');
    assertDeferred('- [ ] ^bc a?', both, '- [>] ^bc a? @lee due:2026-11-25');
    assertDeferred('- [ ] a #hint b', both, '- [>] a @lee due:2026-11-25 #hint b');
    assertDeferred('> 1. [ ] a\r\n', { to: 'dana.r' }, '> 1. [>] a @dana.r\r\n');
  });
  it('leaves its words alone where they lead to a person', () => {
    assertDeferred('- [ ] What is it for', { to: 'lee' }, '- [>] What is it for? @lee');
    assertDeferred('- [>] Who has it from @dana', { to: 'lee' }, '- [>] Who has it from @dana? @lee');
    assertDeferred('- [>] Who has it from @dana', { to: 'dana' }, '- [>] Who has it from @dana');
  });
  it('changes what is said there', () => {
    assertDeferred('- [>] a @dana due:2026-11-20 ^b', both, '- [>] a @lee due:2026-11-25 ^b');
    assertDeferred('- [>] a `due:` due:2026-11-20', { due: '2026-11-25' }, '- [>] a `due:` due:2026-11-25');
    assertDeferred('- [>] a @lee due:2026-11-25', both, '- [>] a @lee due:2026-11-25');
  });
  it('takes out what is said no more', () => {
    assertDeferred('- [>] a @dana @lee due:2026-11-20 ^b', {}, '- [>] a ^b');
    assertDeferred('- [ ] a', {}, '- [>] a');
    assertDeferred('- [ ] @lee: a', {}, '- [>] a');
  });
  it('is refused where who is named is one of its words', () =>
    assertDeferred('- [>] ask @dana about it', {}, null));
  it('is refused for an id and a day that are none', () => {
    for (const to of ['', 'le e', '@lee', 'lee #hint']) assertDeferred('- [ ] a', { to }, null);
    for (const due of ['', '2026-02-30', '2026-11-25T09:00', 'soon'])
      assertDeferred('- [ ] a', { due }, null);
  });
});

describe('the status of a question', () => {
  const assertSet = (text: string, status: QuestionStatus, expected: string) =>
    assert.equal(
      edited(about + text, '[', (note, target) => setQuestionStatus(note, target, status)),
      about + expected,
    );
  it('is the mark in its box', () => assertSet('- [ ] a\n  b', 'not-applicable', '- [-] a\n  b'));
  it('comes with a question mark where it would be somebody’s task without one', () =>
    assertSet('- [>] a | b @dana', 'open', '- [ ] a | b? @dana'));
});
