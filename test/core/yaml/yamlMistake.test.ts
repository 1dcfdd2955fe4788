import assert from 'node:assert/strict';
import type { ErrorCode } from 'yaml';
import { wordsOfError } from '../../../src/core/yaml/yamlMistake';

const codes: Readonly<Record<ErrorCode, readonly string[]>> = {
  ALIAS_PROPS: [''],
  BAD_ALIAS: ['Alias cannot be an empty string'],
  BAD_COLLECTION_TYPE: [''],
  BAD_DIRECTIVE: [''],
  BAD_DQ_ESCAPE: [''],
  BAD_INDENT: ['must be sufficiently indented and end with a ]', 'and end with a }', 'same column'],
  BAD_PROP_ORDER: [''],
  BAD_SCALAR_START: [''],
  BLOCK_AS_IMPLICIT_KEY: [''],
  BLOCK_IN_FLOW: [''],
  DUPLICATE_KEY: [''],
  IMPOSSIBLE: [''],
  KEY_OVER_1024_CHARS: [''],
  MISSING_CHAR: ['Missing closing "quote', 'Missing , between flow items', 'map values', 'directives-end'],
  MULTILINE_IMPLICIT_KEY: [''],
  MULTIPLE_ANCHORS: [''],
  MULTIPLE_DOCS: [''],
  MULTIPLE_TAGS: [''],
  NON_STRING_KEY: [''],
  RESOURCE_EXHAUSTION: [''],
  TAB_AS_INDENT: [''],
  TAG_RESOLVE_FAILED: [''],
  UNEXPECTED_TOKEN: ['Unexpected , in flow sequence', 'Unexpected block-seq-ind', 'at node end'],
};

describe('a mistake in YAML', () => {
  for (const [code, messages] of Object.entries(codes)) {
    it(`${code} is told in words of the user, with what to do`, () => {
      for (const message of messages) {
        const { reason, advice } = wordsOfError(code as ErrorCode, message);
        assert.doesNotMatch(
          `${reason} ${advice}`,
          /mapping|sequence|scalar|flow|token|implicit|node|anchor|alias|directive|indicator/i,
        );
        assert.match(reason, /^[a-z].{15,}[^.]$/);
        assert.match(advice, /^[A-Z].{6,}[^.]$/);
      }
    });
  }
});
