import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { namesInNote, sourcesInNote } from '../../../../src/core/language/names/namesInNote';
import { parseSessionFile } from '../../../../src/core/sessionFile/parseSessionFile';
import { shownNames } from './shownNames';
import { indexOf } from '../../session/literalSession';

const { people } = parseSessionFile('people: [{ id: dr, name: Dana Reyes }, { name: Lee }]').value;

const assertNames = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    shownNames(text, namesInNote(parseNote(text), people, new Set(['card*s*'])), people),
    expected,
  );

describe('the names in a note', () => {
  it('are those of headings', () =>
    assertNames(
      '\uFEFF## reader #interactor/human\r\n\r\n### **Card** box #store ^x-1\r\n',
      '*reader',
      '***Card** box=card box',
      '^x-1=X-1',
    ));
  it('are none in other headings', () => assertNames('## reader\n\nreader\n======\n'));
  it('are the ends of a flow', () =>
    assertNames(
      '- #flow reader -> the door <-> loans: reader, card (door)\n',
      'reader',
      'the door',
      'loans',
    ));
  it('are the end that is given', () => assertNames('- #flow -> loans: titles\n', 'loans'));
  it('are found behind marks and brackets', () =>
    assertNames('- (#flow @reader reader → loans due:2026-11-25)\n', '@reader=', 'reader', 'loans'));
  it('are found in front of the tag', () => assertNames('- [ ] reader -> loans #flow\n', 'reader', 'loans'));
  it('are found over two lines', () =>
    assertNames('> #flow card\n> reader\n> -> loans\n', 'card\n> reader=card reader', 'loans'));
  it('are none where no arrow is', () => assertNames('- #flow reader\n- #hint reader -> loans\n'));
  it('are what a tag is about', () =>
    assertNames('- #hint x\n  - about: Reader;  the  door ;\n', 'Reader=reader', 'the  door=the door'));
  it('are as the session has them where an element is really called so', () => {
    assertNames('- #flow card*s* -> **card**s\n', 'card*s*', '**card**s=cards');
    assertNames('## A\\*B\\* #store\n- #flow A*B* -> x\n', '*A\\*B\\*=a*b*', 'A*B*=a*b*', 'x');
  });
  it('are none about nothing', () => assertNames('- #hint x\n  - about: None\n'));
  it('are ids of tags, and where a text speaks of them', () =>
    assertNames(
      '- #risk the bin ^R-1\n  - how: as in ^r-1, not `^R-1`\n- #hint like ^R-1 but worse\n\nSee ^R-1/S.\n',
      '*^R-1',
      '^r-1=R-1',
      '^R-1',
      '^R-1',
    ));
  it('are no ids of questions', () => assertNames('- [ ] Who are you? ^AUTH\n'));
  it('are none in code and front matter', () =>
    assertNames('---\ntitle: ^R-1\n---\n\n    #flow a -> b\n\n~~#flow a -> b ^R-1~~\n'));
});

describe('the people named in a note', () => {
  it('are those behind an @', () =>
    assertNames('@dr: we ask @lee and @Dana, not @x or @me', '@dr', '@lee', '@Dana=dr', '@x=', '@me='));
  it('are attendees', () =>
    assertNames('---\nattendees: [dr, "@Lee", \'DR\']\n---\n@dr', '@dr', '@Lee', '@DR', '@dr'));
  it('are owners', () => assertNames('- #action move it\n  - owner: dr, @lee\n', '@dr', '@lee'));
  it('are none in code', () => assertNames('`@dr` dr'));
});

const sessionFile =
  'title: T\ndocuments: [{ title: Door manual, link: docs/door.pdf }, { title: The wiki, link: "https://x.example/w" }, { title: Nothing }]\n';

/** Asserts what a source names as `written -> target`, in a note of the folder `shop/notes`. */
function assertSources(value: string, ...expected: string[]): void {
  const text = `- #hint x\r\n  - source: ${value}\r\n`;
  const file = 'shop/notes/a.interview.md';
  const session = indexOf({
    'shop/threat-session.yaml': sessionFile,
    [file]: text,
    'shop/b.interview.md': '',
  }).sessionOf(file);
  assert.ok(session);
  const found = sourcesInNote(parseNote(text), file, session);
  assert.deepEqual(
    found.map(
      ({ span, target }) => `${text.slice(span.start, span.end)} -> ${Object.values(target).join('')}`,
    ),
    expected,
  );
}

describe('the sources of a note', () => {
  it('are documents of the session, by title', () =>
    assertSources(
      'door  Manual, page 3; The wiki',
      'door  Manual -> docs/door.pdf',
      'The wiki -> https://x.example/w',
    ));
  it('are no documents without a link', () => assertSources('Nothing'));
  it('are notes of the session, wherever they are', () =>
    assertSources('b.interview.md', 'b.interview.md -> shop/b.interview.md'));
  it('are files, from the note', () =>
    assertSources('../photos/bin.jpg', '../photos/bin.jpg -> shop/photos/bin.jpg'));
  it('are nothing outside the folder, and no addresses', () =>
    assertSources('/etc/x.md, ../../../x.md, https://x.example/a.md'));
  it('are nothing in sentences', () => assertSources('as Petra wrote in b.interview.md yesterday'));
});
