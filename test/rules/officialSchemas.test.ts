// What is exported for other tools is what their own schemas allow.

import assert from 'node:assert/strict';
import { Ajv, type AnySchemaObject, type ErrorObject } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { otmOf } from '../../src/core/exchange/otm';
import { problemsSarif } from '../../src/core/exchange/sarif';
import { findingsSarif } from '../../src/core/exchange/sarif';
import { threatComposerOf } from '../../src/core/exchange/threatComposer';
import { threatDragonOf } from '../../src/core/exchange/threatDragon';
import { tmBomOf } from '../../src/core/exchange/tmBom';
import type { Session } from '../../src/core/session/session';
import { hostileShops } from '../core/exchange/hostileShops';
import { sampleSessions, sessionOf } from '../core/report/sessions';
import { shop } from '../core/report/shop';
import { officialSchema } from './officialSchemas';

const options = { strict: false, allErrors: true, allowUnionTypes: true };
const position = { linesOf: () => null, folder: '', version: '1.2.3', withSuppressed: true };

interface Format {
  readonly schema: string;
  /** With the version of JSON Schema that its own is written in. */
  readonly ajv: Pick<Ajv, 'compile'>;
  readonly write: (session: Session) => string;
}

const formats: Readonly<Record<string, Format>> = {
  'Open Threat Model': {
    schema: 'open-threat-model-0.2.0.schema.json',
    ajv: addFormats(new Ajv(options)),
    write: otmOf,
  },
  'SARIF of findings': {
    schema: 'sarif-2.1.0.schema.json',
    ajv: addFormats(new Ajv04(options)),
    write: (session) => findingsSarif([session], position),
  },
  'SARIF of problems': {
    schema: 'sarif-2.1.0.schema.json',
    ajv: addFormats(new Ajv04(options)),
    write: ({ problems }) => problemsSarif(problems, position),
  },
  'Threat Composer': {
    schema: 'threat-composer-v1.schema.json',
    ajv: addFormats(new Ajv2020(options)),
    write: threatComposerOf,
  },
  'Threat Dragon': {
    schema: 'threat-dragon-v2.schema.json',
    ajv: addFormats(new Ajv(options)),
    write: (session) => withThreatsWhereTheSchemaHasThem(threatDragonOf(session)),
  },
  'TM-BOM': {
    schema: 'threat-model-library.schema.json',
    ajv: addFormats(new Ajv2020(options)),
    write: tmBomOf,
  },
};

/** The program keeps them, and their ids, elsewhere: moved, they are looked at too. */
function withThreatsWhereTheSchemaHasThem(model: string): string {
  type Threat = { readonly id: string };
  const parsed = JSON.parse(model) as {
    detail: {
      diagrams: { cells: { data: { threats?: readonly Threat[] }; threats?: readonly object[] }[] }[];
    };
  };
  for (const cell of parsed.detail.diagrams.flatMap(({ cells }) => cells)) {
    cell.threats = (cell.data.threats ?? []).map(({ id, ...threat }) => ({ ...threat, threatId: id }));
  }
  return JSON.stringify(parsed);
}

describe('official schema', () => {
  for (const [name, { schema, ajv, write }] of Object.entries(formats)) {
    describe(`of ${name}`, () => {
      let validate: ((value: unknown) => boolean) & { errors?: ErrorObject[] | null };
      before(function () {
        validate = ajv.compile(officialSchema(this, schema) as AnySchemaObject);
      });
      const accepts = (session: Session) => {
        const valid = validate(JSON.parse(write(session)));
        assert.deepEqual({ valid, errors: validate.errors }, { valid: true, errors: null });
      };
      it('accepts a session with one of everything', () => accepts(shop));
      it('accepts the sample', () => sampleSessions().forEach(accepts));
      it('accepts an empty note', () => accepts(sessionOf('')));
      it('accepts hostile notes', () => hostileShops(20).forEach(accepts));
      it('accepts texts that are longer than anybody reads', () =>
        accepts(sessionOf(`- #risk/S! ${'so '.repeat(2000)}\n  - how: ${'then '.repeat(2000)}\n`)));
      it('refuses what is none of it', () => assert.ok(!validate({})));
    });
  }
});
