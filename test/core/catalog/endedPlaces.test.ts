import assert from 'node:assert/strict';
import { saidIn } from '../../../src/core/catalog/saidWords';

const known = [
  'password',
  'Passwörter',
  'SMS',
  'TLS 1.0',
  'TLS 1.1',
  'passkey',
  'push',
  'Token',
  'turned off',
];

/** Asserts which of the words an answer says of what there is today. */
const assertSaid = (answer: string, ...expected: readonly string[]): void =>
  assert.deepEqual(
    saidIn(answer, known).map(({ words }) => words),
    expected,
  );

describe('ended places', () => {
  it('are in front of what was done to them', () => {
    assertSaid('TLS 1.0 was switched off in 2020');
    assertSaid('TLS 1.0 has been disabled for years');
    assertSaid('TLS 1.0 disabled since 2020');
    assertSaid('The passwords are gone');
    assertSaid('Passwords went away with the last release');
    assertSaid('TLS 1.0 was shut down in May');
    assertSaid('All passwords got thrown out, a passkey is all they need', 'passkey');
    assertSaid('SMS was replaced by push', 'push');
  });
  it('are behind it, where somebody did it', () => {
    assertSaid('They abolished passwords in spring');
    assertSaid('We have dropped SMS, it is a passkey now', 'passkey');
    assertSaid('We replaced passwords with a passkey', 'passkey');
    assertSaid('We swapped SMS for push', 'push');
    assertSaid('We moved from TLS 1.0 to TLS 1.1', 'TLS 1.0', 'TLS 1.1');
    assertSaid('We stopped sending SMS');
    assertSaid('We once planned to use push');
  });
  it('are between the halves of a verb', () => {
    assertSaid('We threw the passwords out last year');
    assertSaid('Somebody turned TLS 1.0 off');
  });
  it('are in German in front of the verb', () => {
    assertSaid('TLS 1.0 ist seit 2020 abgeschaltet');
    assertSaid('Passwörter haben wir letztes Jahr rausgeworfen');
    assertSaid('Die SMS wurde abgeschafft, jetzt Push', 'push');
    assertSaid('Die SMS haben wir durch einen Token ersetzt', 'Token');
    assertSaid('Die SMS wurde durch Token abgelöst', 'Token');
  });
  it('are all of a list', () => {
    assertSaid('TLS 1.0 and TLS 1.1 were turned off', 'turned off');
    assertSaid('TLS 1.0 und 1.1 haben wir abgeschaltet');
    assertSaid('We use a password, and TLS 1.0 was switched off', 'password');
  });
  it('are in the clause before, where only it or they are told', () => {
    assertSaid('Passwords? We dropped them.');
    assertSaid('SMS: haben wir abgeschafft');
    assertSaid('TLS 1.0, which was switched off');
    assertSaid('They have a password. It was replaced.', 'password');
  });
  it('are none, where it is still to come, or partly, or not at all', () => {
    assertSaid('TLS 1.0 will be switched off', 'TLS 1.0');
    assertSaid('TLS 1.0 soll bald abgeschaltet werden', 'TLS 1.0');
    assertSaid('TLS 1.0 was never switched off', 'TLS 1.0');
    assertSaid('We have not disabled TLS 1.0', 'TLS 1.0');
    assertSaid('Passwörter sind nicht abgeschafft', 'Passwörter');
    assertSaid('Passwords are mostly abolished', 'password');
    assertSaid('A wrong password is dropped', 'password');
  });
});

describe('ended places: what came instead of something', () => {
  it('is said behind it', () => {
    assertSaid('Instead of a password they have a passkey', 'passkey');
    assertSaid('Statt SMS haben sie einen Token', 'Token');
    assertSaid('A passkey instead of a password', 'passkey');
    assertSaid('Passwords are no longer used');
  });
});
