/** What the Markdown preview shows of a note, and that it shows every other file as ever. */
import assert from 'node:assert/strict';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { notePreview } from '../../../../src/core/language/preview/notePreview';

const note = { currentDocument: 'a.interview.md' };
const other = { currentDocument: 'README.md' };

const preview = (): Markdown =>
  new MarkdownIt({ html: true, linkify: true }).use(notePreview, {
    isNote: (env: object) => env === note,
    personOf: (env: object, id: string) =>
      env === note && id === 'petra' ? { name: 'Petra "P" Sand', href: '../threat-session.yaml' } : null,
    noteAt: (env: object, path: string, line: number | null) =>
      env === note && path === 'b/c-1.interview.md' ? `${path}#L${line ?? 1}` : null,
  });

describe('the preview', () => {
  describe('shows tags as chips', () => {
    shows('#hint it leaks', '<p><span class="interview-tag interview-hint">Hint</span> it leaks</p>');
    shows(
      '#risk/ET! it leaks',
      '<p><span class="interview-tag interview-risk">Risk <abbr title="Tampering">T</abbr>' +
        '<abbr title="Elevation of Privilege">E</abbr> high</span> it leaks</p>',
    );
    shows('#RISK!!', '<p><span class="interview-tag interview-risk">Risk critical</span></p>');
    shows('#hint/X', '<p><span class="interview-tag interview-hint">Hint</span></p>');
    shows('**#hint**', '<p><strong><span class="interview-tag interview-hint">Hint</span></strong></p>');
    shows('~~#hint~~', '<p><s>#hint</s></p>');
    shows('\\#hint `#hint`', '<p>#hint <code>#hint</code></p>');
    shows('in <code>see #hint</code>', '<p>in <code>see #hint</code></p>');
    shows('#hnit', '<p>#hnit</p>');
    shows('![#hint](a.png)', '<p><img src="a.png" alt="#hint"></p>');
    shows('#store', '<p>#store</p>');
  });

  describe('names elements', () => {
    shows(
      '## Reader #interactor/human',
      '<h2>Reader <span class="interview-tag interview-element">Interactor · human</span></h2>',
    );
    shows(
      '## Loans #store #process',
      '<h2>Loans <span class="interview-tag interview-element">Store</span> #process</h2>',
    );
    shows('## #store', '<h2>#store</h2>');
    shows('- ## Loans #store', '<ul>\n<li>\n<h2>Loans #store</h2>\n</li>\n</ul>');
  });

  describe('shows task marks as boxes', () => {
    showsItem('- [ ] Who?', `${box('open', 'Open', '')}Who?`);
    showsItem('- [x] Who?', `${box('answered', 'Answered', '✓')}Who?`);
    showsItem('- [-] Who?', `${box('not-applicable', 'Not applicable', '–')}Who?`);
    showsItem('- [>] Who?', `${box('deferred', 'Deferred', '›')}Who?`);
    showsItem('1. [ ] Who?', `${box('open', 'Open', '')}Who?`);
    showsItem('- [ ] ', box('open', 'Open', ''));
    shows('- [?] Who?', '<ul>\n<li>[?] Who?</li>\n</ul>');
    shows('[x] Who?', '<p>[x] Who?</p>');
    it('- [x] is no link either', () => {
      assert.doesNotMatch(rendered('- [x] Who?\n\n[x]: https://example.org'), /<a /);
    });
  });

  describe('hides ids', () => {
    showsItem('- [ ] Who? ^data', `${box('open', 'Open', '')}Who? `);
    showsItem(
      '- [ ] Who? ^data/S',
      `${box('open', 'Open', '')}Who? ` +
        '<span class="interview-tag interview-stride"><abbr title="Spoofing">S</abbr></span>',
    );
    shows('#risk it leaks ^R-1', '<p><span class="interview-tag interview-risk">Risk</span> it leaks </p>');
    shows('x ^2', '<p>x ^2</p>');
    shows('Nothing is asked ^data', '<p>Nothing is asked ^data</p>');
    it('in tables too', () => {
      assert.doesNotMatch(rendered('| a |\n|---|\n| b |\n| #risk it leaks ^R-1 |'), /R-1/);
    });
  });

  describe('links people who are known', () => {
    shows(
      '@petra: no',
      '<p><a href="../threat-session.yaml" class="interview-person" title="Petra &quot;P&quot; Sand">@petra</a>: no</p>',
    );
    shows('@sam', '<p><span class="interview-person">@sam</span></p>');
    shows('[@petra](b)', '<p><a href="b"><span class="interview-person">@petra</span></a></p>');
    shows('`@petra` \\@petra', '<p><code>@petra</code> @petra</p>');
  });

  describe('links places in other notes', () => {
    shows(
      'see b/c-1.interview.md:12.',
      '<p>see <a href="b/c-1.interview.md#L12">b/c-1.interview.md:12</a>.</p>',
    );
    shows('b/c-1.interview.md', '<p><a href="b/c-1.interview.md#L1">b/c-1.interview.md</a></p>');
    shows('gone.interview.md:12', '<p>gone.interview.md:12</p>');
    shows('ab/c-1.interview.mdx', '<p>ab/c-1.interview.mdx</p>');
    shows('[b/c-1.interview.md](x)', '<p><a href="x">b/c-1.interview.md</a></p>');
    shows('`b/c-1.interview.md`', '<p><code>b/c-1.interview.md</code></p>');
  });

  describe('shows days', () => {
    shows('due:2026-11-27', '<p><time class="interview-due" datetime="2026-11-27">due 2026-11-27</time></p>');
    shows(
      'a at:00:12:34',
      '<p>a <time class="interview-at" datetime="PT00H12M34S" title="12 min into the interview">00:12:34</time></p>',
    );
    shows('at:1234', '<p>at:1234</p>');
    shows('due:soon', '<p>due:soon</p>');
  });

  describe('lays details out', () => {
    it('of an item', () => {
      assert.equal(
        rendered('- #hint it leaks\n  - How: look'),
        '<ul>\n<li><span class="interview-tag interview-hint">Hint</span> it leaks\n<ul>\n' +
          '<li class="interview-detail"><span class="interview-key">How:</span> look</li>\n</ul>\n</li>\n</ul>\n',
      );
    });
    shows(
      '#hint it leaks\nhow: look\ntwice',
      '<p><span class="interview-tag interview-hint">Hint</span> it leaks<br>\n' +
        '<span class="interview-key">how:</span> look\ntwice</p>',
    );
    shows('how: to', '<p>how: to</p>');
  });

  it('counts lines as the file does', () => {
    assert.match(
      rendered('---\r\ntitle: x\r\n---\r\n\r\n- #hint it leaks\r\n  how: look\r\n'),
      /<br>\n<span class="interview-key">how:/,
    );
  });

  it('makes no HTML of text', () => {
    assert.equal(
      rendered('#hint &lt;b&gt; "x" @sam\\<b>'),
      '<p><span class="interview-tag interview-hint">Hint</span> &lt;b&gt; &quot;x&quot; ' +
        '<span class="interview-person">@sam</span>&lt;b&gt;</p>\n',
    );
  });

  it('keeps the text that a heading is addressed by', () => {
    const md = preview();
    let text = '';
    md.renderer.rules['heading_open'] = (tokens, index, options, _env, self) => {
      text = (tokens[index + 1]?.children ?? [])
        .map((token) => token.children?.[0]?.content ?? token.content)
        .join('');
      return self.renderToken(tokens, index, options);
    };
    md.renderer.render(md.parse('## Reader #interactor', {}), { ...md.options }, note);
    assert.equal(text, 'Reader #interactor');
  });

  describe('shows other files as ever', () => {
    for (const text of [
      '#risk/T! @petra due:2026-11-27 ^R-1 (due:example.com)',
      '- [x] Who? ^data\n  - how: x',
      '## Reader #interactor\n\n![#hint](a.png)',
    ]) {
      it(text, () => {
        const plain = new MarkdownIt({ html: true, linkify: true });
        assert.equal(rendered(text, other), plain.render(text));
      });
    }
  });
});

/** As VS Code does it: read without saying which file it is, then rendered. */
function rendered(text: string, env: typeof note = note): string {
  const md = preview();
  return md.renderer.render(md.parse(text, {}), { ...md.options }, env);
}

function shows(text: string, html: string): void {
  it(text, () => {
    assert.equal(rendered(text).trimEnd(), html);
  });
}

function showsItem(text: string, html: string): void {
  it(text, () => {
    // In an element's section, where every task item is a question.
    const item = /<li class="interview-task">(.*?)<\/li>/s.exec(rendered(`## Reader #interactor\n\n${text}`));
    assert.equal(item?.[1], html);
  });
}

function box(status: string, name: string, sign: string): string {
  return `<span class="interview-box interview-${status}" role="img" aria-label="${name}" title="${name}">${sign}</span> `;
}
