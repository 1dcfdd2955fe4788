import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { assertProblems, assertTags, problemsOf } from './factsOf';

describe('two tags in a row', () => {
  it('are told', () => {
    for (const tags of ['#hint/S#risk', '#hint/S #risk/T'])
      assert.ok(
        parseNote(`- ${tags} a`).problems.some((one) => one.code === 'misspelt-tag' && one.word === tags),
      );
  });
  it('say what stands before them', () => {
    for (const note of ['- a #hint/S #hint/T', '- #hint/S a #hint/T b', '- a #hint/S\n  #hint/T b'])
      assert.ok(parseNote(note).problems.every(({ code }) => code !== 'misspelt-tag'));
  });
});

describe('a box in front of a tag', () => {
  it('is told where nobody can tell what it says', () => {
    assertProblems('- [x] #hint/S a', 'silent-box 1:4 #hint');
    assertProblems('- [-] #assumption a', 'silent-box 1:4 #assumption');
    assertProblems('- [-] #control a', 'silent-box 1:4 #control');
    assertProblems('- [ ] #control a', 'silent-box 1:4 #control');
    assertProblems('- [>] #control a', 'silent-box 1:4 #control');
  });
  it('is quiet where it says nothing new', () => {
    for (const tag of ['[ ] #hint/S', '[>] #hint/S', '[x] #control', '[x] #action', '[-] #ask'])
      assertProblems(`- ${tag} a`);
    assertProblems('- [x] #hint/S a\n  - status: open');
    assertProblems('- [x] #dismissed/S a\n  - because: b');
  });
});

describe('two tags of one element', () => {
  it('are told, and the words behind them are kept', () => {
    const heading = '## Door #process #interactor/human who comes at night';
    assertProblems(heading, 'misspelt-tag 1:9 #process #interactor/human');
    assert.equal(parseNote(heading).elements[0]?.remarks, 'who comes at night');
    assert.equal(parseNote('# A #process big #store and old').elements[0]?.remarks, 'big and old');
    assertProblems('## Door #process who comes');
  });
});

