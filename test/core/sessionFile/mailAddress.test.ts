import assert from 'node:assert/strict';
import {
  isMailAddress,
  mailAddressesIn,
  mailAddressesMeant,
  mailAddressMeant,
} from '../../../src/core/sessionFile/mailAddress';

describe('the mail address of a person', () => {
  for (const written of [
    'jon@x.example',
    'Jon <jon@x.example>',
    '"Ode, Jon" <jon@x.example>;',
    '<jon@x.example>',
    'mailto:jon@x.example',
    '[Jon](mailto:jon@x.example)',
    '[jon@x.example](mailto:jon@x.example)',
    "'jon@x.example'",
    ' jon@x.example; ',
    'jon@x.example.',
  ])
    it(`is read in ${written}`, () => assert.equal(mailAddressMeant(written), 'jon@x.example'));
  for (const written of [
    'jon at x.example',
    'a@x.example, b@x.example',
    'jon@x.example (office)',
    'not jon@x.example',
    'Jon <a@x.example> <b@x.example>',
    'Jon',
  ])
    it(`is not certain in ${written}`, () => assert.equal(mailAddressMeant(written), null));
  it('is one alone', () =>
    assert.deepEqual(['jon@x.example', 'Jon <jon@x.example>'].map(isMailAddress), [true, false]));
  it('is each once in a text', () =>
    assert.deepEqual(mailAddressesIn('a@x.example, <b@x.example>; a@x.example.'), [
      'a@x.example',
      'b@x.example',
    ]));
  it('may be one that hides', () =>
    assert.deepEqual(
      ['jon at x.example', 'jon (at) x [dot] example', 'jon @x.example', 'x@y.example (office)', 'Jon'].map(
        mailAddressesMeant,
      ),
      [['jon@x.example'], ['jon@x.example'], ['jon@x.example'], ['x@y.example'], []],
    ));
});
