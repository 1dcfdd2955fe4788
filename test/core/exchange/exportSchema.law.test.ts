import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { exportJson } from '../../../src/core/exchange/exportJson';
import { exportSchema } from '../../../src/core/exchange/exportSchema';
import type { Session } from '../../../src/core/session/session';
import { assertGolden } from '../report/golden';
import { sampleSessions, sessionOf, sessionsOf } from '../report/sessions';
import { shopFiles } from '../report/shop';

const committed = 'media/schemas/export.schema.json';
const generated = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...toJsonSchema(exportSchema, { target: 'draft-2020-12' }),
};
const validate = new Ajv2020().compile(JSON.parse(readFileSync(committed, 'utf8')) as AnySchemaObject);

function assertValid(sessions: readonly Session[]): void {
  const valid = validate(JSON.parse(JSON.stringify(exportJson(sessions))));
  assert.deepEqual({ valid, errors: validate.errors }, { valid: true, errors: null });
}

describe('the schema of the JSON export', () => {
  it(`is the one in ${committed}`, async () => {
    const options = await resolveConfig(committed);
    assertGolden(committed, await format(JSON.stringify(generated), { ...options, filepath: committed }));
  });
  it('accepts a session with one of everything', () => assertValid(sessionsOf(shopFiles)));
  it('accepts the sample', () => assertValid(sampleSessions()));
  it('accepts an empty note', () => assertValid([sessionOf('')]));
  it('accepts a folder without sessions', () => assertValid([]));
  it('accepts what a later version adds', () => assert.ok(validate({ format: 1, sessions: [], more: 1 })));
  it('refuses what leaves something out', () => assert.ok(!validate({ format: 1 })));
});
