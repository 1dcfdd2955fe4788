import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Token } from 'markdown-it';
import { copiedQuestions } from '../../src/core/report/copyMarkdown';
import { findingsMarkdown } from '../../src/core/report/findingsMarkdown';
import type { Session } from '../../src/core/session/session';
import { hostileText } from '../unit/report/hostileText';
import { assertLintFree } from './report/lintFree';
import { md, textOf } from '../unit/report/rendered';
import { shop } from '../unit/report/shop';

const untrusted: ReadonlySet<string> = new Set([
  ...[
    'title',
    'classification',
    'name',
    'text',
    'element',
    'about',
    'saidBy',
    'attendees',
    'owners',
    'deferredTo',
  ],
  ...['how', 'because', 'mitigation', 'effort', 'horizon', 'owner', 'source', 'status', 'due', 'date'],
]);
const known: ReadonlySet<string> = new Set(['open', 'closed', 'answered', 'deferred', 'not-applicable']);

/** The session with other words for everything that somebody wrote; the same word for the same, and never none. */
function reworded(session: Session, words: readonly string[]): Session {
  const given = new Map<string, string>();
  const wordFor = (text: string): string => {
    const word = given.get(text) ?? `${words[given.size % words.length] ?? ''} x${given.size}`;
    given.set(text, word);
    return word;
  };
  const reword = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return untrusted.has(key) && !known.has(value) ? wordFor(value) : value;
    if (Array.isArray(value)) return value.map((item) => reword(item, key));
    if (typeof value !== 'object' || value === null || value instanceof Map) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, reword(inner, name)]));
  };
  return reword(session, '') as Session;
}

const shapeOf = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    ...(/^(?:text|code_inline)$/.test(token.type)
      ? []
      : [`${token.type} ${String(token.attrGet('href') ?? '')}`]),
    ...shapeOf(token.children ?? []),
  ]);

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
        assert.doesNotMatch(textOf(tokens), /[@#][\p{L}\p{N}_-]/u);
      }),
      { numRuns: 60 },
    ));
  it('is accepted by markdownlint', () =>
    fc.assert(
      fc.property(words, (hostile) => assertLintFree(report(hostile))),
      { numRuns: 5 },
    ));
  it('copies any answer as one item of plain text and code', () =>
    fc.assert(
      fc.property(words, (lines) => {
        const [question] = shop.questions;
        assert.ok(question);
        const tokens = md.parse(copiedQuestions(shop, [{ ...question, answer: lines.join('\n') }]), {});
        assert.equal(tokens.filter(({ type, level }) => type === 'list_item_open' && level === 1).length, 1);
        const kinds = new Set(shapeOf(tokens).map((shape) => shape.replace(/(?:_open|_close)? $/, '')));
        for (const kind of ['bullet_list', 'list_item', 'paragraph', 'inline', 'fence']) kinds.delete(kind);
        assert.deepEqual([...kinds], []);
      }),
      { numRuns: 100 },
    ));
});
