import assert from 'node:assert/strict';
import { sharedIdsIn } from '../../../src/core/session/sessionIds';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';
import { fixesInSessionFile } from '../../../src/core/language/problems/problemRules';
import { applyEdits } from '../../../src/core/text/textEdit';
import { indexOf } from './literalSession';

const inFolder = (folder: string) => `${folder}/threat-session.yaml`;
const filesWith = (ids: Readonly<Record<string, string>>) =>
  new Map(
    Object.entries(ids).map(([folder, lines]) => [
      inFolder(folder),
      `${lines.startsWith('{') ? '' : 'title: T\n'}${lines}\n`,
    ]),
  );

/** Asserts what the sessions of some folders share with earlier ones, as `folder: id → free`. */
function assertShared(ids: Readonly<Record<string, string>>, ...expected: string[]): void {
  const files = filesWith(ids);
  const said = (paths: Iterable<string>) =>
    [...sharedIdsIn(paths, (path) => parseSessionFile(files.get(path) ?? ''))].map(
      ([path, { id, free }]) => `${path.slice(0, -'/threat-session.yaml'.length)}: ${id} → ${free}`,
    );
  assert.deepEqual(said(files.keys()), expected);
}

describe('the id of a session', () => {
  it('is told in all folders but the first that has it', () =>
    assertShared(
      { c: 'id: shop', a: 'id: Shop', b: 'id: pier', d: 'id: shop' },
      'c: shop → shop-2',
      'd: shop → shop-3',
    ));
  it('is another with other words', () =>
    assertShared({ a: 'id: shop', b: 'id: shop-2', c: 'stage: design' }));
  it('gets a number that is free', () =>
    assertShared({ a: 'id: shop', b: 'id: shop', c: 'id: shop-2' }, 'b: shop → shop-3'));
  it('is the same however YAML writes it', () => {
    for (const other of [
      "id: 'a: b'",
      'id: "a: b" # ours',
      '"id":  \'a: b\'',
      'id: >-\n  a:\n  b',
      "id:\n  'a:\n  b'",
      "id: 'a:\n  b'",
      "{ title: T, id: 'a: b' }",
    ])
      assertShared({ a: "id: 'a: b'", b: other }, 'b: a: b → a: b-2');
    assertShared({ a: 'id: a b', b: "id: 'A b' # ours" }, 'b: A b → A b-2');
  });
  it('is none of a person or a meeting', () =>
    assertShared({
      a: 'id: shop\npeople:\n  - id: dana',
      b: 'people:\n  - id: dana\nmeetings:\n  - id: shop',
    }));
  it('is told in its session, and no more once it is another', () => {
    const index = indexOf(Object.fromEntries(filesWith({ a: 'id: shop', b: 'id: shop' })));
    const told = () => index.sessions().flatMap(({ problems }) => problems.map(({ code, file, line }) => `${file}:${line} ${code}`)); // prettier-ignore
    assert.deepEqual(told(), ['b/threat-session.yaml:2 repeated-id']);
    index.set(inFolder('a'), 'title: T\nid: pier\n');
    assert.deepEqual(told(), []);
  });
  it('is mended by one that is free', () => {
    const [, session] = indexOf(Object.fromEntries(filesWith({ a: 'id: shop # ours', b: 'id: shop # ours' }))).sessions(); // prettier-ignore
    const [problem] = session?.problems ?? [];
    assert.ok(session && problem);
    const text = 'title: T\nid: shop # ours\n';
    const [fix] = fixesInSessionFile(problem, session, text);
    assert.ok(fix?.kind === 'sessionFile');
    assert.equal(fix.title, 'Change to shop-2');
    assert.equal(applyEdits(text, fix.edits(text) ?? []), 'title: T\nid: shop-2 # ours\n');
  });
});
