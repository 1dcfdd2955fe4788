/**
 * The parser against Markdown itself: a tag is found exactly where the rendered HTML shows it as text outside code.
 * The examples of the CommonMark specification, each with a tag planted at every place.
 */
import assert from 'node:assert/strict';
import { tests as examples } from 'commonmark-spec';
import MarkdownIt from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { parseNote } from '../../../src/core/note/parseNote';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** A plain renderer that has never heard of tags. An HTML block is HTML, whatever stands in it: the format says so. */
const plain = new MarkdownIt({ html: true });
plain.renderer.rules.html_block = () => '';
// A browser takes a CDATA section for a comment that ends too early.
plain.renderer.rules.html_inline = (tokens, index) => {
  const html = tokens[index]?.content ?? '';
  return /^<\/?[a-z]/i.test(html) ? html : '';
};

const hiding = ['code', 'pre', 'script', 'style', 'textarea', 's', 'del', 'strike'];

/** How often a text stands in the rendered note as text outside code. */
function shownIn(markdown: string, text: string): number {
  const count = (nodes: readonly Node[]): number =>
    nodes.reduce((sum, node) => {
      if ('value' in node) return sum + node.value.split(text).length - 1;
      return 'childNodes' in node && !hiding.includes(node.nodeName) ? sum + count(node.childNodes) : sum;
    }, 0);
  return count(parseFragment(plain.render(markdown)).childNodes);
}

/** At the start of a block, behind the markers of its quotes and lists, behind one of the openers or behind what was said. */
const mayStart = new RegExp(
  [
    String.raw`(?:^|\n)(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*[!→]?$`,
    String.raw`[\s([{<"'“”‘’«»„‚*_]$|==$`,
    String.raw`[\p{L}\p{N}\p{Pe}\p{Pf}"'*_][:,;.!?…—–→]$|[\s\p{Ps}][!—–→]$`,
  ].join('|'),
  'u',
);
/** Told as a bullet without its blank. */
const glued = /(?:^|\n)(?:[ \t>]|[-*+][ \t]|\d+[.)][ \t])*\d{1,3}\.$/;
const planted = '#hint ';

describe('tags and the CommonMark specification', () => {
  it('has all its examples', () => assert.ok(examples.length >= 650));

  for (const section of new Set(examples.map((example) => example.section))) {
    it(section, () => {
      for (const { markdown, number } of examples.filter((example) => example.section === section)) {
        // An empty line in front keeps `---` from being front matter and changes nothing else.
        const text = `\n${markdown}`;
        for (let at = 1; at <= text.length; at++) {
          const note = text.slice(0, at) + planted + text.slice(at);
          // What other extensions make a link to another note is text to CommonMark.
          const inLink = /\[\[[^[\]\n]*$/.test(text.slice(0, at)) && /^[^[\]\n]*\]\]/.test(text.slice(at));
          const before = text.slice(0, at);
          const may = mayStart.test(before) && !glued.test(before) && !inLink;
          const shown = may ? Math.min(1, shownIn(note, planted.trim())) : 0;
          const found = parseNote(note).tags.filter(({ kind }) => kind === 'hint');
          const where = `example ${number}, at ${at}: ${JSON.stringify(note)}`;
          assert.equal(found.length, shown, where);
          if (shown) assert.deepEqual(found[0]?.span, { start: at, end: at + 5 }, where);
        }
      }
    });
  }
});
