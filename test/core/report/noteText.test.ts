import { strict as assert } from 'node:assert';
import { noteText } from '../../../src/core/report/noteText';
import { namedPlace, Wording } from '../../../src/core/report/wording';
import { wordTables } from '../../../src/core/report/words/reportWords';
import { sessionOf } from './sessions';

const names: Readonly<Record<string, string>> = { dana: 'Dana Reyes', lee: 'Lee_Wong' };

const assertText = (markdown: string, expected: string): void =>
  assert.equal(
    noteText(markdown, { nameOf: (id) => names[id] ?? null, hasId: (id) => id === 'R-1' }),
    expected,
  );

describe('a piece of a note in a report', () => {
  it('names people', () => assertText('ask @dana and @lee:', 'ask Dana Reyes and Lee_Wong:'));
  it('keeps the words of one speaker and the next apart', () => {
    assertText('@dana: one @lee: two', 'Dana Reyes: one; Lee_Wong: two');
    assertText('**@dana:** *one* **@lee:** two @dana: 3', 'Dana Reyes: one; Lee_Wong: two; Dana Reyes: 3');
    assertText('@dana: "one" @lee: two', 'Dana Reyes: "one"; Lee_Wong: two');
    for (const sign of ['.', '?"', ',', ' –', ';'])
      assertText(`@dana: one${sign} @lee: two`, `Dana Reyes: one${sign} Lee_Wong: two`);
    assertText('@dana and @lee: two', 'Dana Reyes and Lee_Wong: two');
    assertText('we asked @lee: no', 'we asked Lee_Wong: no');
    assertText('@dana: ask @lee', 'Dana Reyes: ask Lee_Wong');
  });
  it('stops mentions of anybody else', () => assertText('ask @bob', 'ask \\@\u2060bob'));
  it('writes ids without the mark', () => assertText('see ^R-1, not x^2', 'see R-1, not x^2'));
  it('writes categories in full', () =>
    assertText('it lives #hint/st long', 'it lives (hint: Spoofing, Tampering) long'));
  it('writes tags without categories', () => assertText('#risk!! it', '(risk) it'));
  it('calls tags and categories as its language does', () => {
    const german = new Wording(sessionOf(''), namedPlace, wordTables.de);
    const written = (markdown: string) => german.note(markdown);
    assert.equal(
      written('it lives #hint/T long, see ^/E'),
      'it lives (Hinweis: Manipulation) long, see Rechteausweitung',
    );
    assert.equal(written('a #process, an #interactor'), 'a (Prozess), an (interactor)');
  });
  it('keeps code', () => assertText('set `a*b` and ``c`d``', 'set `a*b` and ``c`d``'));
  it('joins code side by side', () => assertText('`a`**`b`**', '`ab`'));
  it('names nobody in code', () => assertText('`@dana`', '`@dana`'));
  it('drops emphasis', () => assertText('*a* **b** __c__', 'a b c'));
  it('drops what is struck out', () => assertText('the ~~old *and* `bad`~~ new', 'the new'));
  it('drops what tied words to struck ones in front of them', () => {
    assertText('~~status~~: done', 'done');
    assertText('~~**how**~~ – by hand', 'by hand');
    assertText('one\n~~effort~~ = days', 'one days');
    assertText('~~old~~, then new', 'then new');
    assertText('~~old~~ @dana: new', 'Dana Reyes: new');
    assertText('~~old~~ :) and –5', ':) and –5');
  });
  it('drops comments', () => assertText('a <!-- secret --> b', 'a b'));
  it('shows other HTML', () => assertText('a Map<String> b', 'a Map&lt;String> b'));
  it('shows addresses of links', () =>
    assertText('[policy](https://x.example "t")', 'policy (https:/\\/x.example)'));
  it('takes no sign out of an address', () => {
    assertText(
      'see https://x.example/a*b*c and http://h/_a_/~~b~~.',
      'see https:/\\/x.example/a\\*b\\*c and http:/\\/h/\\_a\\_/\\~\\~b\\~\\~.',
    );
    assertText(
      '**https://x.example/a**, *b* (https://x.example/*)',
      'https:/\\/x.example/a, b (https:/\\/x.example/\\*)',
    );
    assertText('https://x.example/?a&amp;b `://*a*` ://*a*', 'https:/\\/x.example/?a&amp;b `://*a*` :/\\/a');
  });
  it('shows an address once', () => assertText('<https://x.example>', 'https:/\\/x.example'));
  it('keeps a caret that is no mark', () =>
    assertText('guessed[^1] in 10 ^6 tries, see ^R-2', 'guessed\\[^1\\] in 10 ^6 tries, see ^R-2'));
  it('describes pictures and shows their addresses', () =>
    assertText('![the plan](plan.png) ![](b.png)', 'the plan (plan.png) (b.png)'));
  it('takes off escapes', () => assertText('a\\_b \\#hint &amp;', 'a_b \\#\u2060hint &'));
  it('joins lines', () => assertText('a\nb  \nc', 'a b c'));
});
