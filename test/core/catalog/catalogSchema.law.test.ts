/** What editors know about catalogs is what the parser reads. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { catalogSchema } from '../../../src/core/catalog/catalogSchema';
import { catalogsIn } from '../../media/catalogsIn';
import { assertGolden } from '../report/golden';

const committed = 'media/schemas/questions.schema.json';
const generated = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Question catalog',
  description: 'Questions for the interviews of a threat model.',
  // What the parser does to a text before it looks at it: white space around it and its case do not count.
  ...toJsonSchema(catalogSchema, {
    target: 'draft-2020-12',
    typeMode: 'output',
    ignoreActions: ['trim', 'to_lower_case'],
  }),
};
const validate = new Ajv2020().compile(JSON.parse(readFileSync(committed, 'utf8')) as AnySchemaObject);

/** Asserts where a catalog is wrong: paths like `/questions/0/id`; of a missing key, what it is missing from. */
function assertWrong(text: string, ...places: string[]): void {
  const valid = validate(parse(text));
  const wrong = (validate.errors ?? []).map(({ instancePath }) => instancePath);
  assert.deepEqual({ valid, wrong }, { valid: places.length === 0, wrong: places });
}

describe('the schema of catalogs', () => {
  it(`is the one in ${committed}`, async () => {
    const options = await resolveConfig(committed);
    assertGolden(committed, await format(JSON.stringify(generated), { ...options, filepath: committed }));
  });

  for (const name of catalogsIn('media/questions')) {
    it(`accepts ${name}`, () => assertWrong(readFileSync(`media/questions/${name}`, 'utf8')));
  }
  it('accepts the catalog of the sample', () =>
    assertWrong(readFileSync('media/sample/heating.questions.yaml', 'utf8')));
  it('accepts a question with an id and a text', () => assertWrong('questions: [{ id: a, text: Who? }]'));
  it('accepts a catalog that only hides', () => assertWrong('hide: [roles]'));
  it('accepts keys of later versions', () => assertWrong('questions: [{ id: a, text: Who?, mood: good }]'));

  it('refuses a question without a text', () => assertWrong('questions: [{ id: a }]', '/questions/0'));
  it('refuses an id that no note can hold', () =>
    assertWrong('questions: [{ id: a b, text: Who? }]', '/questions/0/id'));
  it('refuses a subject that does not exist', () =>
    assertWrong('questions: [{ id: a, text: Who?, appliesTo: [robot] }]', '/questions/0/appliesTo/0'));
  it('refuses a word where a list belongs', () => assertWrong('hide: roles', '/hide'));
});

describe('the manifest', () => {
  it('gives editors the schemas for catalogs and session files', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: Record<string, unknown>;
    };
    assert.deepEqual(contributes['yamlValidation'], [
      { fileMatch: ['*.questions.yaml', '*.questions.yml'], url: `./${committed}` },
      {
        fileMatch: ['threat-session.yaml', 'threat-session.yml'],
        url: './media/schemas/session.schema.json',
      },
    ]);
  });
});