describe('a tag', () => {
  it('has the id right in front of its words where its letter is that of the kind', () => {
    for (const [written, id, text] of [
      ['hint/S ^H-1 the key hangs', 'H-1', 'the key hangs'],
      ['control ^c-2 a lock', 'c-2', 'a lock'],
      ['assumption: ^A-3 all is well', 'A-3', 'all is well'],
      ['dismissed/S ^D-4 no', 'D-4', 'no'],
      ['hint ^H-1 the key ^H-2', 'H-2', '^H-1 the key'],
      ['hint/S ^R-1 the key hangs', null, '^R-1 the key hangs'],
      ['action ^A-1 goes on', null, '^A-1 goes on'],
    ] as const) {
      const [tag] = parseNote(`- #${written}`).tags;
      assert.deepEqual([tag?.id, tag?.text], [id, text]);
    }
  });
  it('has a day behind a blank too, and words behind due: stay words', () => {
    for (const [written, text, due] of [
      ['Who may? due: 2026-11-25', 'Who may?', '2026-11-25'],
      ['Who may? due: then', 'Who may? due: then', null],
    ] as const) {
      const [tag] = parseNote(`- [ ] #ask @lee ${written}`).tags;
      assert.deepEqual([tag?.text, tag?.due], [text, due]);
    }
    assertProblems('- #ask @lee Who may?\n  due: 2026-11-25');
    assertProblems('- #ask @lee Who may?\n  - due: 2026-02-30', 'malformed-date 2:5 2026-02-30');
  });
  it('leaves out what ties people and days to its text', () => {
    for (const [written, text, due] of [
      ['#ask @a and @b Who may?', 'Who may?', null],
      ['#ask @a/@b Who may?', 'Who may?', null],
      ['#ask: @a, @b - Who may?', 'Who may?', null],
      ['#ask Who may? (@a, @b)', 'Who may?', null],
      ['#ask Who may? -> @a & @b', 'Who may?', null],
      ['#action @a and @b: print it (due:2026-11-25)', 'print it', '2026-11-25'],
      ['#action @a @b print it by 2026-11-25.', 'print it', '2026-11-25'],
      ['#action @a/@b print it 📅 2026-11-25 ✅ 2026-11-24', 'print it', '2026-11-25'],
    ] as const) {
      const [tag] = parseNote(`- [ ] ${written}`).tags;
      assert.deepEqual([tag?.text, tag?.due], [text, due]);
      assert.equal(tag?.people[0]?.id, 'a');
      if (written.includes('b')) assert.equal(tag.people[1]?.id, 'b');
    }
  });
  it('keeps the people to whom its last word leads', () => {
    const read = (written: string, text: string, ...people: string[]) => {
      const [tag] = parseNote(`- #hint/S ${written}`).tags;
      assert.deepEqual([tag?.text, tag?.people.map(({ id }) => id)], [text, people]);
    };
    read('seen by @petra', 'seen by @petra', 'petra');
    read('seen by @petra. due:2026-11-25 ^H-1', 'seen by @petra.', 'petra');
    read('seen by: **@petra**', 'seen by: **@petra**', 'petra');
    read('the key of @petra and @sam/@lee', 'the key of @petra and @sam/@lee', 'petra', 'sam', 'lee');
    read('the key of @petra due:2026-11-25 @sam', 'the key of @petra', 'petra', 'sam');
    read('a key for Ben and @petra (@sam)', 'a key for Ben and @petra', 'petra', 'sam');
    read('@sam unclear, ask @petra', 'unclear, ask @petra', 'sam', 'petra');
    read('Schlüssel von @petra', 'Schlüssel von @petra', 'petra');
    read('Der Code geht AN @petra', 'Der Code geht AN @petra', 'petra');
    read('Wer darf? @petra or @sam', 'Wer darf? @petra or @sam', 'petra', 'sam');
  });
  it('lets go of who stands behind what is said', () => {
    const read = (written: string, text: string) =>
      assert.deepEqual(parseNote(`- #hint/S ${written}`).tags[0]?.text, text);
    for (const words of [
      'the log is never looked at',
      'an intruder nobody heard of',
      'it can be tampered with',
      'paid for',
      'niemand schaut sich das an',
      'one phone call',
      'nobody was told',
      'nobody knows where it is',
      'it is said to be',
      'the door nearby',
      'Davon',
    ])
      read(`${words} @petra`, words);
    read('Who pays? ask @petra', 'Who pays?');
    read('the key (@petra)', 'the key');
  });
  it('of an ask is answered by who is asked, in an item below', () => {
    const about = '- [ ] #ask @lee Who may?\n';
    assertTags(`${about}  - @lee: nobody`, 'ask Who may? {answer: @lee: nobody}');
    assertTags(
      `${about}  - **@lee:** nobody\n    - at night`,
      'ask Who may? {answer: **@lee:** nobody\n- at night}',
    );
    assertTags('- #ask Who may?\n  - @lee: nobody', 'ask Who may? {answer: @lee: nobody}');
    assertTags(`${about}  - @dana: he is ill`, 'ask Who may?');
    assertTags(`${about}  - mail @lee: soon`, 'ask Who may?');
    assertTags('- #hint @lee it leaks\n  - @lee: often', 'hint it leaks');
  });
  it('of an open ask tells of what stands below it and is no detail', () => {
    const quiet = (text: string) => assertProblems(text);
    assertProblems('- #ask @b c?\n  - d', 'unmarked-answer 2:5 c?');
    assertProblems('- [ ] #ask @b c?\n  - due: 2026-12-01\n  - d', 'unmarked-answer 3:5 c?');
    quiet('- #ask @b c?\n  - answer: e\n  - d');
    quiet('- [x] #ask @b c?\n  - d');
    quiet('- #ask @b c?\n  - status: dropped\n  - d');
    quiet('- #ask @b c?\n  - @b: d');
    quiet('- #ask @b c?\n  - #hint/S d');
    quiet('- #ask @b c?\n- d');
    quiet('- #hint/S c\n  - d');
  });
  it('keeps people, brackets and days that are words of it', () => {
    for (const text of [
      'it leaks (see @a)',
      'they (@a) and others know',
      'keys @a and @b have',
      'the lease ends by 2026-11-25',
      'mail to x/@b and a@b',
    ])
      assertTags(`- #hint ${text}`, `hint ${text}`);
    assertTags('- #action @a see whether it ends by 2026-11-25 or later', 'action see whether it ends by 2026-11-25 or later'); // prettier-ignore
  });
  it('is a known word, in any case', () => assertTags('#Hint it leaks', 'hint it leaks'));
  it('is the longest run of word characters', () => assertTags('#hint_a #hint-b #hinté #hints2'));
  it('carries STRIDE letters in any order and case', () => assertTags('#hint/td a', 'hint/TD a'));
  it('may have signs between its letters', () => {
    for (const letters of ['T,D', 'T/D', 'T+D', 'T&D']) assertTags(`#hint/${letters} a`, 'hint/TD a');
    assertTags('#hint/T,it leaks', 'hint/T it leaks');
  });
  it('of a risk may have its id right behind it', () => {
    const ids = (text: string) => parseNote(text).tags.map(({ id, text: said }) => [id, said]);
    assert.deepEqual(ids('- #risk/S ^R-1 it leaks'), [['R-1', 'it leaks']]);
    assert.deepEqual(ids('- #risk/S ^R-1 it leaks ^R-2'), [['R-2', '^R-1 it leaks']]);
    assert.deepEqual(ids('- #hint/S ^R-1 says so'), [[null, '^R-1 says so']]);
    assert.deepEqual(ids('- #risk/S^R-1 it leaks'), [['R-1', 'it leaks']]);
    assert.deepEqual(ids('- #risk/S ^R-1 – it leaks'), [['R-1', 'it leaks']]);
    assert.deepEqual(ids('it leaks ^R-1 #risk/S'), [['R-1', 'it leaks']]);
  });
  it('is told where it is glued to its bullet', () => {
    for (const sign of ['-', '+', '•', '–', '1.'])
      assertProblems(`${sign}#hint/S a`, `misspelt-tag 1:1 ${sign}#hint`);
    assertProblems('- a\n-#hint/S b', 'misspelt-tag 2:1 -#hint');
    for (const written of ['a -#hint b', '`-#hint`', '-#team b', 'a.#hint b']) assertProblems(written);
  });
  it('may be glued to the end of what was said', () => {
    for (const before of [
      '@mira:',
      'So twice.',
      'it hangs there—',
      'the PIN is 1234,',
      '💡',
      '⚠️',
      '!',
      '- [ ] Who?',
    ])
      assertTags(`${before}#hint/S a`, 'hint/S a');
    assertTags('#hint/S it leaks,#ask @jon Who?', 'hint/S it leaks,', 'ask Who?');
    for (const text of ['a/?#hint b', 'https://a.de/#hint b', 'a-#hint b', 'a+#hint b', 'a=#hint b'])
      assertTags(text);
  });
  it('may be coloured', () =>
    assertTags('==#hint/S== a\n\n==#risk b==\n\n==c #hint==', 'hint/S a', 'risk b', 'hint c'));
  it('with several # is told', () => {
    assertProblems('- ##hint/S a', 'misspelt-tag 1:3 ##hint');
    assertProblems('##hint/S a', 'misspelt-tag 1:1 ##hint');
  });
  it('may give its severity in front of its letters, in words, and louder than loud', () => {
    for (const written of ['!/S', '/S (high)', '/S/high', '/high/S', ' (High)/S'])
      assertTags(`#risk${written} a`, 'risk/S! a');
    for (const written of ['!!/S', '/S!!!', '/S (critical)']) assertTags(`#risk${written} a`, 'risk/S!! a');
    assert.equal(parseNote('#hint/S (low) a').tags[0]?.severity, 'low');
    assertTags('#hint (high or low) a', 'hint (high or low) a');
    assertTags('#flow (high) -> B', 'flow (high) -> B');
  });
  it('may name categories in words', () => {
    for (const [written, read] of [
      ['DoS', 'D'],
      ['dos!', 'D!'],
      ['EoP', 'E'],
      ['Spoofing', 'S'],
      ['tampering', 'T'],
      ['Repudiation', 'R'],
      ['InformationDisclosure', 'I'],
      ['InfoDisclosure', 'I'],
      ['DenialOfService', 'D'],
      ['ElevationOfPrivilege', 'E'],
    ] as const) {
      assertTags(`#hint/${written} a`, `hint/${read} a`);
      assertProblems(`#hint/${written} a`);
    }
    assertTags('#hint/DIE a\n\n#hint/Ride b', 'hint/IDE a', 'hint/RIDE b');
  });
  it('may have a blank before its exclamation mark', () => {
    assertTags('#hint/S !! a', 'hint/S!! a');
  });
  it('may have letters apart from it that are no word', () => {
    assertTags('#hint /ST a', 'hint/ST a');
    assertTags('#risk (S, T)! a', 'risk/ST! a');
    assertTags('#hint(S) a', 'hint/S a');
    assertTags('#hint:S a', 'hint/S a');
    assertTags('#hint.S: a', 'hint/S a');
    for (const letters of ['[S]', ' [S]', '/[S]', '/ S', '|S', '\\S'])
      assertTags(`#risk${letters} a`, 'risk/S a');
    assertTags('#risk [S](b) a', 'risk [S](b) a');
    assertTags('#hint (IT) a', 'hint (IT) a');
    assertTags('#hint (REST) a', 'hint (REST) a');
    assertTags('#hint:I saw it', 'hint I saw it');
    assertTags('#hint /Shop a', 'hint /Shop a');
    assertTags('#hint (So) a', 'hint (So) a');
    assertTags('#hint ! a', 'hint! a');
    assertTags('#hint !a', 'hint !a');
  });
  it('leaves out a wrong letter and reports it', () => {
    assertTags('#hint/SX a', 'hint/S a');
    assertProblems('#hint/SX a', 'stride-letter 1:1 X');
  });
  it('carries a severity', () => assertTags('#hint! a\n\n#risk/S!! b', 'hint! a', 'risk/S!! b'));
  it('leaves the ! of an image alone', () => assertTags('#hint![pic](x.png)', 'hint ![pic](x.png)'));
  it('drops a colon or comma right behind', () => assertTags('#hint: a\n\n#ask, b', 'hint a', 'ask b'));
  it('needs room before it', () => assertTags('a#hint b/#hint c\\#hint d'));
  for (const opener of ['(', '[', '{', '"', "'", '“', '«', '*', '_']) {
    it(`may follow ${opener}`, () => assert.equal(parseNote(`a ${opener}#hint b`).tags.length, 1));
  }
  it('loses what closes the punctuation around it', () =>
    assertTags('(#hint a)\n\n**#hint** b\n\n(_#hint c_)', 'hint a', 'hint b', 'hint c'));
  it('has its day on a line of its own', () => {
    assertProblems('- #action @jon lock it\n  due:2026-12-03');
    assertProblems('- #ask @jon who has it\n  due:2026-12-03 at noon');
  });
  it('of an element belongs to the same one whatever nobody sees around its name', () => {
    for (const name of ['A', '\u200BA', 'A\u200D', 'A \u200B', '\uFEFF A\u00AD'])
      assert.equal(parseNote(`## ${name} #process`).elements[0]?.key, 'a');
    assert.equal(parseNote('## می\u200Cخواهم #process').elements[0]?.key, 'می\u200Cخواهم');
  });
  it('of an element is text outside a heading', () => assertTags('#interactor is a word', ...[]));

  describe('is none', () => {
    const none = {
      'in inline code': 'a `#hint b` c',
      'in code with several back-ticks': 'a `` ` #hint `` b',
      'in a fence': '```\n#hint a\n```',
      'in a fence in a list': '- a\n  ```\n  #hint b\n  ```',
      'in a comment': 'a <!-- #hint b --> c\n\n<!--\n#hint\n-->',
      'in an HTML block': '<div>\n#hint a\n</div>',
      'in raw HTML code': 'a <code> #hint b</code>',
      'in an HTML attribute': 'a <b title=" #hint "> c',
      'in a link target': 'a [b](<#hint c> "#hint d")',
      'in the text of an image': '![ #hint a](b.png)',
      'in a reference definition': '[a]: #hint\n',
      'struck through': 'a ~~b #hint c~~ d ~~*#hint* e~~',
      'in front of what is struck through as a whole':
        '- #hint ~~a~~\n- #risk/S ~~b~~.\n  - how: c\n- ~~d~~ #ask\n- #flow ~~A -> B~~',
      'when its # is escaped': 'a \\#hint b',
      'in front matter': '---\ntitle: "a #hint b"\n---\n',
    };
    for (const [where, text] of Object.entries(none)) it(where, () => assertTags(text));
  });

  describe('counts', () => {
    const counts = {
      'behind a break in a cell': [
        '| a |\n|---|\n| b<br>#hint c<br>#ask d |\n| e<br/>#hint |',
        'hint c',
        'ask d',
        'hint e',
      ],
      'without a break that is a backslash': [
        '- #risk a\\\n  b\n  - how: c\\\n    d\\\\\n    e',
        'risk a b {how: c d\\\\ e}',
      ],
      'in a block quote': ['> #hint a\n> b', 'hint a b'],
      'in a table cell, escaped pipes and all': [
        '| a \\| b | c #hint |\n|---|---|\n| x \\| y #hint z | #ask w |',
        'hint c',
        'hint z',
        'ask w',
      ],
      'in a link text': ['[#hint a](b)', 'hint a'],
      'in a setext heading': ['a #hint b\n===', 'hint b'],
      'behind a tab': ['-\t#hint a', 'hint a'],
      'behind non-BMP characters': ['😀 #hint 😀 a', 'hint 😀 a'],
      'in a lazy line': ['> a\n#hint b', 'hint b'],
      'in a loose list': ['- a\n\n  #hint b', 'hint b'],
      'with CRLF': ['#hint a\r\nb\r\n\r\n#ask c', 'hint a b', 'ask c'],
      'behind a BOM': ['\uFEFF#hint a', 'hint a'],
    } as const;
    for (const [where, [text, ...expected]] of Object.entries(counts))
      it(where, () => assertTags(text, ...expected));
  });

  it('knows its place', () => {
    const text = '\uFEFF> - a | b\r\n>   c #hint/S d\r\n\r\n| a\\|b | #ask/T x |\r\n|-|-|';
    const spans = parseNote(text).tags.map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(spans, ['#hint/S', '#ask/T']);
  });
});

