import assert from 'node:assert/strict';
import { NearNames } from '../../../src/core/text/compareTexts';

/** Asserts which of some names was meant by what is written; null for none. */
const meant = (written: string, names: string, expected: string | null) =>
  it(`${written} among ${names} is ${expected}`, () => {
    const list = names.split(', ');
    assert.equal(list[new NearNames(list).firstNear(written)] ?? null, expected);
  });

describe('a misspelt name', () => {
  meant('lockr', 'keypad, locker, gate', 'locker');
  meant('lokcer', 'locker', 'locker');
  meant('LOCKR', 'Keypad, Locker', 'Locker');
  meant('lo\u200Bckr', 'lock\u200Ber', 'lock\u200Ber');
  meant('locker', 'locker', null);
  meant('vault', 'locker, vaults, valut', 'vaults');
  meant('vault', 'locker, valut, vaults', 'valut');
  meant('ocker', 'locker', null);
  meant('gate', 'gaet', null);
  meant('lckre', 'locker', null);
  meant('brach libary', 'branch library', 'branch library');
  meant('rbanch library', 'branch library', null);
  meant('branch ilbrayr', 'branch library', 'branch library');
  meant('bracnxh library', 'branch library', 'branch library');
  meant('bra library', 'branch library', null);
  meant('server 2', 'server 1, server 3', null);
  meant('servr 2', 'server 1, server 2', 'server 2');
  meant('gate b', 'gate a', null);
  meant('locker', 'locke, lockers, locker x', 'locke');
});
