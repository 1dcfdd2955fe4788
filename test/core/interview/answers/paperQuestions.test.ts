import assert from 'node:assert/strict';
import { paperQuestions } from '../../../../src/core/interview/answers/paperQuestions';
import { recordAnswers } from '../../../../src/core/interview/answers/recordAnswers';
import { writeAnswers } from '../../../../src/core/interview/answers/writeAnswers';
import { questionPage } from '../../../../src/core/report/questionPage';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { indexOf } from '../../session/literalSession';

const planFile = 'title: Shop\npeople: [{ id: lee, name: Lee Wong }]\n';

const inputOf = (note: string, others: Readonly<Record<string, string>> = {}) => {
  const index = indexOf({ 'threat-session.yaml': planFile, 'a.interview.md': note, ...others });
  const [session] = index.sessions();
  const read = index.note('a.interview.md');
  assert.ok(session && read);
  return { session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note: read };
};

/** Below its subject, by its words. */
function numberOn(page: string, subject: string, words: string): string {
  const [, below = ''] = page.split(new RegExp(`^## ${subject}`, 'm'));
  const [, number] =
    /^- \*\*(\d+)\*\* /m.exec(below.slice(Math.max(0, below.search(`\\*\\* ${words}`) - 12))) ?? [];
  assert.ok(number, words);
  return number;
}

/**
 * Asserts the note after the answers to the page that was printed of `printed`, each given as
 * `[subject, words of the question, answer]`, and what was not taken, as `reason`.
 */
function assertRecorded(
  printed: string,
  given: readonly (readonly [subject: string, words: string, answer: string])[],
  expected: string,
  { person = 'lee', now = printed, notTaken = [] as string[], others = {} } = {},
): void {
  const page = questionPage(inputOf(printed, others));
  const reply = given.map(([subject, words, answer]) => `${numberOn(page, subject, words)}: ${answer}\n`);
  const present = inputOf(now, others);
  const recorded = recordAnswers(present.session, person, reply.join(''), paperQuestions(present));
  assert.deepEqual(
    recorded.notTaken.map(({ reason }) => reason),
    notTaken,
  );
  const answers = recorded.answers.map(({ asked, answer }) => {
    assert.ok('subject' in asked, asked.text);
    return { target: asked, isAsk: false, answer };
  });
  const { edits, left } = writeAnswers(present.note, answers);
  assert.deepEqual(left, []);
  assert.equal(applyEdits(now, edits), expected);
}

const guard = '## Guard #interactor/human\n\n- #hint she waves people through\n';

describe('answers on paper', () => {
  it('go to a question with a link whose address stands below, which is there once', () => {
    const address = '\n[p]: https://x.example/(p) "The Plan"\n';
    for (const words of ['Who owns [the plan][p]?', 'Who owns [the plan][p] and [p]?']) {
      const page = questionPage(inputOf(`- [ ] ${words}\n${address}`));
      assert.equal(page.split('Who owns').length, 2, page);
      assert.match(page, /x\.example/);
      assertRecorded(
        `- [ ] ${words}\n${address}`,
        [['The solution as a whole', 'Who owns', 'Ops.']],
        `- [x] ${words}\n  @lee: Ops.\n${address}`,
      );
    }
  });
  it('about a flow go below its row, with that where another note tells it', () => {
    const flow = '- #flow A -> B: orders\n';
    const own = {
      'threat-session.yaml': `${planFile}questions: [own.questions.yaml]\n`,
      'own.questions.yaml': 'questions: [{ id: seen, text: Who sees it?, stride: I, appliesTo: [flow] }]\n',
    };
    const asked = '  - [x] Who sees it? ^seen\n    @lee: All.\n';
    assertRecorded(flow, [['A → B', 'Who sees it\\?', 'All.']], flow + asked, { others: own });
    assertRecorded('## C #store\n', [['A → B', 'Who sees it\\?', 'All.']], `${flow}${asked}\n## C #store\n`, {
      others: { ...own, 'b.interview.md': flow },
    });
  });
  it('bring their question into the note', () =>
    assertRecorded(
      guard,
      [['Guard', 'Who are you\\?', 'A badge.']],
      `${guard}\n- [x] Who are you? ^authentication\n  @lee: A badge.\n`,
    ));
  it('close a question that stands there', () =>
    assertRecorded(
      '## Guard #interactor/human\n\n- [ ] Who pays? ^/S\n',
      [['Guard', 'Who pays\\?', 'The shop.']],
      '## Guard #interactor/human\n\n- [x] Who pays? ^/S\n  @lee: The shop.\n',
    ));
  it('go to the subject that they stand below, each in its place', () =>
    assertRecorded(
      '## Guard #interactor/human\n\n- [ ] Who pays?\n\n## Shop #process\n\n- [ ] Who pays?\n',
      [
        ['Guard', 'What may you do\\?', 'Open doors.'],
        ['Shop', 'Who pays\\?', 'We do.'],
        ['Guard', 'Who pays\\?', 'The shop.'],
      ],
      '## Guard #interactor/human\n\n- [x] Who pays?\n  @lee: The shop.\n- [x] What may you do? ^roles\n  @lee: Open doors.\n\n## Shop #process\n\n- [x] Who pays?\n  @lee: We do.\n',
    ));
  it('of an element that only another note has bring its heading too', () =>
    assertRecorded(
      '# First\n',
      [['Guard', 'Who are you\\?', 'A badge.']],
      '# First\n\n## Guard #interactor/human\n\n- [x] Who are you? ^authentication\n  @lee: A badge.\n',
      { others: { 'b.interview.md': guard } },
    ));
  it('need nobody in particular', () =>
    assertRecorded(
      guard,
      [['Guard', 'Who are you\\?', 'A badge.']],
      `${guard}\n- [x] Who are you? ^authentication\n  A badge.\n`,
      { person: '' },
    ));
  it('are told where the question was answered since it was printed', () =>
    assertRecorded(
      '## Guard #interactor/human\n\n- [ ] Who pays?\n',
      [['Guard', 'Who pays\\?', 'The shop.']],
      '## Guard #interactor/human\n\n- [x] Who pays?\n  Nobody.\n',
      { now: '## Guard #interactor/human\n\n- [x] Who pays?\n  Nobody.\n', notTaken: ['closed'] },
    ));
  it('have seven digits where four are those of two questions', () => {
    const many = Array.from({ length: 400 }, (_, at) => `- [ ] Why ${at}?\n`).join('');
    const page = questionPage(inputOf(`## Guard #interactor/human\n\n${many}`));
    const numbers = [...page.matchAll(/^- \*\*(\d+)\*\*/gm)].map(([, number = '']) => number);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.ok(numbers.some((number) => number.length === 7));
  });
  it('count for who was asked in a message, too', () => {
    const input = inputOf('## Guard #interactor/human\n\n- [>] Who pays? @lee\n');
    const { answers } = recordAnswers(
      input.session,
      'lee',
      `${numberOn(questionPage(input), 'Guard', 'Who pays\\?')}: The shop.`,
      paperQuestions(input),
    );
    assert.deepEqual(
      answers.map(({ asked }) => 'span' in asked),
      [true],
    );
  });
});
