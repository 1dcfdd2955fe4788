// What is in the package, and nothing else.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { zipEntries } from './zipEntries';

/** Folders that ship as they are. */
const SHIPPED = ['media', 'snippets', 'syntaxes'];

describe('the package', () => {
  const file = join('out', 'package', `contents-${process.pid}.vsix`);
  let entries: string[];

  before(() => {
    execFileSync(process.execPath, ['scripts/package.mjs', '--out', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    entries = zipEntries(file).sort();
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
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));
}
