import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNote } from '../../../src/core/note/parseNote';
import { withReadableSigns } from '../../../src/core/note/readableSigns';
import { assertProblems, assertQuestions, assertTags } from './factsOf';

const about = '## Porter #interactor/human\n\n';

describe('signs of other keyboards', () => {
  describe('are read as what was meant:', () => {
    reads('\\@dana\u202E and \\#12\u202E are text', '\\@dana\u202E and \\#12\u202E are text');
    reads('\\#@dana\u202E is text', '\\#@dana\u202E is text');
    reads('(@dana\u200B)', '(@dana )');
    reads('-\u00A0[ ] Who?', '- [ ] Who?');
    reads('  -\u3000\u00A0[x] Who?', '  -  [x] Who?');
    reads('> 1.\u202F#hint a', '> 1. #hint a');
    reads('- #hint a\n\u00A0 - severity: high', '- #hint a\n  - severity: high');
    reads('- [x] a\n\u00A0\u00A0- [ ] b', '- [x] a\n  - [ ] b');
    reads('  -\u00A0how: a\n-\u00A0**Likelihood:** high', '  - how: a\n- **Likelihood:** high');
    reads('-\u00A0@mira: a', '- @mira: a');
    reads('##\u00A0Porter #process', '## Porter #process');
    reads('\u200B## Porter #process\u200B', ' ## Porter #process ');
    reads('\u2060- [ ] Who?', '- \u2060[ ] Who?');
    reads('-\u200B [ ] Who?', '- \u200B[ ] Who?');
    reads('- [x] How? ^keys\u200B', '- [x] How? ^keys ');
    reads('a #hint\u00AD b', 'a #hint  b');
    reads('- ＃risk／ＳＴ a', '- #risk/ST a');
    reads('＃＃ Porter ＃process', '## Porter #process');
    reads('- ＃risk／S！ ＠mira： a ＾R-1 due：2026-11-27', '- #risk/S! @mira: a ^R-1 due:2026-11-27');
    reads('- ［x］ How?', '- [x] How?');
    reads('a ^R‑1 and ^failed–log‑on', 'a ^R-1 and ^failed-log-on');
    reads('- [x] ~~Who? ^keys~~\n  - a', '- [x]   Who? ^keys  \n  - a');
    reads('1. [x] ~~Who has\n   it?~~', '1. [x]   Who has\n   it?  ');
    const entity = ` ${'\u200B'.repeat(5)}`;
    reads('- [ ]&nbsp;Who?&nbsp;^keys', '- [ ]      Who?      ^keys');
    reads('  how:&nbsp;a&nbsp;b&nbsp;', `  how:      a&nbsp;b${entity}`);
    reads('-&nbsp;#hint a', `-${entity}#hint a`);
  });

  describe('stay where nothing is meant by them:', () => {
    for (const text of [
      'a\u00A0b\u00A0– c',
      'a ^R-1–3 and 10 ^6–7',
      '- [x] ~~Who?~~ Lea',
      '- [x] ~~#hint a~~',
      '- [x] ~~a\n- [ ] b~~',
      'a&nbsp;b',
      '\u00A0\u00A0\u00A0\u00A0- indented by hand',
      '\uFEFF## Porter #process',
      '👩\u200D💻 and می\u200Cخواهم',
      '-\u00A0five degrees',
      '-\u00A0https://a.example',
      '\u00A0\u00A0- five degrees',
      '价格：＃5 ／ 次 ［注］！',
      '@क्\u200Dष said so',
    ])
      reads(text, text);
  });

  it('leave every place where it is, and nothing to read twice', () => {
    const signs = '\u00A0 \u3000 \u200B \u2060 ＃ ： ＠ ／ ！ ［ ］ ＾ # @ ^ : [ ] - x > how hint due'.split(
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs, ' ', '\n', '## '), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const read = withReadableSigns(text);
        assert.equal(read.length, text.length);
        assert.equal(withReadableSigns(read), read);
        assert.equal(parseNote(text).text, text);
      }),
    );
  });

  it('are no part of what is said', () => {
    assertQuestions(
      `${about}- [x] How? ^keys\u200B\n- \u200B[ ] Who?\n\u200E- [ ] Why?`,
      'answered How?',
      'open Who?',
      'open Why?',
    );
    assertTags('- \u200B#risk/S\u200B a \u2060^R-1\u200B\n  - \u200Bhow\u200B:\u200B b', 'risk/S a {how: b}');
  });
  it('end a key without a space', () => assertTags('- ＃risk a\n  - how：b', 'risk a {how: b}'));
  it('may be combined into a letter', () => {
    const { tags } = parseNote('#ask @प्रिया Who?\n\n#ask @jo\u0308rg Who?\n\n#ask @علی\u200Cرضا Who?');
    assert.deepEqual(
      tags.map(({ people, text }) => [people[0]?.id, text]),
      [
        ['प्रिया', 'Who?'],
        ['jo\u0308rg', 'Who?'],
        ['علی\u200Cرضا', 'Who?'],
      ],
    );
  });
});

