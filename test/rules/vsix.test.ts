// What is in the package, and nothing else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { catalogsIn } from '../media/catalogsIn';
import { type ZipEntry, zipEntries } from './zipEntries';

/** Folders that ship as they are. */
const SHIPPED = ['media', 'snippets', 'syntaxes'];

describe('the package', () => {
  const file = join('out', 'package', `contents-${process.pid}.vsix`);
  let packed: readonly ZipEntry[];
  let entries: readonly string[];

  before(() => {
    execFileSync(process.execPath, ['scripts/package.mjs', '--out', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    packed = zipEntries(file);
    entries = packed.map(({ name }) => name).sort();
  });

  after(() => rmSync(file, { force: true }));

  it('holds the bundles, the documents and the shipped folders', () => {
    assert.deepEqual(
      entries,
      [
        ...['[Content_Types].xml', 'extension.vsixmanifest'],
        ...[
          'LICENSE.txt',
          'changelog.md',
          'dist/THIRD-PARTY-NOTICES.txt',
          'dist/cli.js',
          'dist/extension.js',
          'dist/web/extension.js',
          'dist/webview/checklist.js',
          'dist/webview/overview.js',
          ...filesBelow('dist/parts'),
          'docs/note-format.md',
          'package.json',
          'readme.md',
          ...SHIPPED.flatMap(filesBelow),
        ].map((name) => `extension/${name}`),
      ].sort(),
    );
  });

  it('holds no source, no map, no test', () => {
    assert.deepEqual(
      entries.filter((name) => /\.(ts|map|mjs)$|\/(src|test|scripts|node_modules)\//.test(name)),
      [],
    );
  });

  it('is small', () => {
    assert.ok(statSync(file).size < 3_000_000, `${statSync(file).size} bytes`);
    const bundles = packed.filter(({ name }) => name.endsWith('.js'));
    const sumOf = (files: typeof bundles) => files.reduce((sum, one) => sum + one.packed, 0);
    isAtMost(sumOf(bundles), 1_200_000);
    // Questions are text that grows as it should, in all languages; code is what this holds.
    const isText = ({ name }: ZipEntry) =>
      /\/(?:germanWords|shippedPacks)-\w+\.js$/.test(name) ||
      readFileSync(name.replace('extension/', ''), 'utf8').includes('id:"failed-authentication"');
    isAtMost(sumOf(bundles.filter((one) => !isText(one))), 730_000);
  });

  // Commands, views and editors are registered by the first file; nothing else has been loaded by then.
  for (const start of ['dist/extension.js', 'dist/web/extension.js', 'dist/cli.js'])
    it(`starts with little: ${start}`, () => isAtMost(statSync(start).size, 20_000));

  it('loads with the core no exports, no drawings, no documents and no German', () => {
    const loaded = neededBy('extension.js');
    const questions = catalogsIn('media/questions')
      .map((name) => `media/questions/${name}`)
      .reduce((sum, name) => sum + statSync(name).size, 0);
    // The questions are text that grows as it should; code is what this holds.
    isAtMost(
      [...loaded].reduce((sum, name) => sum + statSync(join('dist/parts', name)).size, 0) - questions,
      810_000,
    );
    for (const word of [
      'word/document.xml',
      'ranksep',
      'VEVENT',
      'Angriffsweg',
      'Umgang miteinander',
      'language:"de"',
    ])
      assert.deepEqual(
        [...loaded].filter((name) => readFileSync(join('dist/parts', name), 'utf8').includes(word)),
        [],
        word,
      );
  });
});

const isAtMost = (bytes: number, most: number): void =>
  assert.ok(bytes > 0 && bytes <= most, `${bytes} bytes`);

/** A part and those that are loaded together with it. */
function neededBy(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join('dist/parts', name), 'utf8');
  for (const [, other = ''] of text.matchAll(/\brequire\("\.\/([^"]+)"\)/g)) neededBy(other, found);
  return found;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
