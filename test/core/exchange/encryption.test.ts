import { strict as assert } from 'node:assert';
import { encryptionIn } from '../../../src/core/exchange/encryption';

describe('encryption', () => {
  const says = (expected: boolean | null, ...protocols: string[]) => {
    for (const protocol of protocols)
      it(`of “${protocol}” is ${String(expected)}`, () => assert.equal(encryptionIn(protocol), expected));
  };
  says(
    true,
    'HTTPS',
    'https',
    'MQTT over TLS',
    'mTLS',
    'TLS 1.2',
    'TLSv1.3',
    'DTLS',
    'encrypted',
    'encrypted, AES',
    'SSH',
    'through the VPN',
    'HTTP over TLS',
    'HTTPS only',
    'HTTPS without certificate check',
    'HTTPS, no client certificate',
    'SFTP and HTTPS',
    'TLS/TCP',
    'HTTP/2 over TLS',
    'verschlüsselt',
  );
  says(
    false,
    'no TLS',
    'No encryption',
    'not encrypted',
    'non-encrypted',
    'unencrypted',
    'HTTP',
    'HTTP/1.1',
    'HTTP without TLS',
    'HTTP, no TLS',
    'SSH disabled, telnet',
    'telnet',
    'FTP',
    'not over TLS',
    'without any encryption',
    'ohne TLS',
    'nicht verschlüsselt',
    'plain text',
    'TLS is off',
  );
  says(
    null,
    '',
    'MQTT',
    'TCP',
    'on paper',
    'HTTP or HTTPS',
    'HTTP/HTTPS',
    'unencrypted, behind the VPN',
    'TLS planned',
    'TLS next year',
    'TLS?',
    'not yet TLS',
    'HTTPS if the client can',
    'mostly TLS',
    'TLS but for the gateway',
    'HTTP until March, then HTTPS',
    'geplant: TLS',
    'noch ohne TLS',
    'HTTPS und HTTP',
    'key under the mat',
  );
});
