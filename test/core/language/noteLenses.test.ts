import assert from 'node:assert/strict';
import { noteLenses } from '../../../src/core/language/noteLenses';
import { indexOf, type Files } from '../session/literalSession';

/** Asserts the line on top of `a.interview.md`, then each element's with a `+` where a question is left. */
function assertLenses(files: Files, top: string, ...elements: string[]): void {
  const index = indexOf(files);
  const session = index.sessionOf('a.interview.md');
  const note = index.note('a.interview.md');
  assert.ok(session && note);
  const said = noteLenses({ session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note });
  assert.equal([said.answered, said.open, said.hints].join(' · '), top);
  const lines = [...said.elements].map(
    ([key, { coverage, hasNext }]) => `${key}: ${coverage.replaceAll('\u2002', ' ')}${hasNext ? ' +' : ''}`,
  );
  assert.deepEqual(lines, elements);
}

describe('the lenses of a note', () => {
  it('count what an interactor is asked and could be', () =>
    assertLenses(
      '## Reader #interactor/human\n\n- [x] Who are you? ^authentication\n- [ ] Why?\n',
      '1 of 2 answered · 1 open · 0 hints',
      'reader: S 1/2 T – R – I – D – E 0/1 +',
    ));
  it('say of what has its answer that it is not ticked', () =>
    assertLenses(
      '## Reader #interactor/human\n\n- [ ] Who are you? ^authentication\n  - a card\n- [ ] Why?\n  - #hint/S no card\n',
      '0 of 2 answered · 1 open, 1 not ticked · 1 hint',
      'reader: S 0/1 T – R – I – D – E 0/1 +',
    ));
  it('say when nothing is left', () =>
    assertLenses(
      '## Loans #store\n\n- [-] Why? ^/T\n',
      '1 of 1 answered · 0 open · 0 hints',
      'loans: S – T 1/1 R – I – D – E –',
    ));
  it('count hints, and risks that nobody has demonstrated', () =>
    assertLenses(
      '- #hint/S a\n- #risk/S b\n- #risk/S c\n  - how: d\n- #dismissed/S e\n',
      '0 of 0 answered · 0 open · 2 hints',
    ));
  it('count one hint as one', () => assertLenses('- #hint/S a\n', '0 of 0 answered · 0 open · 1 hint'));
  it('count the solution where something is asked of it', () =>
    assertLenses('- [>] Why?\n', '0 of 1 answered · 1 open · 0 hints'));
  it('count at a heading what another interview has settled, and on top what this note asks', () =>
    assertLenses(
      {
        'a.interview.md': '## Reader #interactor\n',
        'b.interview.md':
          '## reader #interactor\n\n- [x] What may you do? ^roles\n- #hint/S x\n\n## Bus #store\n\n- [ ] Why?\n',
      },
      '0 of 0 answered · 0 open · 0 hints',
      'reader: S 0/1 T – R – I – D – E 1/1 +',
    ));
  it('hold an element once', () =>
    assertLenses(
      '## A #store\n\n## a #store\n',
      '0 of 0 answered · 0 open · 0 hints',
      'a: S – T – R – I – D – E –',
    ));
  it('count a flow where something is asked of it, and say of each how far it is', () => {
    const text = '- #flow A -> B\n  - [x] Who sees it? ^seen\n- #flow B -> A\n';
    const files = {
      'a.interview.md': text,
      'own.questions.yaml': 'questions: [{ id: seen, text: Who sees it?, stride: I, appliesTo: [flow] }]\n',
    };
    assertLenses(files, '1 of 1 answered · 0 open · 0 hints');
    const index = indexOf(files);
    const [session] = index.sessions();
    const note = index.note('a.interview.md');
    assert.ok(session && note);
    const said = noteLenses({ session, catalogs: index.catalogsOf(session), file: 'a.interview.md', note });
    assert.deepEqual([...said.flows.values()], ['1 of 1 answered', '0 of 1 answered']);
  });
});
