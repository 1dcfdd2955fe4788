import assert from 'node:assert/strict';
import { notTakenText } from '../../../src/core/report/notTakenText';

describe('what was not taken of a reply', () => {
  it('is told whole, each piece with its reason', () =>
    assert.equal(
      notTakenText([
        { reason: 'no-number', number: null, text: 'Hello,\nsorry for the delay.' },
        { reason: 'unknown', number: '4711', text: '[a](command:b)' },
        { reason: 'gone', number: '2345', text: 'Ops.' },
      ]),
      '[Text before the first number]\nHello,\nsorry for the delay.\n\n[4711 is the number of no question to this person]\n[a](command:b)\n\n[2345 could not be written into its note]\nOps.\n',
    ));
});