describe('emphasis', () => {
  it('around a key changes nothing', () => {
    for (const key of ['**how:**', '**how**:', '**How**:', '`how`:', '_how:_', '***how***:'])
      assertTags(`- #risk a\n  - ${key} b`, 'risk a {how: b}');
    assertTags('#risk a\n**how: b**\n_effort: days_', 'risk a {how: b} {effort: days}');
    assertProblems('**how:** a', 'stray-detail 1:1 how');
  });
  it('belongs to the place of its detail', () => {
    const placed = (text: string) =>
      parseNote(text).tags[0]?.details.map(({ span, valueSpan }) =>
        [span, valueSpan].map(({ start, end }) => text.slice(start, end)),
      );
    assert.deepEqual(placed('#hint\r\n_how: x'), [['_how: x', 'x']]);
    assert.deepEqual(placed('#hint\n**how:** x'), [['**how:** x', 'x']]);
    assert.deepEqual(placed('#hint\n\u200B*\u200Bhow:* x'), [['*\u200Bhow:* x', 'x']]);
  });
  it('around code is code', () => assertTags('#risk a\n`how: b`', 'risk a `how: b`'));
  it('around a speaker changes nothing', () => {
    for (const speaker of ['**@mira:**', '**@mira**:', '_@mira:_', '*@mira*:'])
      assert.deepEqual(parseNote(`${about}- [x] How?\n  - ${speaker} a`).questions[0]?.speakers, ['mira']);
  });
  it('around a tag changes nothing', () =>
    assertTags(
      '_#hint_ a\n\n***#risk*** b\n\n_#hint/S_ c\n\n*#hint* d',
      'hint a',
      'risk b',
      'hint/S c',
      'hint d',
    ));
  it('around an id changes nothing', () => {
    for (const written of [
      'How? **^keys**',
      'How? _^keys_',
      '**How? ^keys**',
      '***How?*** **^keys** @mira',
    ]) {
      const [question] = parseNote(`${about}- [x] ${written}`).questions;
      assert.deepEqual([question?.text.replace(/\*/g, ''), question?.id], ['How?', 'keys']);
    }
    const [tag] = parseNote('#risk it **leaks** **^R-1**').tags;
    assert.deepEqual([tag?.text, tag?.id], ['it **leaks**', 'R-1']);
  });
});

describe('a link to another note', () => {
  it('holds no tag and no mark', () => {
    assertTags(
      '[[ #hint a ]] [[#Risk b]] [[c| #ask ]] [[@mira]] #hint see [[ #risk ]]',
      'hint see [[ #risk ]]',
    );
    assertProblems('[[ #hnit ]] [[ due:soon ]]');
  });
  it('is a part of a question', () =>
    assertQuestions(`${about}- [ ] Is [[#Action items]] right?`, 'open Is [[#Action items]] right?'));
  it('closes on its line', () =>
    assertTags('[[ #hint a\n]] and [[b]] #risk c', 'hint a ]] and [[b]]', 'risk c'));
});

function reads(text: string, expected: string): void {
  it(JSON.stringify(text), () => assert.equal(withReadableSigns(text), expected));
}
