import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { answerQuestion } from '../../../src/core/note/edits/answerQuestion';
import { writeAnswer } from '../../../src/core/note/edits/writeAnswer';
import { emptyItemPlugin } from '../../../src/core/note/emptyItems';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const about = '## A #store\n\n';
const questionsOf = (text: string) =>
  parseNote(about + text).questions.map(({ text, answer, status }) => [text, answer, status]);

describe('an item without words', () => {
  for (const bullet of ['-', '*', '+', '- ', '-\t'])
    it(`${JSON.stringify(bullet)} takes nothing from the question above it`, () =>
      assert.deepEqual(questionsOf(`- [ ] Who?\n  ${bullet}\n- [ ] Why?`), [
        ['Who?', null, 'open'],
        ['Why?', null, 'open'],
      ]));

  for (const text of [
    '- [ ] Who\n  pays?\n  -',
    '- [ ] Who pays?\n  - \n  - ',
    '> - [ ] Who pays?\n>   -',
    '1. [ ] Who pays?\n   - ',
    '- [ ] Who pays?\r\n  - ',
    '- [ ] Who pays?\n\t- ',
  ])
    it(`is no answer: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(questionsOf(text), [['Who pays?', null, 'open']]);
      assert.deepEqual(parseNote(about + text).problems, []);
    });

  it('stands beside what is said', () =>
    assert.deepEqual(questionsOf('- [x] Who?\n  - Lee\n  -'), [['Who?', '- Lee\n-', 'answered']]));

  it('is no way in which an attack works', () => {
    const { problems } = parseNote(`${about}- #risk/S it leaks\n  - how:\n    - `);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['risk-without-how'],
    );
  });

  it('gives way to the answer', () => {
    const note = parseNote(`${about}- [ ] Who?\n  - \n`);
    const [question] = note.questions;
    assert.ok(question);
    const { line, character } = note.lines.at(question.mark.start);
    const target = { line, character, text: note.lines.textOf(line) };
    for (const edits of [answerQuestion(note, target, 'Lee'), writeAnswer(note, question, 'Lee', null)])
      assert.equal(edits && applyEdits(note.text, edits), `${about}- [x] Who?\n  Lee\n`);
  });

  it('typed as an answer answers nothing yet', () => {
    const note = parseNote(`${about}- [ ] Who?\n`);
    const [question] = note.questions;
    const edits = question && writeAnswer(note, question, '- ', null);
    assert.equal(edits && applyEdits(note.text, edits), `${about}- [ ] Who?\n  -\n`);
  });

  it('is an item in a preview of notes alone', () => {
    const md = new MarkdownIt().use(emptyItemPlugin, (env: { isNote?: boolean }) => env.isNote === true);
    assert.equal(md.render('a\n-', { isNote: true }), '<p>a</p>\n<ul>\n<li></li>\n</ul>\n');
    assert.equal(md.render('a\n-', {}), '<h2>a</h2>\n');
  });
});

describe('a rule below a question or a tag in a list', () => {
  for (const [text, answer] of [
    ['- [x] Who?\n  ---', '---'],
    ['- [x] Who?\n  --', '--'],
    ['- [ ] Who?\n  ===', '==='],
    ['- [x] Who?\n  Lea\n  ---', 'Lea\n---'],
    ['- [x] Who? Lea\n  ---\n  and Bo', 'Lea\n---\nand Bo'],
    ['> 1. [x] Who?\n>    Lea\n>    =====', 'Lea\n====='],
    ['- [x] Who?\r\n  ---\r\n', '---'],
  ] as const)
    it(`takes no question away: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        questionsOf(text).map(([text, answer]) => [text, answer]),
        [['Who?', answer]],
      ));

  for (const rule of ['---', '--', '===']) {
    it(`${rule} leaves a tag its words and details`, () => {
      const [tag] = parseNote(`${about}- #hint/S the key\n  ${rule}\n  - because: it hangs there`).tags;
      assert.equal(tag?.text, 'the key');
      assert.deepEqual(
        tag.details.map(({ key }) => key),
        ['because'],
      );
    });

    it(`${rule} is an answer behind a blank line, so that no other program makes a heading`, () => {
      const note = parseNote(`${about}- [ ] Who?\n`);
      const [question] = note.questions;
      assert.ok(question);
      const { line, character } = note.lines.at(question.mark.start);
      const target = { line, character, text: note.lines.textOf(line) };
      for (const typed of [rule, `Lea\n${rule}`, `${rule}\nLea`])
        for (const edits of [answerQuestion(note, target, typed), writeAnswer(note, question, typed, null)])
          assert.equal(
            edits && applyEdits(note.text, edits),
            `${about}- [x] Who?\n\n  ${typed.replace('\n', '\n  ')}\n`,
          );
    });
  }

  it('stays the end of a heading elsewhere', () =>
    assert.deepEqual(
      parseNote('- Who pays?\n  ---\n\nWho?\n---').blocks.map(({ kind }) => kind),
      ['setext', 'setext'],
    ));
});
