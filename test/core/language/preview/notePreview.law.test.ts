/** The Markdown preview of anything at all: nothing throws, no text becomes HTML, other files look as ever. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { notePreview } from '../../../../src/core/language/preview/notePreview';
import { noteText } from '../../note/randomNotes';

const note = { currentDocument: 'a.interview.md' };
const other = { currentDocument: 'README.md' };

const preview = (html: boolean): Markdown =>
  new MarkdownIt({ html }).use(notePreview, {
    isNote: (env: object) => env === note,
    personOf: () => ({ name: '"><script>', href: 'threat-session.yaml' }),
    noteAt: () => 'b.interview.md',
  });

const hostile = fc
  .array(
    fc.constantFrom(
      ...[
        '#risk/TE! ',
        '- [x] ',
        '- [ ] ',
        '@lee ',
        '^R-1',
        'due:2026-11-27 ',
        '\n',
        '\n  ',
        '\n\n',
        'how: ',
        '## A #store',
      ],
      ...[
        '<script>',
        '<img onerror=x>',
        '"',
        '&lt;',
        '`',
        '~~',
        '](',
        '![',
        '[',
        '<code>',
        '</code>',
        '| a |\n|-|\n',
        '> ',
      ],
      ...['a.interview.md:3 ', '\r\n', '---\n', 'x'],
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

describe('the preview of any text', () => {
  const anything = fc.oneof(hostile, noteText);

  it('of a file that is no note is what it was', () => {
    const ours = preview(true);
    const plain = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(anything, (text) => {
        assert.equal(rendered(ours, text, other), plain.render(text));
      }),
    );
  });

  it('never makes HTML of text', () => {
    const ours = preview(false);
    const allowed = new Set([
      ...elementsIn(new MarkdownIt().render(everyElement)),
      'span',
      'abbr',
      'time',
      'br',
    ]);
    fc.assert(
      fc.property(anything, (text) => {
        const html = rendered(ours, text, note);
        assert.deepEqual(
          elementsIn(html).filter((name) => !allowed.has(name)),
          [],
        );
        assert.doesNotMatch(html, /<[^>]* on\w+=/);
      }),
    );
  });

  it('does not throw, whatever HTML stands between', () => {
    const ours = preview(true);
    fc.assert(fc.property(anything, (text) => rendered(ours, text, note).length >= 0));
  });
});

const everyElement =
  '# a\n\n> - a\n\n1. *a* **a** ~~a~~ `a`\n\n![a](b) [a](b)\n\n| a |\n|-|\n| a |\n\n---\n\n```\na\n```\n\n## a\n### a\n#### a\n##### a\n###### a';

/** As VS Code does it: read without saying which file it is, then rendered. */
const rendered = (md: Markdown, text: string, env: typeof note): string =>
  md.renderer.render(md.parse(text, {}), { ...md.options }, env);

function elementsIn(html: string): string[] {
  const names: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if ('tagName' in child) {
        names.push(child.tagName);
        walk(child);
      }
    }
  };
  walk(parseFragment(html));
  return names;
}
