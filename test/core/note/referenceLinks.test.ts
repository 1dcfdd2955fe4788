import { strict as assert } from 'node:assert';
import { parseNote } from '../../../src/core/note/parseNote';
import { tagWithAddresses, withAddresses } from '../../../src/core/note/referenceLinks';

const defined = '[p]: https://x.example/plan\n[long words]: <a b(c> "The \\"Plan\\""\n[^1]: foot\n';

const assertWhole = (markdown: string, expected: string): void =>
  assert.equal(withAddresses(markdown, parseNote(`${defined}\nwords\n`).references), expected);

const whole = '(https://x.example/plan)';

describe('a link whose address stands elsewhere in its note', () => {
  it('takes the address along', () => assertWhole('see [the plan][p].', `see [the plan]${whole}.`));
  it('may be empty behind its words', () => assertWhole('[p][] and [P][]', `[p]${whole} and [P]${whole}`));
  it('may be its words alone', () =>
    assertWhole('as [p] says, [p]: so', `as [p]${whole} says, [p]${whole}: so`));
  it('may be a picture, and stand in a link', () =>
    assertWhole('![a][p] [b ![c][p]][p]', `![a]${whole} [b ![c]${whole}]${whole}`));
  it('keeps its title, and an address that must be quoted', () =>
    assertWhole('[Long  Words]', '[Long  Words](<a%20b(c> "The \\"Plan\\"")'));
  it('stands in items, quotes and cells', () =>
    assertWhole(
      '1. [p]\n   > [a][p]\n\n| a | b |\n| - | - |\n| [p] | [p] |',
      `1. [p]${whole}\n   > [a]${whole}\n\n| a | b |\n| - | - |\n| [p]${whole} | [p]${whole} |`,
    ));
  it('is none in code, behind a backslash, or where nobody says where it leads', () =>
    assertWhole(
      '`[p]` [p] \\[p] [none][x] [p](own) [^1]\n\n```\n[p]\n```',
      `\`[p]\` [p]${whole} \\[p] [none][x] [p](own) [^1]\n\n\`\`\`\n[p]\n\`\`\``,
    ));
  it('is left alone in a note without any', () =>
    assert.equal(withAddresses('[p]', parseNote('- #hint [p]').references), '[p]'));
});

describe('a tag with links whose address stands elsewhere', () => {
  const note = parseNote(
    `${defined}\n- #risk [a][p]\n  - how: see [p]\n  - mitigation: [b][p]\n    - because: [p]\n  - noted [p]\n`,
  );
  const [tag] = note.tags;
  assert.ok(tag);
  const made = tagWithAddresses(tag, note.references);
  it('has the addresses in all that it says', () =>
    assert.deepEqual(
      [made.text, made.remarks, ...made.details.map(({ value }) => value)],
      [`[a]${whole}`, `noted [p]${whole}`, `see [p]${whole}`, `[b]${whole}`, `[p]${whole}`],
    ));
  it('keeps whose its details are, and is one as often as it is asked for', () => {
    assert.equal(made.details[2]?.of, made.details[1]);
    assert.equal(tagWithAddresses(tag, note.references), made);
    assert.equal(tagWithAddresses(tag, null), tag);
  });
});
