import assert from 'node:assert/strict';
import { assertProblems, sessionOf, type Files } from './literalSession';

/** Asserts the elements as `name kind/type files`. */
const assertElements = (files: Files, ...expected: string[]) =>
  assert.deepEqual(
    sessionOf(files).elements.map(
      ({ name, kind, type, interviews }) =>
        `${name} ${kind}/${type} ${interviews.map((file) => file.charAt(0)).join('')}`,
    ),
    expected,
  );

describe('the elements of a session', () => {
  it('are merged over notes by name, and keep the first spelling', () =>
    assertElements(
      { 'a.interview.md': '## Web  Shop #process', 'b.interview.md': '## web shop #process' },
      'Web Shop process/null ab',
    ));
  it('have no brackets of their tag in their name, and may have its type apart', () =>
    assertElements(
      '## Cards (#store)\n\n## Till (#interactor device)\n\n## Guard #interactor human',
      'Cards store/null a',
      'Till interactor/device a',
      'Guard interactor/human a',
    ));
  it('have no anchor in their name, and a type behind any sign', () =>
    assertElements(
      '## Cards {#cards} #store\n\n## Till #interactor / device\n\n## Guard (#interactor – human) {#g}\n\n## Lift #interactor\\device',
      'Cards store/null a',
      'Till interactor/device a',
      'Guard interactor/human a',
      'Lift interactor/device a',
    ));
  it('have no dash behind their name', () => assertElements('## Shop - #process', 'Shop process/null a'));
  it('are the same with a colon or a dash before the tag', () =>
    assertElements('## Shop #process\n\n## Shop: #process\n\n## Shop - #process', 'Shop process/null a'));
  it('take the type that another heading gives', () =>
    assertElements('## Shopper #interactor\n\n## Shopper #interactor/human', 'Shopper interactor/human a'));
  it('keep the first of two types', () => {
    const text = '## Shop #interactor/device\n\n## Shop #interactor/service';
    assertElements(text, 'Shop interactor/device a');
    assertProblems(text, '3:4 element-types Shop');
  });
  it('keep the first of two kinds, and take no type from the other', () => {
    const text = '## Shop #process\n\n## Shop #interactor/service\n\n## Shop #process';
    assertElements(text, 'Shop process/null a');
    assertProblems(text, '3:4 element-types Shop');
  });
  it('know all their headings', () =>
    assert.deepEqual(
      sessionOf({
        'a.interview.md': '## Shop #store',
        'b.interview.md': '\n## Shop #store',
      }).elements[0]?.places.map(({ file, line }) => `${file}:${line}`),
      ['a.interview.md:1', 'b.interview.md:2'],
    ));
  it('are called by flows and details as a reader sees them', () => {
    const seen: Record<string, string> = {
      '## **Card** reader': '**Card** reader',
      '## `Card` reader': '`Card` reader',
      '## _Card_ reader': 'Card **reader**',
      '## [Card](x) reader': 'Card [reader](https://b.example/y(1))',
      '## Card\\_reader': 'Card\\_reader',
      '## Card\\*s\\*': 'Card*s*',
      '## Card & <b>Co</b>': '_Card_ & Co',
    };
    for (const [heading, name] of Object.entries(seen)) {
      const { elements, flows, findings } = sessionOf(
        `${heading} #store\n\n#flow Loans -> ${name} -> Loans: x (TLS)\n\n- #hint/S x\n  - about: ${name}`,
      );
      const called = elements[0]?.name;
      assert.deepEqual(
        [flows.map(({ from, to, data, protocol }) => [from, to, data, protocol]), findings[0]?.about],
        [
          [
            ['Loans', called, 'x', 'TLS'],
            [called, 'Loans', 'x', 'TLS'],
          ],
          [called],
        ],
        name,
      );
    }
  });
  it('have what their headings say behind the tag', () => {
    const said = (text: string, remarks: string | null) =>
      assert.equal(sessionOf(text).elements[0]?.remarks, remarks, text);
    said('## Shopper #interactor/person who *buys* at night', 'who *buys* at night');
    said('## Shopper #interactor human – at night', 'at night');
    said('## Shopper (#interactor/human, at night) {#shopper}', 'at night');
    said('## **Shopper #process at night**', 'at night');
    said('## **Shopper #process** `at` *night*', '`at` *night*');
    said('## Shopper #process *at* night', '*at* night');
    said('## Shop (#store) and attic (#process)', 'and attic');
    said('## Shop (#store) and (the attic) #process', 'and (the attic)');
    said('## Shop #process: a | b at:00:12:34', 'a | b');
    said('## Shop #process opens #hint/S at noon', 'opens');
    said('## Shop #process a\n\n## Shop #process b\n\n## Shop #process a', 'a\nb');
    for (const none of ['', ' #', ' {#shop}', ' <!-- a -->', ' ~~a~~', ' – ', ')', ' the key is gone #hint'])
      said(`## Shop #process${none}`, null);
  });
  it('are none that only a flow or an `about` names', () =>
    assertElements('- #flow A -> B\n- #hint/S it leaks\n  - about: C'));
});

describe('what a tag is about', () => {
  const about = (text: string) =>
    sessionOf(text).findings.map((finding) => [finding.element, ...finding.about]);

  it('is the element of its section', () =>
    assert.deepEqual(about('## Shop #store\n- #hint/S it leaks'), [['Shop', 'Shop']]));
  it('is the solution as a whole outside any section', () =>
    assert.deepEqual(about('- #hint/S it leaks'), [[null]]));
  it('is what its detail says, as the headings spell it', () =>
    assert.deepEqual(
      about('## Web shop #store\n\n## Pier #store\n\n- #hint/S it leaks\n  - about: WEB SHOP; Quay; quay;'),
      [['Web shop', 'Web shop', 'Quay']],
    ));
  it('is nothing with `none`', () =>
    assert.deepEqual(about('## Shop #store\n\n- #hint/S it leaks\n  - about: None'), [[null]]));
});
