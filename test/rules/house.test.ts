// The house rules that concern the sources as a whole: no circles, names that can be searched for, a true map.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { circlesIn, exportedNames, importGraph, namesTwice, readSources } from './sources';

const sources = readSources();

describe('the sources', () => {
  it('import each other in no circle, types included', () => {
    assert.deepEqual(circlesIn(importGraph(sources)), []);
  });

  it('export no name twice', () => {
    const exported = [...sources].map(([file, text]) => [file, exportedNames(text)] as const);
    // Both worlds of an extension start with a function of this name, which VS Code calls.
    assert.deepEqual(
      namesTwice(exported).filter(([name]) => name !== 'activate'),
      [],
    );
  });

  it('have no two files of one name in the core', () => {
    const core = [...sources.keys()].filter((file) => file.startsWith('src/core/'));
    assert.deepEqual(namesTwice(core.map((file) => [file, [posix.basename(file)]] as const)), []);
  });
});

describe('the tests', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(core|extension|webview|cli)\/.*\.test\.ts$/.test(file));

  it('stand where the sources stand', () => {
    assert.deepEqual(
      tests.filter((file) => !existsSync(`src/${posix.dirname(file)}`)),
      [],
    );
  });

  it('are named after the source that they are about; a law may be about a whole folder', () => {
    assert.deepEqual(
      tests.filter(
        (file) => !file.endsWith('.law.test.ts') && !sources.has(`src/${file.replace(/\.test\.ts$/, '.ts')}`),
      ),
      [],
    );
  });
});

describe('a planted fault is found', () => {
  const circles = (...files: [file: string, text: string][]) => circlesIn(importGraph(new Map(files)));

  it('in two files that import each other', () =>
    assert.deepEqual(
      circles(['src/a.ts', "import { b } from './b';"], ['src/b.ts', "export { a } from './a';"]),
      [['src/a.ts', 'src/b.ts']],
    ));
  it('in a circle of types, behind a way into it', () =>
    assert.deepEqual(
      circles(
        ['src/main.ts', "import './x/a';"],
        ['src/x/a.ts', "import type { B } from '../y/b';"],
        ['src/y/b.ts', "export const b: import('../x/c').C = 1;"],
        ['src/x/c.ts', "import type { A } from './a';"],
      ),
      [['src/x/a.ts', 'src/y/b.ts', 'src/x/c.ts']],
    ));
  it('and none where two ways lead to one file', () =>
    assert.deepEqual(
      circles(
        ['src/a.ts', "import './b'; import './c';"],
        ['src/b.ts', "import './d';"],
        ['src/c.ts', "import './d';"],
        ['src/d.ts', ''],
      ),
      [],
    ));

  it('in a name that two files export', () => {
    const text = [
      'export const one = 1, two = 2;',
      'export abstract class Three {}',
      'export type Four = 4;',
      'export interface Five {}',
      'export function six(): void;',
      'export function six(x?: number): void {}',
      'const seven = 7;',
      "export { eight } from './eight';",
    ].join('\n');
    assert.deepEqual(exportedNames(text), ['one', 'two', 'Three', 'Four', 'Five', 'six']);
    assert.deepEqual(
      namesTwice([
        ['a.ts', ['one', 'two']],
        ['b.ts', ['two']],
      ]),
      [['two', 'a.ts', 'b.ts']],
    );
  });
});

describe('ARCHITECTURE.md', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const drawn = foldersOnMap(page);

  it('has every folder of the sources on its map, and none that is not there', () => {
    const folders = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .flatMap(({ name }) => [`${folder}/${name}/`, ...folders(`${folder}/${name}`)]);
    const known = drawn.filter((path) => path.startsWith('src/') && path.endsWith('/'));
    assert.deepEqual(known.sort(), ['src/', ...folders('src')].sort());
  });

  it('names only files that are there', () => {
    assert.deepEqual(
      drawn.filter((path) => !existsSync(path)),
      [],
    );
    for (const file of ['ARCHITECTURE.md', 'CONTRIBUTING.md']) {
      const named = [
        ...readFileSync(file, 'utf8').matchAll(/`((?:src|test|scripts|media|docs)\/[\w./-]+)`/g),
      ];
      assert.deepEqual(
        named.filter(([, path]) => !existsSync(path ?? '')).map(([, path]) => path),
        [],
        file,
      );
    }
  });

  it('follows ways of at most 20 files, all of them there', () => {
    const ways = [...page.matchAll(/^#### (Follow .+)\n\n((?:\d+\. .+\n)+)/gm)];
    assert.equal(ways.length, 4);
    for (const [, title = '', list = ''] of ways) {
      const files = [...list.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);
      assert.equal(files.length, list.trim().split('\n').length, title);
      assert.ok(files.length <= 20, `${title}: ${files.length} files`);
      assert.deepEqual(
        files.filter((file) => !existsSync(`src/${file}`)),
        [],
        title,
      );
    }
  });
});

/** The paths that the page's first drawing names: `src/\n  core/` → `['src/', 'src/core/']`. */
function foldersOnMap(page: string): string[] {
  const [, drawing = ''] = /```text\n(src\/\n[^]*?)```/.exec(page) ?? [];
  const above: string[] = [];
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', names = ''] = /^( *)((?:[\w.-]+\/?(?:, )?)+)/.exec(line) ?? [];
    if (names === '') return [];
    above.length = indent.length / 2;
    const paths = names.split(', ').map((name) => above.join('') + name);
    if (names.endsWith('/')) above.push(names);
    return paths;
  });
}
