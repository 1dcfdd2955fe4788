import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/yaml/parseYaml';

/** Asserts what is read, and the mistakes as `line:column code`, with what a value says that wants quotes. */
function assertParsed(text: string, expected: unknown, ...mistakes: string[]): void {
  const parsed = parseYaml(text);
  assert.ok(parsed);
  assert.deepEqual(parsed.document.toJS(), expected);
  const told = parsed.mistakes.map((mistake) => {
    const above = text.slice(0, mistake.span.start).split(/\r\n?|\n/);
    const words = 'written' in mistake ? ` ${mistake.written}` : '';
    return `${above.length}:${(above.at(-1)?.length ?? 0) + 1} ${mistake.code}${words}`;
  });
  assert.deepEqual(told, mistakes);
}

/** Asserts that a title is read to the end of its line, is told, and leaves the keys around it alone. */
const assertTitle = (written: string, title = written) =>
  assertParsed(
    `before: 1\ntitle: ${written}\nbehind: 2\n`,
    { before: 1, title, behind: 2 },
    `2:8 unquoted-value ${written}`,
  );

describe('a value that YAML cannot have without quotes', () => {
  it('may have a colon', () => assertTitle('Depot: the second talk'));
  it('may have several', () => assertTitle('A: B: C'));
  it('may end with one', () => assertTitle('Depot:'));
  it('may begin with a sign that means something', () => {
    for (const sign of ['%', '`', '@home at ', ', ', '& ', '[draft] ', '{draft} ', '| ', '> ', '!new ', '- '])
      assertTitle(`${sign}depot`);
    assertTitle('*bold* words');
  });
  it('may have a number sign, or what YAML calls an anchor', () => {
    for (const written of [
      'Depot #2',
      'Depot #2 of 3',
      'chat #depot',
      '#depot',
      '#depot-2 in the chat',
      '&Co depot',
    ])
      assertTitle(written);
    assertParsed('- a #1\n- b\n', ['a #1', 'b'], '1:3 unquoted-value a #1');
  });
  it('has none where a comment is meant', () => {
    assertParsed('#ours\ntitle: Depot # 2\nminutes: 60 #2 of us\ndate: 2026-11-24 #2 of us\nrole: # none\n', {
      title: 'Depot',
      minutes: 60,
      date: '2026-11-24',
      role: null,
    });
    assertParsed('people: #ours\n  - a\n#more\nx: 1', { people: ['a'], x: 1 });
    assertParsed('title: "Depot" #2\ntext: |\n  a #2\n', { title: 'Depot', text: 'a #2\n' });
  });
  it('may have words behind quotes', () => assertTitle('"Depot" again'));
  it('may have a quotation mark inside of its own', () => assertTitle("'it's ours'", "it's ours"));
  it('may have one that is not closed', () => assertTitle('"Depot', 'Depot'));
  it('may have one that is not closed, with more of the file below', () => {
    for (const quote of ['"', "'"])
      assertParsed(
        `title: ${quote}Depot, two\nstage: design # ours\n`,
        { title: 'Depot, two', stage: 'design' },
        `1:8 unquoted-value ${quote}Depot, two`,
      );
  });
  it('may hold several quotes', () => assertTitle('"A" and "B"'));
  it('ends in front of a comment', () =>
    assertParsed('title: A: B # ours\nx: 1', { title: 'A: B', x: 1 }, '1:8 unquoted-value A: B'));
  it('goes on below', () =>
    assertParsed('title: A: B\n  and C\nx: 1', { title: 'A: B and C', x: 1 }, '1:8 unquoted-value A: B'));
  it('stands in an item', () =>
    assertParsed(
      'people:\n  - id: a\n    name: A: B\n  - id: c\nx: 1\n',
      { people: [{ id: 'a', name: 'A: B' }, { id: 'c' }], x: 1 },
      '3:11 unquoted-value A: B',
    ));
  it('stands between brackets', () =>
    assertParsed(
      'people: [{ id: a, name: A: B }, { id: c }]\n',
      { people: [{ id: 'a', name: 'A: B' }, { id: 'c' }] },
      '1:25 unquoted-value A: B',
    ));
  it('is told for each, with CRLF and a byte order mark', () =>
    assertParsed(
      '\uFEFFtitle: A: B\r\nrole: x\r\nplace: C: D\r\n',
      { title: 'A: B', role: 'x', place: 'C: D' },
      '1:9 unquoted-value A: B',
      '3:8 unquoted-value C: D',
    ));
  it('is nothing to tell of in a name', () => {
    assertParsed('people: [@petra, @sam]\n', { people: ['@petra', '@sam'] });
    assertParsed('people:\n  - @petra\n  - @sam\nx: 1', { people: ['@petra', '@sam'], x: 1 });
    assertParsed('people: @petra, @sam\nx: 1', { people: '@petra, @sam', x: 1 });
  });
});

