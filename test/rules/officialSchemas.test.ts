// The official schemas can be used for what tests want of them: to validate.

import assert from 'node:assert/strict';
import { officialSchema } from './officialSchemas';

describe('official schema', () => {
  for (const file of [
    'open-threat-model-0.2.0.schema.json',
    'sarif-2.1.0.schema.json',
    'threat-composer-v1.schema.json',
    'threat-dragon-v2.schema.json',
    'threat-model-library.schema.json',
  ]) {
    it(`${file} can be read`, function () {
      const schema = officialSchema(this, file);
      assert.equal(typeof schema, 'object');
      assert.ok('$schema' in schema || 'type' in schema);
    });
  }
});
