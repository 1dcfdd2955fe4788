import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { renameName } from '../../../../src/core/language/names/renameName';
import { elementName, idName, type Name } from '../../../../src/core/language/names/name';

type Texts = Readonly<Record<string, string>>;

/** Asserts what the files say afterwards, or the refusal. One text is that of a note. */
function assertRenamed(before: string | Texts, from: Name, to: string, after: string | Texts): void {
  const texts = new Map(Object.entries(typeof before === 'string' ? { 'a.interview.md': before } : before));
  const renaming = renameName(texts, from, to);
  if ('refused' in renaming) return assert.deepEqual(Object.values(renaming).join(' '), after);
  const changed = [...texts].map(([path, text]) => [path, applyEdits(text, renaming.edits.get(path) ?? [])]);
  assert.deepEqual(typeof after === 'string' ? changed[0]?.[1] : Object.fromEntries(changed), after);
}

const reader = elementName('Reader');
const assertElement = (before: string | Texts, to: string, after: string | Texts) =>
  assertRenamed(before, reader, to, after);
const assertId = (before: string | Texts, to: string, after: string | Texts) =>
  assertRenamed(before, idName('R-1'), to, after);

describe('renaming an element', () => {
  it('changes headings, flows and what tags are about, in any spelling', () =>
    assertElement(
      '## Reader #interactor/human\r\n\r\n- #flow reader -> Loans: Reader (Reader)\r\n- #hint/S x\r\n  - about: READER; Loans\r\n',
      'Visitor',
      '## Visitor #interactor/human\r\n\r\n- #flow Visitor -> Loans: Reader (Reader)\r\n- #hint/S x\r\n  - about: Visitor; Loans\r\n',
    ));
  it('leaves what only looks like it', () =>
    assertElement(
      '## Reader #process\n\nReader `#flow Reader -> B` and Readers\n\n## Reader\n\n## Card reader #store\n',
      'Visitor',
      '## Visitor #process\n\nReader `#flow Reader -> B` and Readers\n\n## Reader\n\n## Card reader #store\n',
    ));
  it('changes all files of the session', () =>
    assertElement(
      {
        'threat-session.yaml':
          "title: Reader\ncomponents:\n  - { name: 'Reader', people: [me] } # Reader\nscope: { in: [reader, x], out: [Readers] }\n",
        'a.interview.md': '## Reader #interactor\n',
        'b/b.interview.md': '- #flow A -> Reader\n',
        'c.interview.md': 'Reader\n',
      },
      'Visitor, late',
      {
        'threat-session.yaml':
          "title: Reader\ncomponents:\n  - { name: 'Visitor, late', people: [me] } # Reader\nscope: { in: ['Visitor, late', x], out: [Readers] }\n",
        'a.interview.md': '## Visitor, late #interactor\n',
        'b/b.interview.md': '- #flow A -> Visitor, late\n',
        'c.interview.md': 'Reader\n',
      },
    ));
  it('keeps emphasis around the name', () =>
    assertElement(
      '## **Reader #interactor**\n\n# `reader` #store\n',
      'Visitor',
      '## **Visitor #interactor**\n\n# `Visitor` #store\n',
    ));
  const twoOfOneLook = {
    'threat-session.yaml': 'scope: { in: [card*s*, cards] }\n',
    'a.interview.md': '## Cards #store\n\n## card\\*s\\* #store\n',
    'b.interview.md': '- #flow card*s* -> cards\n',
  };
  it('leaves one that is really called as the name would be written with emphasis', () =>
    assertRenamed(twoOfOneLook, elementName('cards'), 'Box', {
      'threat-session.yaml': 'scope: { in: [card*s*, Box] }\n',
      'a.interview.md': '## Box #store\n\n## card\\*s\\* #store\n',
      'b.interview.md': '- #flow card*s* -> Box\n',
    }));
  it('finds one with signs of emphasis in its name wherever it is written', () =>
    assertRenamed(twoOfOneLook, elementName('card*s*'), 'Box', {
      'threat-session.yaml': 'scope: { in: [Box, cards] }\n',
      'a.interview.md': '## Cards #store\n\n## Box #store\n',
      'b.interview.md': '- #flow Box -> cards\n',
    }));
  it('is refused where the scope would mean the new name by what meant another', () =>
    assertElement(
      {
        'threat-session.yaml': 'scope: { in: [card*s*] }\n',
        'a.interview.md': '## Cards #store\n\n## Reader #store\n',
      },
      'card*s*',
      'misread a.interview.md',
    ));
  it('takes emphasis inside the name away', () =>
    assertRenamed('## **Card** reader #store\n', elementName('card reader'), 'Box', '## Box #store\n'));
  it('takes it away where flows, details and the scope have the name with it', () =>
    assertRenamed(
      {
        'threat-session.yaml': "scope: { out: ['**Card** reader'] }\n",
        'a.interview.md':
          '- #flow **Card** reader -> B\n- #hint/S x\n  - about: [Card](x) reader; Card [**reader**](y)\n',
      },
      elementName('card reader'),
      'Box',
      {
        'threat-session.yaml': "scope: { out: ['Box'] }\n",
        'a.interview.md': '- #flow Box -> B\n- #hint/S x\n  - about: Box; Box\n',
      },
    ));
  it('escapes what Markdown would take for something else in a heading', () =>
    assertElement(
      '## Reader #store\n- #flow A -> Reader\n',
      'a *b* [c]',
      '## a \\*b\\* \\[c\\] #store\n- #flow A -> a \\*b\\* \\[c\\]\n',
    ));
  it('follows in an answer', () =>
    assertElement(
      '## Reader #store\n\n- [x] What is kept? ^data\n  - #flow A -> Reader: cards\n',
      'Shelf',
      '## Shelf #store\n\n- [x] What is kept? ^data\n  - #flow A -> Shelf: cards\n',
    ));
  it('may change the case alone', () =>
    assertElement(
      '## Reader #store\n- #flow A -> reader\n',
      'READER',
      '## READER #store\n- #flow A -> READER\n',
    ));
  it('may take up the name of a component', () =>
    assertElement(
      {
        'threat-session.yaml': 'title: T\ncomponents: [{ name: Shelf }]\n',
        'a.interview.md': '## Reader #store\n',
      },
      'Shelf',
      {
        'threat-session.yaml': 'title: T\ncomponents: [{ name: Shelf }]\n',
        'a.interview.md': '## Shelf #store\n',
      },
    ));
  it('follows where no heading defines it', () =>
    assertElement('- #flow Reader -> B <- Reader\n', 'C', '- #flow C -> B <- C\n'));
  it('finishes a note that is half typed', () =>
    assertElement(
      '## Reader #interactor/hu\n- #flow Reader ->\n- #hint\n  - about:',
      'C',
      '## C #interactor/hu\n- #flow C ->\n- #hint\n  - about:',
    ));

  it('refuses nothing and several lines', () => {
    assertElement('## Reader #store\n', ' \t', 'no-name');
    assertElement('## Reader #store\n', 'a\nb', 'no-name');
  });
  it('refuses the name of another', () => {
    assertElement('## Reader #store\n\n## Loans #store\n', 'loans', 'taken');
    assertElement(
      { 'a.interview.md': '## Reader #store\n', 'b.interview.md': '- #flow A -> Loans\n' },
      'LOANS',
      'taken',
    );
  });
  it('refuses what flows and details would misread', () => {
    const refused = 'misread a.interview.md';
    for (const to of ['A -> B', 'A: b', 'A (b)', '@dana', 'A #hint b', 'A ^R-1'])
      assertElement('## Reader #store\n- #flow X -> Reader\n', to, refused);
    for (const to of ['A; B', 'none', 'A #hint b'])
      assertElement('- #hint x\n  - about: Reader\n', to, refused);
  });
  it('names the file that would misread it', () =>
    assertElement(
      { 'a.interview.md': '## Reader #store\n', 'b.interview.md': '- #flow X -> Reader\n' },
      'A (b)',
      'misread b.interview.md',
    ));
  it('follows in a session file with mistakes elsewhere', () =>
    assertElement(
      {
        'threat-session.yaml': 'components: [{ name: Reader }\nscope: {',
        'a.interview.md': '## Reader #store\n',
      },
      'Visitor',
      {
        'threat-session.yaml': 'components: [{ name: Visitor }\nscope: {',
        'a.interview.md': '## Visitor #store\n',
      },
    ));
});

