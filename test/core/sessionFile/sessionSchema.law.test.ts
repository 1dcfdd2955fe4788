/** What editors know about session files is what the parser reads. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { sessionSchema } from '../../../src/core/sessionFile/sessionSchema';
import { assertGolden } from '../report/golden';

const committed = 'media/schemas/session.schema.json';
const generated = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Threat modeling session',
  description: 'The plan of a session: what is looked at, who takes part, and when.',
  // What the parser does to a text before it looks at it: white space around it and its case do not count. The two
  // checks, of dates and of who has neither id nor name, can't be said here.
  ...toJsonSchema(sessionSchema, {
    target: 'draft-2020-12',
    typeMode: 'output',
    ignoreActions: ['trim', 'to_lower_case', 'check', 'transform'],
    // In JSON Schema every pattern is one of Unicode, as if it had the flag.
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const { requirement, metadata } = valibotAction as {
        readonly requirement?: unknown;
        readonly metadata?: { readonly alsoAlone?: boolean };
      };
      const { type, items } = jsonSchema;
      const anyOf = [{ type, items }, items] as NonNullable<typeof jsonSchema.anyOf>;
      // What is undefined is not written.
      if (metadata?.alsoAlone)
        return Object.assign(jsonSchema, { type: undefined, items: undefined, alsoAlone: undefined, anyOf });
      return requirement instanceof RegExp ? { ...jsonSchema, pattern: requirement.source } : null;
    },
  }),
};
const validate = new Ajv2020().compile(JSON.parse(readFileSync(committed, 'utf8')) as AnySchemaObject);

/** Asserts where a session file is wrong: paths like `/people/0/id`. */
function assertWrong(text: string, ...places: string[]): void {
  const valid = validate(parse(text));
  const wrong = new Set((validate.errors ?? []).map(({ instancePath }) => instancePath));
  assert.deepEqual({ valid, wrong: [...wrong] }, { valid: places.length === 0, wrong: places });
}

describe('the schema of session files', () => {
  it(`is the one in ${committed}`, async () => {
    const options = await resolveConfig(committed);
    assertGolden(committed, await format(JSON.stringify(generated), { ...options, filepath: committed }));
  });

  it('accepts the sample', () => assertWrong(readFileSync('media/sample/threat-session.yaml', 'utf8')));
  it('accepts one word of knowledge, and several', () =>
    assertWrong('people: [{ id: a, knowledge: security }, { id: b, knowledge: [security, domain] }]'));
  it('accepts a title', () => assertWrong('title: Shop'));
  it('accepts keys without a value', () =>
    assertWrong('title: Shop\nstage:\nscope:\npeople: [{ id: a, why: }]'));
  it('accepts keys of later versions', () => assertWrong('title: Shop\nmood: good'));

  it('refuses a word that is none', () => assertWrong('stage: dream', '/stage'));
  it('refuses an id that no note can hold', () => assertWrong('people: [{ id: d d }]', '/people/0/id'));
  it('refuses a time that is none', () =>
    assertWrong('workingHours: { from: 9 am }', '/workingHours/from', '/workingHours'));
  it('refuses half a minute', () => assertWrong('meetings: [{ minutes: 0.5 }]', '/meetings/0/minutes'));
  it('refuses a word where a list belongs', () => assertWrong('goals: survive', '/goals'));
});
