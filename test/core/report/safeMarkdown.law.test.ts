import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { codeSpan, escapeMarkdown, fencedCode } from '../../../src/core/report/safeMarkdown';
import { oneLine } from '../../../src/core/text/oneLine';
import { hostileText } from './hostileText';
import { assertLintFree } from './lintFree';
import { assertCallsNobody, md, textOf } from './rendered';

/** In an address an `@` may have its other spelling. */
const comparable = (text: string): string => text.replaceAll('\u2060', '').replaceAll('%40', '@');

/** Shows exactly the text wherever a line may begin, and is nothing but text. */
function assertShowsItself(text: string): void {
  const shown = oneLine(text);
  const tokens = md.parse(`- ${escapeMarkdown(text)}`, {});
  const types = tokens.flatMap((token) => [token.type, ...(token.children ?? []).map((child) => child.type)]);
  const structure = ['bullet_list', 'list_item', 'paragraph', 'inline'];
  assert.deepEqual(
    types.filter((type) => type !== 'text' && !structure.includes(type.replace(/_(?:open|close)$/, ''))),
    [],
    JSON.stringify(text),
  );
  assert.equal(comparable(textOf(tokens)), comparable(shown), JSON.stringify(text));
  assertCallsNobody(textOf(tokens));
}

describe('text escaped for Markdown', () => {
  for (const text of [
    '*a* _b_ __c__ snake_case ~d~ `e` $f$',
    '<b onclick=x> <!-- c --> <https://evil.example> &lt; &#64; AT&T',
    '[a](http://evil.example) ![b](c) [d]: e [^1]',
    'https://evil.example www.evil.example _www.evil.example //evil.example mailto:dana@evil.example dana@evil.example',
    '@dana @org/team #12 C# # a',
    'a | b \\| c \\',
    ' two\nlines\r\nand\u2028more\0',
    'left \u202Eright',
  ]) {
    it(JSON.stringify(text), () => {
      assertShowsItself(text);
      assertLintFree(`# Title\n\n- ${escapeMarkdown(text)}\n`);
    });
  }
  for (const start of [
    '# a',
    '- a',
    '+ a',
    '* a',
    '> a',
    '1. a',
    '1) a',
    '===',
    '---',
    '***',
    '```',
    '~~~',
    '    a',
    '| a |',
  ]) {
    it(`that begins like ${start}`, () => assertShowsItself(start));
  }
  it('of any kind', () => fc.assert(fc.property(hostileText, assertShowsItself), { numRuns: 500 }));
  for (const [text, escaped] of [
    ['https://x.example/a#b ops@x.example', 'https:/\\/x.example/a\\#b ops\\@x.example'],
    ['https://x.example/@dana', 'https:/\\/x.example/%40dana'],
    ['https://x.example*@dana', 'https:/\\/x.example\\*\\@\u2060dana'],
    ['https://x.example@dana https://@dana', 'https:/\\/x.example\\@dana https:/\\/\\@\u2060dana'],
    ['https://x.example?by=a@b https://#12', 'https:/\\/x.example?by=a\\@b https:/\\/\\#\u206012'],
    // No host takes an `@` behind a letter for a call: GitHub's, GitLab's and Mattermost's patterns ask for none there.
    ['jon@localhost #1 é@dana', 'jon\\@localhost \\#\u20601 é\\@\u2060dana'],
    ['postgres://u:p@db/x wss://h.example/#a', 'postgres:/\\/u:p\\@db/x wss:/\\/h.example/\\#a'],
    ['www.x.example/@ada x.example/#frag', 'www\\.x.example/%40ada x.example/\\#frag'],
    ['x.example/o#12 o/r#12 localhost:80/#a', 'x.example/o\\#\u206012 o/r\\#\u206012 localhost:80/\\#a'],
  ] as const) {
    it(`with nothing invisible in an address: ${text}`, () => assert.equal(escapeMarkdown(text), escaped));
  }
  it('of a formula', () => assert.equal(escapeMarkdown('$f$'), '\\$f\\$'));
  it('stays readable', () =>
    assert.equal(
      escapeMarkdown('It costs 3 EUR (or 4), see a_b & c.'),
      'It costs 3 EUR (or 4), see a_b & c.',
    ));
});

describe('code for Markdown', () => {
  const assertCode = (text: string, expected: string) => assert.equal(codeSpan(text), expected);
  it('in a line', () => assertCode('a*b', '`a*b`'));
  it('with ticks', () => assertCode('a`b``', '``` a`b`` ```'));
  it('that is blank', () => assertCode(' \n ', ''));
  it('in a block, to the byte', () => {
    assert.equal(fencedCode('a\n```\nb\n\n'), '````text\na\n```\nb\n\n````');
    assert.equal(fencedCode('a'), '```text\na\n```');
  });
});