describe("a tag's text", () => {
  it('runs to the end of the block that it opens', () => assertTags('#hint a\nb\n\nc', 'hint a b'));
  it('runs to the end of the item that it opens', () => assertTags('- #hint a\n  b\n\n  c', 'hint a b'));
  it('ends with its line elsewhere', () => assertTags('a #hint b\nc', 'hint b'));
  it('ends at the next tag', () => assertTags('#hint a #ask b\nc', 'hint a', 'ask b'));
  it('goes on over lines that may be wrapped', () => {
    const wrapped = 'They told us twice that it is so.';
    assertTags(`${wrapped} #hint the key\nhangs there`, 'hint the key hangs there');
    assertTags(`${wrapped} #hint the key\nhangs @lee: there`, 'hint the key hangs');
    assertTags(`${wrapped} #hint the key  \nhangs there`, 'hint the key');
    assertTags(`${wrapped}\nand more #hint`, `hint ${wrapped} and more`);
  });
  it('is in doubt at the end of a line', () => {
    const [done, open] = ['They told us twice that it is so.', 'They told us twice that it is so'];
    assertTags(`${done} #hint\nthe key`, 'hint the key');
    assertProblems(`${done} #hint\nthe key`);
    assertTags(`${done} #hint\nThe key`, 'hint The key');
    assertProblems(`${done} #hint\nThe key`, 'tag-end 1:35 The key');
    assertTags(`${open} #hint\nThe key`, `hint ${open}`);
    assertProblems(`${open} #hint\nThe key`, `tag-end 1:34 ${open}`);
    assertTags(`${open} #hint\n@lee: the key`, `hint ${open}`);
  });
  it('is the text before a tag that has none', () =>
    assertTags('one key opens every crane #hint', 'hint one key opens every crane'));
  it('reaches back to the tag before that', () => assertTags('#ask a\nb #hint/S', 'ask a b', 'hint/S b'));
  it('has no sign between it and the tag', () => {
    for (const sign of ['-', '–', '—', '->', '.', ';', '|', '=']) assertTags(`#hint/S ${sign} a`, 'hint/S a');
    assertTags('#hint > 5 a day\n\n#hint -5 degrees', 'hint > 5 a day', 'hint -5 degrees');
    for (const text of [
      'a (#hint)',
      'a [#hint]',
      'a "#hint"',
      '**a #hint**',
      '(a #hint).',
      'a - #hint',
      'a: #hint',
    ])
      assertTags(text, 'hint a');
    assertTags('【#hint】a\n\n« #hint b »', 'hint a', 'hint b');
  });
  it('ends in front of the bullet of the next one', () =>
    assertTags('⁃ #hint a\n⁃ #risk b\n•\t#ask c', 'hint a', 'risk b', 'ask c'));
  it('stays on its line', () => assertTags('a\nb #hint\nc', 'hint b'));
  it('leaves a mark box and a speaker out', () =>
    assertTags('- [x] a #hint\n- @lee: b #hint', 'hint a', 'hint b'));
});

