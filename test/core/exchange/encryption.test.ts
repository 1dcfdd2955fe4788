import { strict as assert } from 'node:assert';
import { encryptionIn, encryptionOfFlow } from '../../../src/core/exchange/encryption';
import { saidOfEncryption } from './saidOfEncryption';

describe('encryption of a flow', () => {
  const assertSaid = (protocol: string, around: string, expected: boolean | null) =>
    assert.equal(encryptionOfFlow(protocol, [null, around]), expected, around);
  it('is nobody’s word where data or remarks say otherwise', () => {
    for (const around of [
      '- TLS is off at night',
      'h (HTTP)',
      'i, unencrypted',
      'x\n- HTTPS, but not from the depot',
    ])
      assertSaid('HTTPS', around, null);
    for (const around of ['over the VPN', 'an encrypted file']) assertSaid('FTP', around, null);
  });
  it('stays what the protocol says beside anything else', () => {
    for (const around of ['titles', 'no names', 'The TLS certificates come from the town', 'not at night'])
      assertSaid('HTTPS', around, true);
    for (const around of ['no names', 'no TLS', 'not encrypted']) assertSaid('FTP', around, false);
    assertSaid('MQTT', 'no TLS', null);
  });
});

describe('encryption', () => {
  for (const [protocol, expected] of saidOfEncryption)
    it(`of “${protocol}” is ${String(expected)}`, () => assert.equal(encryptionIn(protocol), expected));
});
