// Which scopes the notes of test/fixtures/grammar get, token by token. If a snapshot differs because you meant it,
// run `UPDATE_GOLDEN=1 npm run test:grammar` and read the difference before you commit it.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { baseGrammars } from './baseGrammars';

const folder = 'test/fixtures/grammar';
const snap = createRequire(join(process.cwd(), 'package.json')).resolve(
  'vscode-tmgrammar-test/dist/snapshot.js',
);

describe('the scopes of', () => {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.interview.md'))) {
    it(name, async () => {
      const note = join(folder, name);
      const update = process.env['UPDATE_GOLDEN'] === '1';
      // Without a snapshot the tool would write one and be content.
      assert.ok(update || existsSync(`${note}.snap`), 'there is a snapshot');
      await promisify(execFile)(process.execPath, [
        ...[snap, '--config', 'package.json', '--scope', 'text.html.markdown'],
        ...baseGrammars.flatMap((file) => ['--grammar', file]),
        ...(update ? ['--updateSnapshot'] : []),
        note,
      ]).catch((error: unknown) => {
        assert.fail((error as { stdout: string }).stdout);
      });
    });
  }
});