describe('a line that belongs to nothing', () => {
  it('is left out alone', () =>
    assertParsed('title: a\nwords\nrole: b\n', { title: 'a', role: 'b' }, '2:1 yaml'));
  it('may lack a space behind its colon', () =>
    assertParsed('title:Depot\nrole: b\n', { role: 'b' }, '1:1 yaml'));
  it('may be indented too far', () =>
    assertParsed('title: a\n role: b\ndate: c\n', { title: 'a', date: 'c' }, '2:2 yaml'));
});

describe('a bullet that is none to YAML', () => {
  const people = { people: [{ id: 'a', name: 'A' }, { id: 'b' }], x: 1 };
  for (const sign of ['*', '•', '–', '—', '+'])
    it(`may be ${sign}, and is told once`, () =>
      assertParsed(`people:\n${sign} id: a\n  name: A\n${sign} id: b\nx: 1\n`, people, '2:1 yaml'));
  it('may be of words', () => assertParsed('goals:\n  • a\n  • b\n', { goals: ['a', 'b'] }, '2:3 yaml'));
  it('stays in a text', () => assertParsed('goals: |\n  * a\n  + b\n', { goals: '* a\n+ b\n' }));
  it('may lack its blank', () => assertParsed('people:\n  -id: a\n', { people: { '-id': 'a' } }, '2:3 yaml'));
});

describe('a blank that is none to YAML', () => {
  const people = { people: [{ id: 'a', name: 'A' }, { id: 'b' }], x: 1 };
  it('may be a tab, and is told once', () =>
    assertParsed('people:\n\t- id: a\n\t  name: A\n\t- id: b\nx: 1\n', people, '2:1 yaml'));
  it('may be a no-break space', () => {
    const written = 'people:\n  - id: a\n    name: A\n  - id: b\nx: 1\n';
    assertParsed(written.replaceAll(' ', '\u00A0'), people);
    assertParsed('title:\u00A0A\n', { title: 'A' });
    assertParsed('title\u00A0:\u00A0A\nx: 1', { title: 'A', x: 1 });
  });
  it('stays in a text', () =>
    assertParsed('title: A\u00A0B\ntext: |\n  a:\u00A0b\n\n  \tc\n', {
      title: 'A\u00A0B',
      text: 'a:\u00A0b\n\n\tc\n',
    }));
});

describe('several documents in one text', () => {
  it('are read as one', () =>
    assertParsed(
      '---\ntitle: a\n---\n\npeople: [b]\n',
      { title: 'a', people: ['b'] },
      '3:1 second-document',
    ));
  it('may be divided by dots', () =>
    assertParsed('title: a\n...\npeople: [b]\n', { title: 'a', people: ['b'] }, '2:1 second-document'));
  it('are told where the second is none that fits', () =>
    assertParsed('---\ntitle: a\n---\n- b\n', { title: 'a' }, '3:1 second-document'));
  it('are one where nothing stands behind the mark or in front of it', () => {
    assertParsed('# ours\n---\ntitle: a\n---\n', { title: 'a' });
    assertParsed('---\ntitle: a\n...\n# end\n', { title: 'a' });
    assertParsed('title: |\n  a\n  ---\n  b\n', { title: 'a\n---\nb\n' });
  });
});
