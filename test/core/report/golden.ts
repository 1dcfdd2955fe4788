import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const update = process.env['UPDATE_GOLDEN'] === '1';

/** Compares with a committed file. `UPDATE_GOLDEN=1 npm test -- --only unit,laws` writes the files anew: then read the diff. */
export function assertGolden(path: string, actual: string): void {
  const file = resolve(path);
  if (update) writeFileSync(file, actual);
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : '';
  assert.equal(
    actual,
    expected,
    `${path} differs; if it should, run: UPDATE_GOLDEN=1 npm test -- --only unit,laws`,
  );
}