describe('marks in a tag', () => {
  const tagOf = (text: string) => {
    const [tag] = parseNote(text).tags;
    assert.ok(tag);
    return tag;
  };
  it('say who, by when and which', () => {
    const tag = tagOf('- [ ] #ask @lee Who may see it? due:2026-11-25 ^A-1');
    assert.deepEqual(
      tag.people.map(({ id }) => id),
      ['lee'],
    );
    assert.deepEqual([tag.text, tag.due, tag.id, tag.task], ['Who may see it?', '2026-11-25', 'A-1', 'open']);
  });
  it('leave a person in the middle of a sentence', () =>
    assertTags('#hint the key of @lee opens it', 'hint the key of @lee opens it'));
  it('take an id only at the end', () => assert.equal(tagOf('#hint see ^R-1 for more').id, null));
  it('speak of another tag behind a word that leads to it', () => {
    for (const written of [
      'the lock, see ^R-1',
      'the lock (see ^R-1)',
      'the lock: see also ^R-1.',
      'the lock is like ^R-1',
      'the same as ^R-1 and ^R-2',
      'worse than **^R-1**',
      'das Schloss, vgl. ^R-1',
      'das Schloss, siehe ^A-1',
      'so offen wie ^R-1',
      'open because of ^A-1',
    ])
      assert.deepEqual([tagOf(`#hint ${written}`).id, tagOf(`#hint ${written}`).text], [null, written]);
    assert.equal(tagOf('#risk the lock is like ^R-1 ^R-2').id, 'R-2');
  });
  it('have an id of their own behind a verb that says the same word', () => {
    for (const written of [
      'all can see ^R-1',
      'the PIN that everybody can see ^R-1',
      'nobody knows what it looks like ^R-1',
      'niemand weiß wie ^R-1',
      'anybody walks in ^R-1',
    ])
      assert.equal(tagOf(`#risk ${written}`).id, 'R-1');
  });
  it('end in front of the bracket of the next one', () => {
    const texts = (note: string) => parseNote(note).tags.map(({ text }) => text);
    assert.deepEqual(texts('- #hint/S the law (#ask @jon which law?)'), ['the law', 'which law?']);
    assert.deepEqual(texts('- #hint/S the “law” “#ask which law?”'), ['the “law”', 'which law?']);
    assert.deepEqual(texts('#hint/S a\n(#ask b?)'), ['a', 'b?']);
    const [risk] = parseNote('- #risk/S a\n  - how: look (#ask b?)').tags;
    assert.equal(risk?.details[0]?.value, 'look');
  });
  it('name the speaker before it', () => {
    assert.equal(tagOf('- @dana.r: it leaks #hint').saidBy, 'dana.r');
    assert.equal(tagOf('- "So?" @lee: it leaks.\n  #hint b').saidBy, 'lee');
    assert.equal(tagOf('- it leaks #hint b @lee: no').saidBy, null);
  });
  it('are not paths and addresses', () =>
    assert.deepEqual(parseNote('#hint a@b.c and @scope/package').mentions, []));
  it('is two with a slash between', () => {
    const [tag] = parseNote('#ask @dana/@lee Who?').tags;
    assert.deepEqual([tag?.text, tag?.people.map(({ id }) => id)], ['Who?', ['dana', 'lee']]);
  });
  it('report what is no day', () =>
    assertProblems('#ask @a b due:2026-02-30', 'malformed-date 1:11 2026-02-30'));
});

