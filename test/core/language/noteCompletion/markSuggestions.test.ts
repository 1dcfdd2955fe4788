import { assertAsked, assertOffered, assertOfferedOnceRead, assertSilent, assertTaken } from './literalNote';

const tags = [
  '#hint',
  '#risk',
  '#dismissed',
  '#ask',
  '#control',
  '#assumption',
  '#action',
  '#calibration',
  '#flow',
];
const elements = [
  '#interactor/human',
  '#interactor/service',
  '#interactor/device',
  '#interactor/agent',
  '#interactor',
  '#process',
  '#store',
];

describe('tags', () => {
  it('are offered behind a #', () => assertOffered('- #|', ...tags));
  it('are offered in the middle of a line', () => assertOffered('so they said (#|', ...tags));
  it('are offered in a table, a quote and a link', () => {
    assertOffered('| a | b |\n| --- | --- |\n| #|', ...tags);
    assertOffered('> #|', ...tags);
    assertOffered('see [#|](x)', ...tags);
  });
  it('are those of elements in a heading', () => assertOffered('## Shop #|', ...elements));
  it('are not offered for a heading without a name', () => assertSilent('## #|'));
  it('are not offered inside a word', () => assertSilent('C#|'));
  it('are not offered behind a backslash', () => assertSilent('\\#|'));
  it('are not offered when one stands there', () => assertSilent('- #hint|'));
  it('take the place of what is typed', () =>
    assertTaken('- #hi|n it', '#hint', '- #hint it', { kind: 'typing' }));
  it('are offered to whoever asks, complete or not', () => assertAsked('- #ask|', ...tags));
  it('are offered behind code that ends with its list item', () =>
    assertOffered('- ```\n    code\n</pre>\n<pre>\n\n#|', ...tags));
  it('are offered with Windows line breaks, tabs, numbers and a byte order mark', () =>
    assertOffered('\uFEFF## Shop #store\r\n\r\n1.\t- #|\r\n', ...tags));

  for (const code of [
    '```\n#|',
    '- a\n\n  ~~~\n  #|',
    'a\n\n    #|',
    'say `#|`',
    '<!-- #|',
    '<!--\n\n#| -->',
    '<pre>\n\n#|',
    '[a](#|)',
    '~~no #|~~',
    '---\ntitle: #|\n---\n',
  ]) {
    it(`are not offered in ${JSON.stringify(code)}`, () => assertSilent(code));
  }
});

describe('categories', () => {
  it('are offered behind the / of a tag', () => assertOffered('- #hint/|', 'S', 'T', 'R', 'I', 'D', 'E'));
  it('are offered behind the / of an id', () => {
    assertOffered('- [ ] Who? ^roles/|', 'S', 'T', 'R', 'I', 'D', 'E');
    assertOffered('- [ ] Who? ^/|', 'S', 'T', 'R', 'I', 'D', 'E');
  });
  it('leave alone who has typed one', () => assertSilent('- #hint/S|'));
  it('are those that lack, for whoever asks', () => assertAsked('- #hint/sD|', 'T', 'R', 'I', 'E'));
  it('go behind what is there', () => assertTaken('- #hint/S|', 'E', '- #hint/SE', { kind: 'asked' }));
  it('are none of a flow in a word or of a path', () => assertSilent('src/|'));
  it('are none of an element', () => assertSilent('## Shop #process/|'));
  it('are types of an interactor', () => assertOffered('## Dana #interactor/|', ...elements.slice(0, 4)));
  it('leave a type alone', () => assertSilent('## Dana #interactor/human|'));
});

describe('people', () => {
  it('are attendees, the others, those named elsewhere, and the interviewer', () =>
    assertOffered('- #ask @|', '@dana', '@lee', '@ann', '@me'));
  it('are found while they are typed', () =>
    assertTaken('- @d|: x', '@dana', '- @dana: x', { kind: 'typing' }));
  it('are left alone when complete', () => assertSilent('- @lee|'));
  it('are not offered in an address', () => assertSilent('me@|'));
  it('are not offered in code', () => assertSilent('`@|`'));
  it('are owners', () => assertOffered('- #action x\n  - owner: |', 'dana', 'lee', 'ann', 'me'));
  it('are attendees not there yet', () =>
    assertOffered('---\nattendees: [lee, |]\n---\n', 'dana', 'ann', 'me'));
  it('are no attendees of whom but a beginning is typed, which the note may name by then', () => {
    assertOfferedOnceRead('---\nattendees: [da|]\n---\n', 'dana');
    assertOfferedOnceRead('---\nattendees: [lee, da|]\n---\n', 'dana');
    assertOfferedOnceRead('---\nattendees:\n  - da|\n---\n', 'dana');
    assertOfferedOnceRead('---\nattendees: [dana|]\n---\n');
  });
  it('are attendees in lines', () =>
    assertOffered('---\nattendees:\n  - lee\n  - |\n---\n', 'dana', 'ann', 'me'));
});

describe('days', () => {
  it('follow due:', () =>
    assertTaken('- #ask @lee Who? due:|', '2026-12-01', '- #ask @lee Who? due:2026-12-01'));
  it('are complete', () => assertSilent('- #ask @lee Who? due:2026-11-22|'));
  it('are offered to a question', () =>
    assertOffered('- [>] Who? due:|', '2026-11-22', '2026-11-23', '2026-11-29', '2026-12-01'));
  it('are none in a sentence', () => assertSilent('the bus is due:|'));
});
