import assert from 'node:assert/strict';
import { saidIn } from '../../../src/core/catalog/saidWords';

/** Asserts which words of a list an answer says. */
const assertSaid = (answer: string, list: string, expected: string): void => {
  const words = list.split(', ');
  assert.equal(
    saidIn(answer, words)
      .map((each) => each.words)
      .join(', '),
    expected,
  );
};
const assertSays = (answer: string, words: string): void => assertSaid(answer, words, words);
const assertDenies = (answer: string, words: string): void => assertSaid(answer, words, '');

describe('said words: the words that an answer says', () => {
  it('are whole words in any case', () => {
    assertSays('They keep the DEFAULT one.', 'default');
    assertSays('by an **api KEY**', 'API key');
    assertDenies('nobody knows', 'no');
    assertDenies('nö', 'n');
  });
  it('may have a plural at their end', () => {
    assertSays('two IP addresses, three policies', 'IP address, policy');
    assertSays('die Passworte', 'Passwort');
    assertDenies('a keyboard', 'key');
  });
  it('stand behind each other, over the end of a line too', () =>
    assertSays('on the same\nqueue', 'same queue'));
  it('may be written together or not', () =>
    assertSays('Autoscaling, an email, a time out', 'auto-scaling, e-mail, time-out'));
  it('are no pattern', () => {
    assertSays('in C++ (old), mostly', 'C++ (old)');
    assertDenies('not', 'n.t');
  });
  it('are told with their place', () =>
    assert.deepEqual(saidIn('No key. A key.', ['key']), [{ words: 'key', at: 10 }]));
});

describe('said words: a negation', () => {
  it('denies what follows in its clause', () => {
    assertDenies('We have no logs', 'logs');
    assertDenies('it’s not encrypted', 'encrypted');
    assertDenies("it isn't shared", 'shared');
    assertDenies('they dont use a password', 'password');
    assertDenies('Nobody shares an account', 'account');
    assertDenies('None of them has a token', 'token');
    assertDenies('There is no admin', 'admin');
    assertDenies('They come without a password', 'password');
    assertDenies('A passkey instead of a password', 'password');
    assertDenies('non-shared keys', 'shared');
  });
  it('ends with its clause', () => {
    assertSays('No exceptions, always a hardware key', 'hardware key');
    assertSays('Nothing is shared, each has a certificate', 'certificate');
    assertSays('no token but a password', 'password');
    assertSays('not from outside, only through the VPN', 'VPN');
    assertSays('Nobody except the admins', 'admins');
    assertSays('We have no logs and use a shared account', 'shared account');
    assertSays('No they use a password', 'password');
    assertSays('no list\n- the library', 'library');
    assertDenies('they have no\nshared account', 'shared account');
  });
  it('leaves what stands before it', () => {
    assertSays('a password, not a token', 'password');
    assertSays('The password is not shared', 'password');
    assertSays('tokens never expire', 'token');
  });
  it('reaches back from the end of a clause', () => {
    assertDenies('Passwords are not used any more', 'password');
    assertDenies('Shared accounts do not exist.', 'shared account');
    assertDenies('a VPN nobody uses', 'VPN');
    assertDenies('The password was replaced by a passkey', 'password');
    assertSays('The password was replaced by a passkey', 'passkey');
    assertSays('in the office they don’t', 'office');
  });
  it('answers a word of its own', () => {
    assertDenies('Logs? None.', 'logs');
    assertDenies('VPN: no', 'VPN');
    assertSays('Logs? Yes.', 'logs');
  });
  it('of what was once leaves nothing', () => {
    assertDenies('We used to share a password', 'password');
    assertSays('a script used to deploy it', 'script');
  });
  it('of a negation denies nothing', () => {
    assertSays('Nobody gets in without a password', 'password');
    assertSays('not without a password', 'password');
  });
  it('of knowing or looking leaves the thing', () => {
    assertSays('Nobody looks at the logs', 'logs');
    assertSays('I don’t really know who has the password', 'password');
    assertSays('not all of them have a token', 'token');
  });
  it('is understood in German', () => {
    assertDenies('Wir haben keine Logs', 'Logs');
    assertDenies('Es ist nicht verschlüsselt', 'verschlüsselt');
    assertDenies('Passwörter gibt es nicht mehr', 'Passwörter');
    assertDenies('Ein Token statt eines Passworts', 'Passwort');
    assertDenies('Das hat niemand geteilt, ohne Ausweis', 'Ausweis');
    assertDenies('weder Token noch Passwort', 'Token');
    assertSays('Keine Ausnahmen, immer ein Schlüssel', 'Schlüssel');
    assertSays('nicht nur ein Passwort', 'Passwort');
    assertSays('Keine Logs, aber ein Dashboard', 'Dashboard');
    assertSays('Niemand kommt ohne Passwort hinein', 'Passwort');
  });
});

describe('said words: a word that is a negation itself', () => {
  it('is met by what it says', () => {
    assertSays('It has never been changed', 'never');
    assertSays('Nobody.', 'nobody');
    assertSays('We have no logs', 'no logs');
    assertSays('we would not see it', 'would not');
  });
  it('may be short for itself', () => {
    assertSays('we wouldn’t see it', 'would not');
    assertSays("They don't know", 'not know');
    assertSays('You can’t', 'cannot');
  });
  it('is met by what says the same', () => {
    assertSays('No idea', 'not sure');
    assertSays('no-one', 'nobody');
  });
  it('no is an answer', () => {
    assertSays('No!', 'no');
    assertSays('No, why?', 'no');
    assertSays('no we do not', 'no');
    assertDenies('No exceptions, always a hardware key', 'no');
  });
  it('is not met by two of them', () => {
    assertDenies('Nobody gets in without a badge', 'nobody');
    assertDenies('Never failed, we restore it every Monday', 'never');
  });
});

describe('said words: an answer of thousands of lines', () => {
  const denied = 'No password, and no shared account. Passwords are not used here.\n'.repeat(5000);

  it('denies a word in each of them', () => assertDenies(denied, 'password, shared account'));
  it('says it behind all of them', () => {
    const place = denied.length + 'Only a '.length;
    assert.deepEqual(saidIn(`${denied}Only a password.`, ['password', 'token']), [
      { words: 'password', at: place },
    ]);
  });
});
