import { assertFix, assertOffered } from './assertFix';

const accepted = '- #risk/S a\n  - how: b\n  - decision: accept';
const lapsed = `${accepted}\n    - by: @petra\n    - until: 2026-11-24\n    - because: c`;

describe('a fix of a decision', () => {
  it('adds who accepts it, and why', () => {
    for (const key of ['because', 'by'] as const)
      assertFix(`accepted-without-${key}`, accepted, `Add '${key}:'`, `${accepted}\n    - ${key}: |`);
  });
  it('writes another day where the last one is over', () => {
    assertFix('accepted-lapsed', lapsed, 'Write another day', lapsed.replace('2026-11-24', '|'));
    const flat = `${accepted}\n  - until: 2026-11-24`;
    assertFix('accepted-lapsed', flat, 'Write another day', flat.replace('2026-11-24', '|'));
  });
  it('takes up what was accepted until a day that is over', () =>
    assertFix('accepted-lapsed', lapsed, 'Change to treat', lapsed.replace('accept', 'treat')));
  it('is needed on the next day alone', () => {
    assertOffered('accepted-lapsed', lapsed, 'Write another day', 'Change to treat');
    assertOffered('accepted-lapsed', lapsed.replace('24', '25'));
  });
});
