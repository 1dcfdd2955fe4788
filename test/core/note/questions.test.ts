import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertProblems, assertQuestions, problemsOf } from './factsOf';

const about = '## Shopper #interactor\n\n';

describe('a question', () => {
  it('has a day behind a blank too', () => {
    const [question] = parseNote(`${about}- [>] Who pays? @lee due: 2026-11-25`).questions;
    assert.deepEqual(
      [question?.text, question?.deferredTo, question?.due, question?.answer],
      ['Who pays?', 'lee', '2026-11-25', null],
    );
  });
  describe('says of whom and by when it is to be asked:', () => {
    const day = '2026-11-25';
    const read = (marks: string, to: string | null, due: string | null = day) =>
      it(marks, () => {
        for (const box of ['[>]', '[ ]', '[x]']) {
          const [question] = parseNote(`${about}- ${box} Who pays? ${marks}`).questions;
          assert.deepEqual(
            [question?.text, question?.deferredTo, question?.due, question?.answer],
            ['Who pays?', to, due, null],
          );
        }
      });
    read('@lee (due:2026-11-25)', 'lee');
    read('(@lee, due: 2026-11-25)', 'lee');
    read('@lee due=2026-11-25', 'lee');
    read('@lee due 2026-11-25', 'lee');
    read('@lee, by 2026-11-25.', 'lee');
    read('@lee - due:: 2026-11-25', 'lee');
    read('@lee due:2026‑11‑25', 'lee');
    read('due:[[2026-11-25]]', null);
    read('@lee 📅 2026-11-25', 'lee');
    read('➕ 2026-11-20 📅 2026-11-25 ✅ 2026-11-24', null);
    read('-> @lee', 'lee', null);
    read('→ @lee due:2026-11-25', 'lee');
    read('ask @lee', 'lee', null);
    read('@lee/@dana', 'lee', null);
    read('@lee and @dana.', 'lee', null);
    read('(@lee)', 'lee', null);
  });
  it('keeps the people to whom its last word leads, and asks those that it asked', () => {
    const read = (written: string, text: string, to: string) => {
      const [question] = parseNote(`${about}- [>] ${written}`).questions;
      const { start, end } = question?.textSpan ?? { start: 0, end: 0 };
      assert.deepEqual([question?.text, question?.deferredTo], [text, to]);
      assert.equal(`${about}- [>] ${written}`.slice(start, end), text);
    };
    read('Who has one from @petra due:2026-11-25', 'Who has one from @petra', 'petra');
    read('Had @sam one from @petra and @lee ^b', 'Had @sam one from @petra and @lee', 'petra');
    read('Who has one from @petra? @lee', 'Who has one from @petra?', 'lee');
    read('Had @sam one @petra', 'Had @sam one', 'petra');
  });
  it('has the answer that stands behind a person or a day', () => {
    assertQuestions(`${about}- [x] When? by 2026-11-25`, 'answered When? = by 2026-11-25');
    assertQuestions(`${about}- [x] Who? @lee and the bank`, 'answered Who? = @lee and the bank');
    assertQuestions(`${about}- [x] Who? ask the bank`, 'answered Who? = ask the bank');
    assertQuestions(`${about}- [x] Who? @lee. The bank too.`, 'answered Who? = The bank too.');
  });
  it('is told of a day that is none', () => {
    for (const day of ['1.12.2026', '12/01/2026', '2026-02-30', 'Friday'])
      for (const blank of ['', ' '])
        assertProblems(`${about}- [>] Who? @lee due:${blank}${day}`, `malformed-date 3:17 ${day}`);
    assertProblems(`${about}- [>] Who knows when it is due: today?`);
  });
  it('is none where a tag opened it that was taken back', () =>
    assertQuestions(
      `${about}- [ ] ~~#hint the key~~\n- [ ] ~~#hint who?~~\n- [x] ~~**#risk/S**~~ the key\n- [ ] ~~#hint~~ who?\n- [ ] ~~so~~ the key\n- [ ] ~~when?~~`,
      'open ~~#hint~~ who?',
      'open ~~so~~ the key',
      'open when?',
    ));
  it('is every task in a section', () =>
    assertQuestions(
      `${about}- [ ] a\n1. [x] b\n   - c\n     - [-] d`,
      'open a',
      'answered b = - c',
      'not-applicable d',
    ));
  it('is a task with an id or a question mark elsewhere', () =>
    assertQuestions(
      '- [ ] a\n- [ ] b ^c\n- [ ] d?\n- [>] e? @lee due:2026-11-25',
      'open b',
      'open d?',
      'deferred e?',
    ));
  describe('needs no more than a question mark elsewhere:', () => {
    for (const words of ['**Who?**', '"Who?"', 'Who?!', '_Who_?', '(Who?)', 'Who? (Ops)', '„Wer?“', 'Ποιος;'])
      it(words, () => assertQuestions(`- [ ] ${words}`, `open ${words}`));
    it('behind its words', () => assertQuestions('- [ ] mail it (today?)\n- [ ] "why?" in the mail'));
  });
  it('takes four marks, any other is open', () => {
    assertQuestions(`${about}- [X] a\n- [>] b\n- [y] c`, 'answered a', 'deferred b', 'open c');
    assertProblems(`${about}- [y] c`, 'unknown-mark 3:4 y');
  });
  it('needs words, or the id of those in a catalog', () =>
    assertQuestions(`${about}- [ ]\n- []\n- [ ] ^R-1\n- [ ] ^money`, 'open ^money'));
  describe('has a box, whatever blanks are in it and behind it:', () => {
    const read = (written: string, expected: string) =>
      it(written, () => assertQuestions(`${about}- ${written}`, expected));
    read('[x]How?', 'answered How?');
    read('[ ]"How"?', 'open "How"?');
    read('[x ] How?', 'answered How?');
    read('[  x] How?', 'answered How?');
    read('[] How?', 'open How?');
    read('[  ] How?', 'open How?');
    read('[- ] How?', 'not-applicable How?');
    read('[–] How?', 'not-applicable How?');
    read('[х] How?', 'answered How?');
    read('[\u00A0] How?', 'open How?');
    read('[\u3000]\u3000How?', 'open How?');
    read('[x]\u00A0How?', 'answered How?');
    read('\u200B[\u200Bx]\u200B How?', 'answered How?');
    read('［ｘ］ How?', 'answered How?');
    read('[\\>] How?', 'deferred How?');
    read('[&gt;] How?', 'deferred How?');
    read('[\\x] How?', 'answered How?');
  });
  it('has no box in a link, a footnote or a word in brackets', () =>
    assertQuestions(
      `${about}- [x](a.md)\n- [x][b]\n- [x]: c\n- [1] d\n- [a] i\n- [a][b]\n- [[e]]\n- [ see f ] g\n- [1]h`,
    ));
  it('is none when a tag starts the item', () =>
    assertQuestions(`${about}- [ ] #ask @lee a?\n- [x] **#ask** b?`));
  it('ends before its marks', () => {
    const [question] = parseNote(`${about}- [>] Who pays? @lee due:2026-11-25 ^money/SE`).questions;
    assert.deepEqual(
      [question?.text, question?.deferredTo, question?.due, question?.id, question?.stride],
      ['Who pays?', 'lee', '2026-11-25', 'money', ['S', 'E']],
    );
  });
  it('may have its id in front', () => {
    const ids = (text: string) => parseNote(about + text).questions.map(({ id, text: said }) => [id, said]);
    assert.deepEqual(ids('- [ ] ^money Who pays?'), [['money', 'Who pays?']]);
    assert.deepEqual(ids('- [x] ^money Who pays? Lea does.'), [['money', 'Who pays?']]);
    assert.deepEqual(ids('- [ ] ^R-7 is known?'), [[null, '^R-7 is known?']]);
  });
  describe('has its id, whatever stands around it:', () => {
    const read = (written: string, ...expected: (string | null)[]) =>
      it(written, () => {
        const [question] = parseNote(`${about}- [x] ${written}`).questions;
        assert.deepEqual([question?.id, question?.text, question?.answer], expected);
      });
    read('Who? (^money)', 'money', 'Who?', null);
    read('Who? (^money). Lea', 'money', 'Who?', 'Lea');
    read('Who? *(^money)*', 'money', 'Who?', null);
    read('Who? (Ops) (^money)', 'money', 'Who? (Ops)', null);
    read('Who? ^money.', 'money', 'Who?', null);
    read('Who? ^money: Lea', 'money', 'Who?', 'Lea');
    read('Tell me ^money.', 'money', 'Tell me', null);
    read('Tell me (^money). They do.', 'money', 'Tell me', 'They do.');
    read('Who ^money?', 'money', 'Who?', null);
    read('Who ^money ? Lea', 'money', 'Who ?', 'Lea');
    read('Who (^money)? Lea', 'money', 'Who?', 'Lea');
    read('**Who ^money?**', 'money', '**Who?**', null);
    read('^money: Who?', 'money', 'Who?', null);
    read('^money - Who?', 'money', 'Who?', null);
    read('^money: Who? Lea', 'money', 'Who?', 'Lea');
    read('^money', 'money', '^money', null);
    read('^money @lee: coins', 'money', '^money', '@lee: coins');
    read('^money: coins', 'money', '^money', 'coins');
    read('^money\n  coins', 'money', '^money', 'coins');
    read('^money @lee: who?', 'money', 'who?', null);
    read('^money Tell me', 'money', 'Tell me', null);
    read('Tell me (see ^money).', null, 'Tell me (see ^money).', null);
    read('Who? (see ^money)', null, 'Who? (see ^money)', null);
    read('Who? (^R-7)', null, 'Who? (^R-7)', null);
    read('Is it ^R-7?', null, 'Is it ^R-7?', null);
    read('Who? [^money]', null, 'Who?', '[^money]');
  });
  it('keeps its words behind a mark', () =>
    assertQuestions(`${about}- [ ] @lee: who pays?`, 'open who pays?'));
  it('may have categories and no id', () => {
    const [question] = parseNote(`${about}- [ ] Who? ^/td`).questions;
    assert.deepEqual([question?.id, question?.stride], [null, ['T', 'D']]);
  });
  it('knows the question above', () => {
    const { questions } = parseNote(`${about}- [x] a\n  - b\n    - [ ] c\n- [ ] d`);
    assert.deepEqual(
      questions.map(({ parent }) => parent),
      [null, questions[0], null],
    );
  });
  it('is asked once of an element', () =>
    assertProblems(
      `${about}- [ ] a ^x\n\n## shopper #interactor\n\n- [ ] b ^x\n- [ ] c ^y`,
      'repeated-question 7:9 x',
    ));
});

