import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { copiedQuestions } from '../../../src/core/report/backlog';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { hostileText } from '../report/hostileText';
import { assertLintFree } from '../report/lintFree';
import { reworded } from '../report/reworded';
import { assertCallsNobody, md, textOf } from '../report/rendered';
import { shop } from '../report/shop';

const shapeOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    ...(/^(?:text|code_inline)$/.test(token.type)
      ? []
      : [`${token.type} ${String(token.attrGet('href') ?? '')}`]),
    ...shapeOf(token.children ?? []),
  ]);

const blocksOfAnswers = [
  'bullet_list',
  'ordered_list',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

describe('a report of hostile notes', () => {
  const report = (words: readonly string[]) =>
    findingsMarkdown(reworded(shop, words), { folderOfReport: 'shop' });
  const words = fc.array(hostileText, { minLength: 1, maxLength: 30 });
  const harmless = shapeOf(md.parse(report(['harmless']), {}));

  it('has the headings, tables, lists and links of a harmless one, and mentions nobody', () =>
    fc.assert(
      fc.property(words, (hostile) => {
        const tokens = md.parse(report(hostile), {});
        assert.deepEqual(shapeOf(tokens), harmless);
        assertCallsNobody(textOf(tokens));
      }),
      { numRuns: 60 },
    ));
  it('is accepted by markdownlint', () =>
    fc.assert(
      fc.property(words, (hostile) => assertLintFree(report(hostile))),
      { numRuns: 5 },
    ));
  it('copies any answer as one item of its own blocks, with plain text in them', () =>
    fc.assert(
      fc.property(words, (lines) => {
        const [question] = shop.questions;
        assert.ok(question);
        const tokens = md.parse(copiedQuestions(shop, [{ ...question, answer: lines.join('\n') }]), {});
        assert.equal(tokens.filter(({ type, level }) => type === 'list_item_open' && level === 1).length, 1);
        const kinds = new Set(shapeOf(tokens).map((shape) => shape.replace(/(?:_open|_close)? $/, '')));
        for (const kind of ['list_item', 'paragraph', 'inline', 'fence', ...blocksOfAnswers])
          kinds.delete(kind);
        assert.deepEqual([...kinds], []);
      }),
      { numRuns: 100 },
    ));
});
