import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import { overviewSvg } from '../../../src/core/report/overviewSvg';
import { assertGolden } from './golden';
import { sessionOf } from './sessions';
import { shop } from './shop';

/** The tags of a drawing, and its texts. */
function readSvg(svg: string): { readonly tags: ReadonlySet<string>; readonly texts: readonly string[] } {
  const tags = new Set<string>();
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.tagName) tags.add(node.tagName);
    if (node.nodeName === '#text' && node.value?.trim()) texts.push(node.value);
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(svg));
  return { tags, texts };
}

interface Node {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
}

/** Asserts what is drawn for an interactor of this name. */
function assertName(name: string, shown: string): void {
  const { tags, texts } = readSvg(overviewSvg(sessionOf(`## ${name} #interactor/human\n`)));
  assert.deepEqual([...tags].sort(), ['desc', 'rect', 'svg', 'text', 'title']);
  assert.ok(texts.includes(shown), texts.join('\n'));
}

describe('the drawing of an overview', () => {
  it('looks like this', () => assertGolden('test/golden/overview.svg', overviewSvg(shop)));
  it('is nothing without an element', () => assert.equal(overviewSvg(sessionOf('Nothing yet.\n')), ''));
  it('says all of it to those who do not see it', () =>
    assert.match(
      overviewSvg(sessionOf('## Shop #process\n\n- [x] a? ^/S\n- #hint/T b\n')),
      /<desc id="desc">Shop \(process\)\. Spoofing: 1 of 1 answered\. Tampering: not asked, 1 hint\. /,
    ));
  it('says where nobody asked', () =>
    assert.equal(overviewSvg(sessionOf('## Shopper #interactor\n')).match(/>not asked</g)?.length, 6));
  it('keeps a name from becoming a tag', () => assertName('\\<script>"&amp;', '<script>"&'));
  it('keeps half a character out', () => assertName('a\uD800b\uFFFF', 'a\uFFFDb\uFFFD'));
  it('shortens a long name', () => assertName('x'.repeat(50), `${'x'.repeat(27)}…`));
});
