import assert from 'node:assert/strict';
import {
  addQuestion,
  type NewFlow,
  type NewQuestion,
  type NewSubject,
} from '../../../../src/core/note/edits/addQuestion';
import type { NewElement } from '../../../../src/core/note/edits/appendElement';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';

const shopper: NewElement = { kind: 'interactor', type: 'human', name: 'Shopper' };
const plain: NewQuestion = { text: 'Who?', id: null, stride: [], status: 'open', answer: null };

/** The text with a question put to an element or a flow, or below the question with the text `below`. */
function asked(
  text: string,
  subject: NewSubject | null,
  question: Partial<NewQuestion> = {},
  below?: string,
): string | null {
  const note = parseNote(text);
  const above = note.questions.find((one) => one.text === below) ?? null;
  const edits = addQuestion(note, { subject, below: above }, { ...plain, ...question });
  return edits && applyEdits(text, edits);
}

const about = '## Shopper #interactor/human\n';
const assertAsked = (text: string, expected: string, question?: Partial<NewQuestion>) =>
  assert.equal(asked(about + text, shopper, question), about + expected);

describe('adding a question', () => {
  it('goes on behind the last of its section', () => {
    assertAsked('\n- [x] a\n  b\n\n- #hint c\n', '\n- [x] a\n  b\n- [ ] Who?\n\n- #hint c\n');
    assertAsked('\n- [ ] a', '\n- [ ] a\n- [ ] Who?\n');
    assertAsked('\n- [ ] a\n- #hint b', '\n- [ ] a\n- [ ] Who?\n- #hint b');
  });
  it('goes on in the style of the list', () => {
    assertAsked('\n* [ ] a\n', '\n* [ ] a\n* [ ] Who?\n');
    assertAsked('\n9. [ ] a\n', '\n9. [ ] a\n10. [ ] Who?\n    b\n', {
      answer: 'b',
    });
    assertAsked('\n- [ ] a\n\n- [ ] b\n', '\n- [ ] a\n\n- [ ] b\n\n- [ ] Who?\n');
    assertAsked('\n> -\t[ ] a\n', '\n> -\t[ ] a\n> -\t[ ] Who?\n');
    assertAsked('\n- [x] a\n  - [ ] b', '\n- [x] a\n  - [ ] b\n- [ ] Who?\n');
  });
  it('stands apart when it is the first', () => {
    assertAsked('', '\n- [ ] Who?\n');
    assertAsked('\na\n## B #store\n', '\na\n\n- [ ] Who?\n\n## B #store\n');
    assert.equal(asked(about.trimEnd(), shopper), `${about}\n- [ ] Who?\n`);
  });
  it('keeps text that follows apart', () =>
    assertAsked('\n- [x] a\n  ```\n  ```\nb', '\n- [x] a\n  ```\n  ```\n- [ ] Who?\n\nb'));
  it('keeps line endings and the byte order mark', () => {
    assert.equal(
      asked('\uFEFF## Shopper #interactor\r\n', shopper),
      '\uFEFF## Shopper #interactor\r\n\r\n- [ ] Who?\r\n',
    );
    assert.equal(asked('\uFEFF', null), '\uFEFF- [ ] Who?\n');
  });
  it('takes the last section of a name, where the interview is by now', () =>
    assertAsked(
      '\n- [ ] a\n\n## B #store\n\n## shopper #interactor\n\n- [ ] c\n',
      '\n- [ ] a\n\n## B #store\n\n## shopper #interactor\n\n- [ ] c\n- [ ] Who?\n',
    ));
  it('writes the heading too', () => {
    assert.equal(asked('a', shopper), 'a\n\n## Shopper #interactor/human\n\n- [ ] Who?\n');
    assert.equal(asked('a\r\n', shopper), 'a\r\n\r\n## Shopper #interactor/human\r\n\r\n- [ ] Who?\r\n');
    assert.equal(asked('```', shopper), null);
  });
  it('says its id, its categories, its status and its answer', () => {
    assertAsked('', '\n- [ ] Who? ^roles\n', { id: 'roles' });
    assertAsked('', '\n- [ ] Who? ^/ES\n', { stride: ['E', 'S'] });
    assertAsked('', '\n- [>] Who? ^roles/E\n', { id: 'roles', stride: ['E'], status: 'deferred' });
    assertAsked('', '\n- [x] Who?\n  b\n\n  - [ ] c\n', { status: 'answered', answer: 'b\n\n- [ ] c' });
    assertAsked('', '\n- [x] Who?\n\n  ---\n', { status: 'answered', answer: '---' });
  });
  it('says just the words', () => {
    assertAsked('', '\n- [ ] Is *this* one `line`\n', { text: ' Is *this*\n one `line`' });
    assertAsked('', '\n- [ ] \\#hint \\@lee due\\:2026-11-25 \\^a\n', {
      text: '#hint @lee due:2026-11-25 ^a',
    });
    assertAsked('', '\n- [ ] \\<\\#hint\n', { text: '<#hint' });
  });
  it('is refused without words, and for an id that is none', () => {
    assert.equal(asked(about, shopper, { text: ' ' }), null);
    assert.equal(asked(about, shopper, { id: 'a b' }), null);
  });
});

