import assert from 'node:assert/strict';
import { noteSuggestionsAt } from '../../../../src/core/language/noteCompletion/noteSuggestions';
import {
  assertAsked,
  assertEnds,
  assertOffered,
  assertSilent,
  assertTaken,
  surroundingsOf,
} from './literalNote';

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
  it('are types of an interactor', () => assertOffered('## Dana #interactor/|', ...elements.slice(0, 3)));
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
  it('are attendees in lines', () =>
    assertOffered('---\nattendees:\n  - lee\n  - |\n---\n', 'dana', 'ann', 'me'));
});

describe('questions', () => {
  it('are what the catalogs ask of the element', () =>
    assertOffered('## Shop #interactor\n\n- [ ] |', 'Who are you?', 'What may you do?'));
  it('bring their id', () =>
    assertTaken(
      '## Shop #interactor\n\n- [ ] |\n',
      'Who are you?',
      '## Shop #interactor\n\n- [ ] Who are you? ^authentication\n',
    ));
  it('leave out what is asked', () =>
    assertOffered('## Shop #interactor\n\n- [ ] Who are you? ^authentication\n- [ ] |', 'What may you do?'));
  it('begin with what was never asked', () =>
    assertOffered(
      '## Shop #interactor\n\n- [x] Who are you? ^authentication\n  A guest.\n- [ ] |',
      'What may you do?',
      'Until when?',
    ));
  it('begin with what follows up the question above', () =>
    assertOffered(
      '## Shop #interactor\n\n- [x] Who are you? ^authentication\n  A guest.\n  - [ ] |',
      'Until when?',
      'What may you do?',
    ));
  it('follow a ? at the beginning of an item', () => {
    assertTaken(
      '## A #interactor\n\n- ?|',
      'Who are you?',
      '## A #interactor\n\n- [ ] Who are you? ^authentication',
    );
    assertTaken(
      '## A #interactor\n\n1. [x] ?|',
      'Who are you?',
      '## A #interactor\n\n1. [x] Who are you? ^authentication',
    );
  });
  it('are found by their words', () =>
    assertTaken(
      '## A #interactor\n\n- [ ] May|',
      'What may you do?',
      '## A #interactor\n\n- [ ] What may you do? ^roles',
      { kind: 'typing' },
    ));
  it('leave alone whoever types a question', () => {
    assertSilent('## A #interactor\n\n- [ ] Who |');
    assertSilent('## A #interactor\n\n- [ ] Who?|');
    assertSilent('## A #interactor\n\n- [ ] Who is|');
  });
  it('are not offered in code or where an item has words', () => {
    assertSilent('```\n- [ ] |');
    assertSilent('## A #interactor\n\n- [ ] | already');
    assertSilent('words - [ ] |');
  });
  it('are not offered for a ? in a sentence', () => assertSilent('## A #interactor\n\n- really?|'));
  it('are not offered at the beginning of an item', () => assertSilent('## A #interactor\n\n- |'));
  it('have ids behind a ^', () => {
    assertOffered('## A #interactor\n\n- [ ] Who? ^|', '^authentication', '^roles');
    assertTaken('## A #interactor\n\n- [ ] May? ^ro|', '^roles', '## A #interactor\n\n- [ ] May? ^roles', {
      kind: 'typing',
    });
  });
  it('have no ids elsewhere', () => assertSilent('2 ^|'));
  it('have no ids when one is there', () => assertSilent('## A #interactor\n\n- [ ] Who? ^roles|'));
  it('are none of a risk, which has a number', () => assertOffered('- #risk it leaks ^|', '^R-5'));
  it('are none of a hint', () => assertSilent('- #hint it leaks ^|'));
});