describe('a question over several lines', () => {
  const long = 'How does a guard of another company prove';
  const assertWhole = (written: string, ...expected: string[]) =>
    assertQuestions(`${about}- [x] ${written}`, ...expected.map((one) => `answered ${one}`));

  it('ends with its id', () => {
    assertWhole(`${long}\n      who he is? ^authentication\n  b`, `${long} who he is? = b`);
    assertWhole(
      `Say how a guard enters. ${long} it?\n  Tell all. ^entry by card`,
      `Say how a guard enters. ${long} it? Tell all. = by card`,
    );
    assertWhole(`${long} who he is ^authentication\n  b`, `${long} who he is = b`);
    assertWhole('Who has the key? Nobody, see ^R-7', 'Who has the key? = Nobody, see ^R-7');
    assertWhole('Can he try 10 ^6 keys?', 'Can he try 10 ^6 keys?');
    assertWhole('Is ^R-7 done by now? Yes', 'Is ^R-7 done by now? = Yes');
  });
  it('ends with its question mark', () => {
    assertWhole(`${long}\n  who he is?\n  With a letter.`, `${long} who he is? = With a letter.`);
    assertWhole('Who pays? @lee due: 2026-11-25 Nobody.', 'Who pays? = Nobody.');
    assertWhole('Who pays? (Ops) @lee due:2026-11-25 Nobody.', 'Who pays? (Ops) = Nobody.');
    assertWhole(
      'Who says "who?" at `a? b` (and why? ever) to him? I do.',
      'Who says "who?" at `a? b` (and why? ever) to him? = I do.',
    );
    assertWhole('Who reads https://a.example/?b or x? I do.', 'Who reads https://a.example/?b or x? = I do.');
    assertWhole('谁付钱？银行。', '谁付钱？ = 银行。');
  });
  it('may be two questions', () => {
    assertWhole('Who pays? And when? In May. Why?', 'Who pays? And when? = In May. Why?');
    assertWhole('Who pays?\n  Who knows?', 'Who pays? = Who knows?');
    const two = `${about}- [x] Who pays for the cards of guards?\n  Who knows?`;
    assertProblems(two, 'question-end 3:7 Who pays for the cards of guards? Who knows?');
  });
  it('ends in front of a speaker, a tag, a hard break', () => {
    assertWhole('Tell me @lee: by mail @dana: never', 'Tell me = @lee: by mail @dana: never');
    assertWhole('Tell me #hint/S by mail', 'Tell me = #hint/S by mail');
    assertWhole(`${long}\\\n  by mail`, `${long} = by mail`);
    assertWhole(`${long}  \n  by mail`, `${long} = by mail`);
  });
  it('is in doubt without any of them', () => {
    const text = `${about}- [ ] ${long}\n  who he is`;
    assertQuestions(text, `open ${long} who he is`);
    assertQuestions(text.replace('[ ]', '[x]'), `answered ${long} = who he is`);
    assertQuestions(`${text.replace('[ ]', '[x]')}\n\n  By mail.`, `answered ${long} who he is = By mail.`);
    for (const one of [text, text.replace('[ ]', '[x]')])
      assert.match(problemsOf(parseNote(one)).join(), /^question-end 3:7/);
  });
  it('ends with a short line that somebody ended', () => {
    assertWhole('Tell me about it\n  It is old.', 'Tell me about it = It is old.');
    assertWhole('Tell me about it\n  It is. Is it? Yes.', 'Tell me about it = It is. Is it? Yes.');
    assertProblems(`${about}- [x] Tell me about it\n  It is old.`);
  });
  it('takes its marks from any line', () => {
    const [question] = parseNote(
      `${about}- [>] Wrong passwords in the night: who sees that?\n  @freja due:2026-11-17\n  ^failed/S`,
    ).questions;
    assert.deepEqual(
      [question?.deferredTo, question?.due, question?.id, question?.answer],
      ['freja', '2026-11-17', 'failed', null],
    );
  });
  it('keeps a person among its words', () => {
    const [question] = parseNote(`${about}- [>] Who told @lee about it? @dana`).questions;
    assert.deepEqual([question?.text, question?.deferredTo], ['Who told @lee about it?', 'dana']);
  });
});