describe('adding a question about the solution as a whole', () => {
  it('goes behind the last one, wherever that is', () =>
    assert.equal(
      asked('- [ ] a?\n\n## B #store\n\n## C\n\n- [ ] d?', null),
      '- [ ] a?\n\n## B #store\n\n## C\n\n- [ ] d?\n- [ ] Who?\n',
    ));
  it('else before the first element', () =>
    assert.equal(
      asked('---\ntitle: a\n---\n\n# b\n\n## C #store\n', null),
      '---\ntitle: a\n---\n\n# b\n\n- [ ] Who?\n\n## C #store\n',
    ));
  it('gets the question mark that makes it one', () => {
    assert.equal(asked('', null, { text: 'Who pays' }), '- [ ] Who pays?\n');
    assert.equal(asked('', null, { text: 'Who pays', id: 'a' }), '- [ ] Who pays ^a\n');
  });
});

describe('adding a question below another', () => {
  const assertBelow = (text: string, expected: string) =>
    assert.equal(asked(about + text, null, {}, 'a'), about + expected);
  it('comes behind its answer', () => {
    assertBelow('- [ ] a\n- [ ] b', '- [ ] a\n  - [ ] Who?\n- [ ] b');
    assertBelow('- [x] a\n  - [ ] b\n\n  c', '- [x] a\n  - [ ] b\n\n  c\n  - [ ] Who?\n');
    assertBelow('1. [x] a\n   b\n', '1. [x] a\n   b\n   - [ ] Who?\n');
  });
  it('comes behind the others there', () =>
    assertBelow('- [x] a\n  * [x] b\n    c\n', '- [x] a\n  * [x] b\n    c\n  * [ ] Who?\n'));
});

const titles: NewFlow = { kind: 'flow', row: 'Shopper -> Shop: titles (HTTPS)' };
const assertAskedOfFlow = (text: string, expected: string, question?: Partial<NewQuestion>) =>
  assert.equal(asked(text, titles, question), expected);

describe('adding a question about a flow', () => {
  it('goes below its row, whatever that says goes there', () => {
    assertAskedOfFlow('- #flow Shopper -> Shop: cards\n', '- #flow Shopper -> Shop: cards\n  - [ ] Who?\n');
    assertAskedOfFlow(
      '* #flow Shopper -> Shop\n  * once a day\n* #flow Shop -> Bank\n',
      '* #flow Shopper -> Shop\n  * once a day\n  * [ ] Who?\n* #flow Shop -> Bank\n',
    );
    assertAskedOfFlow(`${about}\n> 1. #flow -> Shop\n`, `${about}\n> 1. #flow -> Shop\n>    - [ ] Who?\n`);
  });
  it('goes on behind what is asked there, with its answer', () =>
    assertAskedOfFlow(
      '- #flow Shopper -> Shop\n  - [x] Why?\n    So.\n    - [ ] And?\n',
      '- #flow Shopper -> Shop\n  - [x] Why?\n    So.\n    - [ ] And?\n  - [x] Who?\n    Me.\n',
      { status: 'answered', answer: 'Me.' },
    ));
  it('takes the last of several rows', () =>
    assertAskedOfFlow(
      '- #flow Shopper -> Shop\n\na\n\n- #flow Shop <- Shopper\n',
      '- #flow Shopper -> Shop\n\na\n\n- #flow Shop <- Shopper\n  - [ ] Who?\n',
    ));
  it('brings its row along, to an element that it goes to or comes from', () => {
    const row = '- #flow Shopper -> Shop: titles (HTTPS)\n  - [ ] Who?\n';
    assertAskedOfFlow(about, `${about}\n${row}`);
    assertAskedOfFlow(`a\n\n## Bank #store\n`, `a\n\n${row}\n## Bank #store\n`);
    assertAskedOfFlow('| #flow Shopper -> Shop |\n| --- |\n', `| #flow Shopper -> Shop |\n| --- |\n\n${row}`);
  });
  it('is no follow-up of the question in whose answer the row stands', () => {
    const text = '- [x] What goes where?\n  - #flow Shopper -> Shop\n';
    const [, added] = parseNote(asked(text, titles) ?? '').questions;
    assert.equal(added?.flow?.key, 'shopper\t->\tshop');
    assert.equal(added.parent?.text, 'What goes where?');
  });
  it('is refused for a row that would say something else', () =>
    assert.equal(asked('', { kind: 'flow', row: 'Shopper -> Shop: x #hint y' }), null));
});