describe('details', () => {
  it('are those that the tag lacks', () =>
    assertAsked('- #dismissed x\n  - source: mail\n  - |', 'because', 'about'));
  it('are found while they are typed', () =>
    assertTaken('- #risk x\n  - mi|\n', 'mitigation', '- #risk x\n  - mitigation: \n', { kind: 'typing' }));
  it('stand in plain lines too', () => assertAsked('- #dismissed x\n  bec|', 'because', 'source', 'about'));
  it('stand below a paragraph', () => assertAsked('#dismissed x\n\n- |', 'because', 'source', 'about'));
  it('keep the colon that is there', () =>
    assertTaken('- #risk x\n  - se|: high', 'severity', '- #risk x\n  - severity: high', { kind: 'asked' }));
  it('are none without a tag', () => assertAsked('- x\n  - |'));
  it('are none in code', () => assertAsked('- #risk x\n\n  ```\n  ho|'));
  it('are not offered unasked', () => assertOffered('- #risk x\n  - |'));

  it('have fixed values', () =>
    assertOffered('- #risk x\n  - effort: |', 'hours', 'days', 'weeks', 'months'));
  it('have the values of their tag', () =>
    assertOffered('- #assumption x\n  status: |', 'open', 'confirmed', 'wrong'));
  it('are left alone when complete', () => assertSilent('- #risk x\n  - effort: days|'));
  it('are found while typed', () =>
    assertTaken('- #risk x\n  - effort: d|', 'days', '- #risk x\n  - effort: days', { kind: 'typing' }));
  it('say nothing of a text', () => assertSilent('- #risk x\n  - how: |'));
  it('say nothing where they belong to no tag', () => assertSilent('effort: |'));
  it('name elements', () => assertOffered('- #hint x\n  - about: |', 'Web shop', 'Bank', 'none'));
  it('name several', () =>
    assertTaken('- #hint x\n  - about: Door; |', 'Web shop', '- #hint x\n  - about: Door; Web shop', {
      kind: 'asked',
    }));
  it('name days', () =>
    assertOffered('- #ask x\n  - due: |', '2026-11-22', '2026-11-23', '2026-11-29', '2026-12-01'));
});

describe('days', () => {
  it('follow due:', () =>
    assertTaken('- #ask @lee Who? due:|', '2026-12-01', '- #ask @lee Who? due:2026-12-01'));
  it('are complete', () => assertSilent('- #ask @lee Who? due:2026-11-22|'));
  it('are offered to a question', () =>
    assertOffered('- [>] Who? due:|', '2026-11-22', '2026-11-23', '2026-11-29', '2026-12-01'));
  it('are none in a sentence', () => assertSilent('the bus is due:|'));
});

describe('flows', () => {
  it('go out from elements', () => assertOffered('- #flow |', 'Web shop', 'Bank'));
  it('go to elements', () =>
    assertTaken('- #flow Door -> B|', 'Bank', '- #flow Door -> Bank', { kind: 'typing' }));
  it('go on', () => assertOffered('- #flow Door <-> Bank → |', 'Web shop', 'Bank'));
  it('know nothing of data', () => assertSilent('- #flow Door -> Bank: |'));
  it('leave a name alone', () => assertSilent('- #flow Door -> web shop|'));
  it('leave alone who types one of two words', () => assertOffered('- #flow Web |'));
  it('are none in code', () => assertSilent('`#flow |`'));
});

describe('front matter', () => {
  it('has keys', () =>
    assertAsked('---\ntitle: A\n|\n---\n', 'role', 'date', 'minutes', 'attendees', 'started', 'ended'));
  it('has keys before it is closed', () => assertTaken('---\nro|', 'role', '---\nrole: ', { kind: 'asked' }));
  it('has roles', () =>
    assertOffered(
      '---\nrole: |\n---\n',
      'kickoff',
      'business',
      'architects',
      'deployment',
      'production',
      'workshop',
      'follow-up',
    ));
  it('has dates', () =>
    assertOffered('---\r\ndate: |\r\n---\r\n', '2026-12-01T09:00', '2026-11-22T10:05', '2026-11-22'));
  it('has times', () =>
    assertTaken('---\nstarted: |\n---\n', '2026-11-22T10:05', '---\nstarted: 2026-11-22T10:05\n---\n'));
  it('leaves a value alone', () => assertSilent('---\nrole: workshop|\n---\n'));
  it('says nothing of a title', () => assertSilent('---\ntitle: |\n---\n'));
});

describe('what is typed to its end', () => {
  for (const typed of [
    '- #|hint',
    '- #hint/|S',
    '- said @|dana',
    '## Shop #|interactor',
    '## Shop #interactor/|human',
    '## Shop #|store',
    '- #ask @lee due:|2026-11-22',
    '- #ask @lee due:|2026-11-27',
    '- #risk x\n  - effort: |days',
    '- #flow |Bank',
    '- #flow |Door',
    '- [ ] |Who?',
    '---\nrole: |workshop',
  ]) {
    it(`is offered no more: ${JSON.stringify(typed)}`, () => assertEnds(typed));
  }
});

describe('prose', () => {
  for (const typed of ['They know |', 'Why?|', 'note: |', 'and/|', '- |', '* |', 'a [|', '\n|', '|']) {
    it(`is left alone: ${JSON.stringify(typed)}`, () => assertSilent(typed));
  }
  it('is left alone in a line that never ends', () => {
    const text = `${'x'.repeat(20_000)} #`;
    const known = () => surroundingsOf('', 0);
    assert.deepEqual(noteSuggestionsAt(text, text.length, known, { kind: 'began', by: '#' }).suggestions, []);
  });
});