describe("somebody's task", () => {
  it('is no question', () => {
    assertQuestions(
      `${about}- [ ] mail the plan to @ben\n- [x] mail it due:2026-11-25\n- [ ] Tell me about the till`,
      'open Tell me about the till',
    );
    assertQuestions(`${about}- [x] a?\n  b\n  - [ ] mail the plan to @ben`, 'answered a? = b');
  });
  it('is one with an answer, a question mark, an id, or deferred', () =>
    assertQuestions(
      `${about}- [x] Tell me @ben\n  b\n- [ ] ask @ben who?\n- [ ] Say @ben ^c\n- [>] Say it @ben\n- [ ] @lee: say it`,
      'answered Tell me = b',
      'open ask @ben who?',
      'open Say',
      'deferred Say it',
      'open say it',
    ));
});

describe('an answer', () => {
  it('is the rest of the item, without its indentation', () =>
    assertQuestions(`${about}- [x] a\n  b\n\n  - c\n    d`, 'answered a = b\n\n- c\n  d'));
  it('leaves nested tasks out', () =>
    assertQuestions(`${about}- [x] a\n  b\n  - [ ] c\n    d\n  - e`, 'answered a = b\n- e', 'open c = d'));
  it('keeps the indentation in code', () =>
    assertQuestions(`${about}- [x] a\n\n  \`\`\`\n  b\n    c\n  \`\`\``, 'answered a = ```\nb\n  c\n```'));
  it('takes in a lazy line', () => assertQuestions(`${about}- [x] a\nb\n\nc`, 'answered a = b'));
  it('keeps the rest in shape around a lazy line', () =>
    assertQuestions(`${about}- [x] a\n\n  - b\nc\n    - d`, 'answered a = - b\nc\n  - d'));
  it('stands in a quote', () => assertQuestions(`${about}> - [x] a\n>   b\n>   c`, 'answered a = b\nc'));
  it('may begin on the line of the question', () => {
    assertQuestions(
      `${about}- [x] Who prints badges? Mira does.`,
      'answered Who prints badges? = Mira does.',
    );
    assertProblems(`${about}- [ ] Who prints badges? Mira does.`, 'open-with-answer 3:7 Who prints badges?');
    assertProblems(`${about}- [ ] Who prints badges? #hint anybody`);
  });
  it('of an open question is reported', () =>
    assertProblems(`${about}- [ ] a\n  b`, 'open-with-answer 3:7 a'));
  for (const [written, ...speakers] of [
    ['@lee : yes', 'lee'],
    ['**@lee** : yes', 'lee'],
    ['@lee\u202F: yes', 'lee'],
    ['@dana, @lee: yes', 'dana', 'lee'],
    ['**@dana** und **@lee**: yes', 'dana', 'lee'],
    ['@dana; @sam & @lee: yes', 'dana', 'sam', 'lee'],
    ['we told @dana, and @lee: yes', 'lee'],
    ['@dana / @lee: yes', 'dana', 'lee'],
    ['@dana/@sam/@lee: yes', 'dana', 'sam', 'lee'],
    ['see example.com/@dana/@lee: yes'],
    ['[@lee](https://example.com/lee): yes', 'lee'],
    ['<@lee>: yes', 'lee'],
    ['we told @dana @lee: yes', 'lee'],
    ['we told @lee (by phone): yes'],
    ['@lee :-)'],
  ] as const)
    it(`has the speakers of ${written}`, () => {
      for (const text of [`- [x] How?\n  - ${written}`, `- [x] How? ${written.replace(/^we/, 'We')}`])
        assert.deepEqual(parseNote(`## A #store\n\n${text}`).questions[0]?.speakers, speakers);
    });
  for (const [written, ...speakers] of [
    ['@dana @sam **@lee**: yes', 'dana', 'sam', 'lee'],
    ['@lee (by phone): yes', 'lee'],
    ['Nobody.\n    @lee (by phone): I', 'lee'],
    ['we told\n    @lee (by phone): yes'],
    ['we told\n    @dana @lee: yes', 'lee'],
    ['@dana\n    @lee: yes', 'dana', 'lee'],
    ['**@lee** (ops) : yes', 'lee'],
    ['@dana, @lee (both by phone): yes', 'dana', 'lee'],
    ['@lee (by phone, due: now): yes'],
    ['@lee (by phone) says: yes', 'lee'],
    ['@lee says: yes', 'lee'],
    ['**@lee** said : yes', 'lee'],
    ['@dana and @lee say: yes', 'dana', 'lee'],
    ['we told: @lee says: yes'],
    ['@lee has this: a badge'],
    ['@lee – yes', 'lee'],
    ['**@lee** - yes', 'lee'],
    ['@lee -- yes', 'lee'],
    ['@lee-yes: no', 'lee-yes'],
    ['@dana and @lee — yes', 'dana', 'lee'],
    ['@dana – yes\n    @lee – no', 'dana'],
    ['Nobody. @lee – as ever – yes'],
    ['@lee -'],
  ] as const)
    it(`has the speakers that begin the sentence ${written}`, () =>
      assert.deepEqual(parseNote(`${about}- [x] How?\n  - ${written}`).questions[0]?.speakers, speakers));
  it('names its speakers once', () => {
    const [question] = parseNote(`${about}- [x] a\n  @lee: b\n  @dana: c\n  - @lee: d`).questions;
    assert.deepEqual(question?.speakers, ['lee', 'dana']);
  });
});