describe('spelling', () => {
  it('reports words one edit away', () =>
    assertProblems(
      '#hnit #hin #hintt #hont #howto',
      'misspelt-tag 1:1 hnit',
      'misspelt-tag 1:7 hin',
      'misspelt-tag 1:12 hintt',
      'misspelt-tag 1:19 hont',
    ));
  it('reports a heading that was a tag', () => {
    for (const text of ['# hint it leaks', '# Hint: it leaks', '## risk/S a', '### Ask! a'])
      assert.match(problemsOf(parseNote(text)).join(), /^heading-tag 1:\d \w+$/, text);
  });
  it('reports no title of a section', () => {
    for (const text of [
      '# Risk register',
      '## Control families',
      '## action items',
      '# Hint',
      '## Risk:',
      '# Ask',
    ])
      assertProblems(text);
  });
  it('reports no heading of an element', () => assertProblems('## Control room #process'));
  it('reports a question in indented code', () => {
    assertProblems('a\n\n    - [ ] b?', 'indented-tag 3:5 - [ ]');
    assertProblems('a\n\n    - [ ] b ^data', 'indented-tag 3:5 - [ ]');
    assertProblems('a\n\n    - [ ] b');
  });
  it('reports a tag in indented code', () => assertProblems('a\n\n    #hint b', 'indented-tag 3:5 #hint'));
  it('reports a fence that never closes', () => {
    assertProblems('a\n\n```\nb', 'open-fence 3:1');
    assertProblems('- ~~~\n  b\n\nc', 'open-fence 1:1');
    assertProblems('```\n```\n\n> ```\n> a\n> ```\n\n```\n\n```');
  });
});
