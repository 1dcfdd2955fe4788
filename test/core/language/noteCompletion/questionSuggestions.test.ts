import { assertOffered, assertSilent, assertTaken } from './literalNote';

describe('questions', () => {
  it('are what the catalogs ask of the element', () =>
    assertOffered('## Shop #interactor\n\n- [ ] |', 'Who are you?', 'What may you do?'));
  it('are those of a flow below its row', () => {
    assertOffered('## Web shop #process\n\n- #flow -> Bank\n  - [ ] |', 'Who sees the orders?');
    assertOffered('- #flow Bank -> Web shop\n  - [ ] |');
  });
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
