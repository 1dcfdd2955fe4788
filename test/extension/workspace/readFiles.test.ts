import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { FileAccess } from '../../../src/extension/workspace/files';
import { readFiles } from '../../../src/extension/workspace/readFiles';

const uris = Array.from({ length: 50 }, (_, number) => ({ path: `/${number}` }) as vscode.Uri);

const files: FileAccess = {
  read: (uri) =>
    uri.path === '/7' ? Promise.reject(new Error('gone')) : Promise.resolve(`text of ${uri.path}`),
  replace: () => Promise.resolve(),
};

const busyFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('reading many files', () => {
  it('hands over every text in order, and null for a file that cannot be read', async () => {
    const taken: (string | null)[] = [];
    await readFiles(uris, files, (_, text) => taken.push(text));
    assert.deepEqual(
      taken,
      uris.map(({ path }) => (path === '/7' ? null : `text of ${path}`)),
    );
  });
  it('lets others run in between', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    await readFiles(uris, files, () => busyFor(1));
    clearInterval(others);
    assert.ok(turns >= 4, `others ran ${turns} times in 50 ms of work`);
  });
});
