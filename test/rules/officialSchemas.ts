// The official schemas of other tools' formats. They are not part of this repository: they lie beside it, or where
// SCHEMAS_DIR says.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { skipFor } from './skippedFor';

/** Where they are when nobody says so, from the top folder. */
const beside = join('..', 'shared', 'schemas');

/**
 * The schema in a file of their folder. Without that folder the running test is reported as skipped:
 *
 *     it('is valid', function () {
 *       const schema = officialSchema(this, 'sarif-2.1.0.schema.json');
 */
export function officialSchema(context: Mocha.Context, file: string): object {
  const named = process.env['SCHEMAS_DIR'];
  const isNamed = named !== undefined && named !== '';
  if (!isNamed && !existsSync(beside)) skipFor(context, `no schemas in ${beside}`);
  return JSON.parse(readFileSync(join(isNamed ? named : beside, file), 'utf8')) as object;
}
