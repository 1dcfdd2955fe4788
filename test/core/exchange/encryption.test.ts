import { strict as assert } from 'node:assert';
import { encryptionIn } from '../../../src/core/exchange/encryption';
import { saidOfEncryption } from './saidOfEncryption';

describe('encryption', () => {
  for (const [protocol, expected] of saidOfEncryption)
    it(`of “${protocol}” is ${String(expected)}`, () => assert.equal(encryptionIn(protocol), expected));
});
