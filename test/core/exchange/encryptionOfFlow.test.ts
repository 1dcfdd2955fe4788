import { strict as assert } from 'node:assert';
import { encryptionOfFlow } from '../../../src/core/exchange/encryptionOfFlow';

describe('encryption of a flow', () => {
  const assertSaid = (protocol: string, around: string, expected: boolean | null) =>
    assert.equal(encryptionOfFlow(protocol, null, [around]), expected, around);
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
  it('is nobody’s word where a remark takes it back, in words that stand alone or speak of protection', () => {
    for (const around of [
      'not yet, planned for March',
      '- not yet',
      'certificate is not checked',
      'I think so at least',
      'not for the old tills',
      '@mira: no',
      'no, not any more',
      'no longer',
      'from March on',
      'planned',
      'should be',
      'except the depot',
      'a self-signed certificate',
      'the proxy decrypts it',
      'nobody knows',
      'noch nicht',
      'geplant für März',
      'nicht für die alten Kassen',
      'wir glauben schon',
      'das Zertifikat wird nicht geprüft',
      'switched off since May',
      'off since May',
      'old tills: port 80',
      'only where the branch has the new box',
      'ends at the load balancer',
      'anybody can turn it off',
      'jon guesses',
      'in the pilot',
      'the vendor says',
      'wäre schön',
      'the last hop is plain',
      'seit Mai abgeschaltet',
    ])
      assertSaid('HTTPS', around, null);
  });
  it('is nobody’s word where it was asked and denied or doubted', () => {
    const assertAsked = (question: string, answer: string, expected: boolean | null) =>
      assert.equal(encryptionOfFlow('TLS', null, [], [{ question, answer }]), expected, answer);
    for (const answer of [
      'no',
      '@mira: no',
      '@mira: I think so',
      'not yet',
      'HTTP inside',
      'Everywhere but the old tills.',
      'Yes. Only the depot has none.',
    ])
      assertAsked('Is it encrypted?', answer, null);
    for (const answer of ['yes', '@mira: Yes, by the town', 'with certificates of ours'])
      assertAsked('Is it encrypted?', answer, true);
    assertAsked('What protects what goes there?', 'it is plain text on our wire', null);
    assertAsked('Where does the same still work unencrypted?', 'no', true);
    assertAsked('Does anybody read it?', 'no', true);
    assertAsked('Can somebody listen?', 'Yes, with Wireshark', null);
    assertAsked('Can somebody listen?', 'I saw the PIN in clear', null);
  });
  it('stays what the protocol says beside anything else', () => {
    for (const around of [
      'cash, every night',
      'no refunds',
      'never more than a hundred a day',
      'only at night',
      'on Sundays it is not sent',
      'certificates of the town',
      'nicht am Sonntag',
      'off-site backup',
    ])
      assertSaid('HTTPS', around, true);
    for (const around of ['titles', 'no names', 'The TLS certificates come from the town', 'not at night'])
      assertSaid('HTTPS', around, true);
    for (const around of ['no names', 'no TLS', 'not encrypted']) assertSaid('FTP', around, false);
    assertSaid('MQTT', 'no TLS', null);
  });
});