describe('an element', () => {
  const elementsOf = (text: string) =>
    parseNote(text).elements.map(({ kind, type, name }) => `${kind} ${type ?? '-'} ${name}`);
  it('is a heading with its tag', () =>
    assert.deepEqual(
      elementsOf('# **Web** `shop` #process\n\n## Cards #store x\n\n### A  b #interactor/HUMAN'),
      ['process - Web shop', 'store - Cards', 'interactor human A b'],
    ));
  it('is no setext, quoted or listed heading', () =>
    assert.deepEqual(elementsOf('A #process\n===\n\n> # B #process\n\n- # C #process'), []));
  it('ends at a heading of its rank', () => {
    const text =
      '## A #process\n\n#hint a\n\n### B #store\n\n#hint b\n\n#### c\n\n#hint d\n\nE\n---\n\n#hint e\n\n## F\n\n#hint f';
    const note = parseNote(text);
    assert.deepEqual(
      note.tags.map(({ element }) => element?.name ?? '-'),
      ['A', 'B', 'B', 'B', '-'],
    );
  });
  it('reports a strange type and a missing name', () =>
    assertProblems(
      '# A #interactor/robot\n\n# #store',
      'impossible-value 1:5 type: robot',
      'element-without-name 3:3 store',
    ));
  it('is known by its folded name', () =>
    assert.equal(
      parseNote('#  WEB   Shop #process').elements[0]?.key,
      parseNote('# web shop #store').elements[0]?.key,
    ));
});