describe('renaming an id', () => {
  it('changes it at its tag and where a text speaks of it', () =>
    assertId(
      {
        'a.interview.md': '- #risk x ^R-1\n  - how: y\n',
        'b.interview.md': 'see ^r-1, ^R-10 and R-1\n- #hint like ^R-1 there\n',
      },
      '^R-7',
      {
        'a.interview.md': '- #risk x ^R-7\n  - how: y\n',
        'b.interview.md': 'see ^R-7, ^R-10 and R-1\n- #hint like ^R-7 there\n',
      },
    ));
  it('leaves the id of a question', () =>
    assertId('- [ ] Who? ^R-1\n- #risk x ^R-1\n', 'R-2', '- [ ] Who? ^R-1\n- #risk x ^R-2\n'));
  it('refuses one that is there, or spoken of', () => {
    assertId('- #risk x ^R-1\n- #risk y ^R-2\n', 'r-2', 'taken');
    assertId('- #risk x ^R-1\n\nas in ^R-2\n', 'R-2', 'taken');
  });
  it('refuses what is no id', () => {
    for (const to of ['', 'R 2', 'R-2/S', 'R_2', 'é', '^']) assertId('- #risk x ^R-1\n', to, 'no-name');
  });
});

describe('renaming a person', () => {
  const session =
    'people: [{ id: dana, name: Dana Reyes }, { id: lee }]\nmeetings: [{ people: [Dana, lee] }]\n';
  const note = '- #ask @dana Who?\n  - owner: dana; Dana Reyes\n';
  const assertPerson = (before: string | Texts, to: string, after: string | Texts) =>
    assertRenamed(before, { kind: 'person', key: 'dana' }, to, after);
  const assertRefused = (people: string, to: string, why: string) =>
    assertPerson({ 'threat-session.yaml': people, 'a.interview.md': note }, to, why);

  it('changes the id in all files of the session, and leaves the name', () =>
    assertPerson({ 'threat-session.yaml': session, 'a.interview.md': note }, 'd.reyes', {
      'threat-session.yaml': session.replace('id: dana', 'id: d.reyes').replace('[Dana', '[d.reyes'),
      'a.interview.md': '- #ask @d.reyes Who?\n  - owner: d.reyes; Dana Reyes\n',
    }));
  it('refuses what is no id', () => {
    for (const to of ['', 'd r', '@dana', 'dana:']) assertRefused(session, to, 'no-name');
  });
  it('refuses the id of somebody else, and of the interviewer', () => {
    assertRefused(session, 'lee', 'taken');
    assertRefused(session, 'me', 'taken');
  });
  it('refuses a session file from which the person cannot be read', () =>
    assertRefused('people: [{ name: { id: dana } }]\n', 'd.reyes', 'broken'));
});
