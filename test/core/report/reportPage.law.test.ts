/** The report as a page: whole, safe, and without anything that a note could have put into it. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { pageStyle, pageStyleHash } from '../../../src/core/report/reportPage';
import { reportPage } from '../../../src/core/report/reportPage';
import type { Session } from '../../../src/core/session/session';
import { escapeMarkdown } from '../../../src/core/report/safeMarkdown';
import { hostileText } from './hostileText';
import { reworded } from './reworded';
import { shop } from './shop';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const page = (session: Session): string =>
  reportPage(findingsMarkdown(session, { folderOfReport: 'shop' }), session);

/** A web address of the notes as a link to what it shows, which brings nothing else along. */
const isShownAddress = (node: Node): boolean =>
  'attrs' in node &&
  node.nodeName === 'a' &&
  node.attrs.every(({ name, value }) => name === 'href' && /^https:\/\/[^\s"<>]+$/i.test(value)) &&
  textOf(node).startsWith('https://');

/** `['html lang', 'head', …]`: elements with the names of their attributes, in their order; code and lines in a text are text. */
const shapeOf = (node: Node): string[] => [
  ...('tagName' in node && !['code', 'tspan'].includes(node.tagName) && !isShownAddress(node)
    ? [[node.tagName, ...node.attrs.map(({ name }) => name)].join(' ')]
    : []),
  ...('childNodes' in node ? node.childNodes.flatMap(shapeOf) : []),
];

const hrefsOf = (node: Node): string[] => [
  ...('attrs' in node && !isShownAddress(node)
    ? node.attrs.filter(({ name }) => name === 'href').map(({ value }) => value)
    : []),
  ...('childNodes' in node ? node.childNodes.flatMap(hrefsOf) : []),
];

/** How many items the lists below each heading of level 2 have. */
function itemsIn(node: Node, counts = new Map<string, number>()): ReadonlyMap<string, number> {
  let heading = '';
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (child.nodeName === 'h2') heading = textOf(child);
    else if (child.nodeName !== 'ul') itemsIn(child, counts);
    else {
      const items = 'childNodes' in child ? child.childNodes.filter(({ nodeName }) => nodeName === 'li') : [];
      counts.set(heading, (counts.get(heading) ?? 0) + items.length);
    }
  }
  return counts;
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

describe('the page of a report', () => {
  it('is whole HTML', () => {
    const errors: string[] = [];
    parse(page(shop), { onParseError: ({ code }) => errors.push(code) });
    assert.deepEqual(errors, []);
  });
  it('allows no more than its own style', () => {
    const made = `sha256-${createHash('sha256').update(pageStyle).digest('base64')}`;
    assert.equal(pageStyleHash, made);
    const style = page(shop).match(/<style>([^]*?)<\/style>/)?.[1];
    assert.equal(style, pageStyle);
    assert.match(
      page(shop),
      /content="default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'"/,
    );
  });
  it('says its classification for every page of paper', () => {
    const marked = (classification: string | null) =>
      page({ ...shop, classification }).match(/<html[^>]*>/)?.[0];
    assert.equal(
      marked('strictly\n"internal"'),
      '<html lang="en" data-classification="strictly &quot;internal&quot;">',
    );
    assert.equal(marked(null), '<html lang="en">');
  });
  it('has no script, no picture and nothing from elsewhere', () => {
    const tags = new Set(shapeOf(parse(page(shop))).map((shape) => shape.replace(/ .*/, '')));
    for (const tag of ['script', 'img', 'iframe', 'link', 'object', 'form', 'base'])
      assert.ok(!tags.has(tag), tag);
  });
  it('is called what the report is', () =>
    assert.match(page(shop), /<title>Contoso Shop: findings<\/title>/));
  it('is in the language of the report', () =>
    assert.match(page({ ...shop, report: { ...shop.report, language: 'de' } }), /<html lang="de"[ >]/));
  it('shows what was written into the report, without its marks', () => {
    const text = reportPage('# A\n\n<!-- kept: b -->\nOurs. <script>c</script>\n<!-- /kept -->\n', shop);
    assert.match(text, /<p>Ours\. &lt;script&gt;c&lt;\/script&gt;<\/p>/);
    assert.doesNotMatch(text, /kept/);
  });
  const shown = (words: string): string => {
    const title = `# ${escapeMarkdown(words)}`;
    return reportPage(`${title}\n`, shop).match(/<h1>(.*)<\/h1>/)?.[1] ?? '';
  };
  it('leads to an address that it shows', () => {
    const address = 'https://x.example/a?b=c&d#e';
    const html = address.replace('&', '&amp;');
    assert.equal(shown(`(see ${address}).`), `(see <a href="${html}">${html}</a>).`);
    assert.equal(shown('http://x.example ops@x.example'), 'http://x.example ops@x.example');
  });
  it('shows nothing that nobody sees', () =>
    assert.equal(shown('@dana #1 a\u200Bb\u00AD\uFEFF'), '@dana #1 ab'));
  it('draws its diagram, and no other', () => {
    const kept = '```mermaid\nflowchart LR\n```\n';
    const text = reportPage(`${findingsMarkdown(shop, { folderOfReport: 'shop' })}\n${kept}`, shop);
    assert.equal(text.match(/<svg /g)?.length, 1);
    assert.equal(text.match(/flowchart/g)?.length, 1);
  });
  it('holds every finding of hostile notes once', () =>
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 30 }), (words) => {
        const items = itemsIn(parse(page(reworded(shop, words))));
        assert.deepEqual([items.get('Risks'), items.get('Hints'), items.get('Dismissed')], [2, 2, 1]);
      }),
      { numRuns: 40 },
    ));
  it('gets no element, attribute or address out of hostile notes', () => {
    const harmless = parse(page(reworded(shop, ['harmless'])));
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 30 }), (words) => {
        const hostile = parse(page(reworded(shop, words)));
        assert.deepEqual(shapeOf(hostile), shapeOf(harmless));
        assert.deepEqual(hrefsOf(hostile), hrefsOf(harmless));
      }),
      { numRuns: 40 },
    );
  });
});