describe('front matter', () => {
  it('is read', () => {
    const { frontMatter } = parseNote(
      '---\ntitle: "A: b"\nrole: kickoff\ndate: 2026-11-23\nminutes: 30\nattendees: [me, 7]\nx: y\n---\n',
    );
    const { title, role, date, minutes, attendees } = frontMatter;
    assert.deepEqual(
      { title, role, date, minutes, attendees },
      { title: 'A: b', role: 'kickoff', date: '2026-11-23', minutes: 30, attendees: ['me', '7'] },
    );
  });
  it('that never closes is an error, and all is note', () => {
    assertProblems('---\ntitle: a\n\n#hint b', 'front-matter-open 1:1');
    assert.equal(parseNote('---\ntitle: a\n\n#hint b').tags.length, 1);
  });
  it('that is broken is an error at its line, and the rest works', () => {
    const note = parseNote('---\ntitle: a\nrole: [kick\ndate: 2026-11-23\n---\n\n#hint b');
    assert.equal(note.frontMatter.title, 'a');
    assert.equal(note.tags[0]?.text, 'b');
    const [first] = note.problems;
    assert.equal(first?.code, 'yaml');
    assert.ok(note.lines.at(first.span.start).line >= 2);
  });
  it('tells of a missing end where the text ends', () =>
    assert.match(problemsOf(parseNote('---\ntitle: [a\n---\n\nb'))[0] ?? '', /^yaml 2:9 /));
  it('reports what is impossible', () =>
    assertProblems(
      '---\nrole: boss\ndate: 2026-13-01\nminutes: soon\nstarted: 2026-11-23T25:00\ntitle: a\ntitle: b\n---',
      'unknown-role 2:7 boss',
      'malformed-date 3:7 2026-13-01',
      'impossible-value 4:10 minutes',
      'malformed-date 5:10 2026-11-23T25:00',
      'yaml 7:1 the key title stands here twice',
    ));
  it('is not read when a machine wrote it', () =>
    assertProblems(`---\na: ${'b'.repeat(70_000)}\n---\n`, 'front-matter-size 1:1'));
  it('is not read when it nests deeper than anybody means', () =>
    assertProblems(`---\n${'- '.repeat(30_000)}\n---\n`, 'front-matter-size 1:1'));
  it('survives hostile YAML', () => {
    const bomb = 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n__proto__: {x: 1}\ntitle: ok';
    assert.equal(parseNote(`---\n${bomb}\n---\n`).frontMatter.title, 'ok');
  });
});
