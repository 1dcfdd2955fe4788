/** Markdown as the blocks of a document: nothing said is lost, and what belongs together stays on a page. */
import assert from 'node:assert/strict';
import { type DocumentBlock, documentBlocks } from '../../../../src/core/report/document/documentBlocks';

const blocks = (markdown: string) => documentBlocks(markdown, () => null);

/** `[kind, place, words]`: `['paragraph', 'bullet 0', 'a']`. */
const said = (block: DocumentBlock<null>): string => {
  if (block.kind === 'table')
    return block.rows
      .map((cells) =>
        cells
          .flat()
          .map(({ text }) => text)
          .join('|'),
      )
      .join('/');
  if (block.kind === 'picture') return 'picture';
  const { kind, list, lines } = block;
  const number = list?.kind === 'number' ? ` ${list.list} from ${list.start}` : '';
  const place = list ? ` ${list.kind} ${list.level}${number}` : '';
  return `${kind}${place}: ${lines.map((line) => line.map(({ text }) => text).join('')).join('/')}`;
};

const cases: readonly [markdown: string, ...expected: string[]][] = [
  ['# Shop\n\n## Risks\n\n### High', 'title: Shop', 'heading: Risks', 'heading: High'],
  ['- a\n  - b\n- c', 'paragraph bullet 0: a', 'paragraph bullet 1: b', 'paragraph bullet 0: c'],
  ['- a\n\n  more', 'paragraph bullet 0: a', 'paragraph: more'],
  ['3. a\n4. b', 'paragraph number 0 0 from 3: a', 'paragraph number 0 0 from 3: b'],
  ['1. a\n\nx\n\n1. b', 'paragraph number 0 0 from 1: a', 'paragraph: x', 'paragraph number 0 1 from 1: b'],
  ['- ```\n  code\n  ```', 'paragraph bullet 0: ', 'code: code'],
  ['```\na\n\n b\n```', 'code: a// b'],
  ['> a', 'quote: a'],
  ['a  \nb\nc', 'paragraph: a/b c'],
  ['---', 'rule: '],
  ['| a | b |\n| - | - |\n| 1 | **2** |', 'a|b/1|2'],
  ['<b>x</b>', 'paragraph: <b>x</b>'],
  ['a @\u2060dana #\u206012', 'paragraph: a @dana #12'],
  ['a\u202Eb\u0007', 'paragraph: a⟨U+202E⟩b⟨U+0007⟩'],
  ['<!-- kept: x -->\nOurs.\n<!-- /kept -->', 'paragraph: Ours.'],
];

describe('the blocks of a document', () => {
  for (const [markdown, ...expected] of cases) {
    it(JSON.stringify(markdown), () => assert.deepEqual(blocks(markdown).map(said), expected));
  }

  it('know how words look, and links that lead outside', () => {
    const [block] = blocks('**a** *b* ~~c~~ `d` [e](https://x.example/) [f](a.interview.md#L3)');
    assert.ok(block && 'lines' in block);
    assert.deepEqual(
      block.lines
        .flat()
        .filter(({ text }) => text.trim())
        .map(({ text, ...look }) => [
          text,
          ...Object.entries(look).flatMap(([key, value]) => (value ? [key] : [])),
        ]),
      [['a', 'bold'], ['b', 'italics'], ['c', 'strike'], ['d', 'code'], ['e', 'link'], ['f']],
    );
  });

  it('keep an item on one page, and a heading with what follows', () =>
    assert.deepEqual(
      blocks('## A\n\n- a\n  - b\n  - c\n- d\n\nx').map((block) => 'keepNext' in block && block.keepNext),
      [true, true, true, false, false, false],
    ));

  it('make links of web addresses, and of nothing else', () => {
    const [block] = blocks('see https:/\\/x.example/a, http:/\\/y.example and `https://z.example`');
    assert.ok(block && 'lines' in block);
    const links = block.lines.flat().flatMap(({ text, link }) => (link === null ? [] : [[text, link]]));
    assert.deepEqual(links, [['https://x.example/a', 'https://x.example/a']]);
  });

  it('leave their place to a picture', () => {
    const drawn = documentBlocks<{ readonly of: string }>(
      '```mermaid\nflowchart LR\n```\n\n[As a drawing](overview.svg)\n\na [b](overview.svg)',
      (one) => ({ of: one.kind === 'fence' ? one.language : one.address }),
    );
    assert.deepEqual(
      drawn.map((block) => (block.kind === 'picture' ? block.picture.of : block.kind)),
      ['mermaid', 'overview.svg', 'paragraph'],
    );
  });
});
