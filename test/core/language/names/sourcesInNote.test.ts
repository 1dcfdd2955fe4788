import assert from 'node:assert/strict';
import { parseNote } from '../../../../src/core/note/parseNote';
import { sourcesInNote } from '../../../../src/core/language/names/sourcesInNote';
import { indexOf } from '../../session/literalSession';

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
