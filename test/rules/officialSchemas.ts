// The official schemas of other tools' formats. They are not part of this repository: SCHEMAS_DIR says where they are.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The schema in a file of SCHEMAS_DIR. Without that folder the running test is reported as skipped:
 *
 *     it('is valid', function () {
 *       const schema = officialSchema(this, 'sarif-2.1.0.schema.json');
 */
export function officialSchema(context: Mocha.Context, file: string): object {
  const folder = process.env['SCHEMAS_DIR'];
  if (folder === undefined || folder === '') context.skip();
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as object;
}
