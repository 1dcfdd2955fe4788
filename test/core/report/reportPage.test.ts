import assert from 'node:assert/strict';
import { linkedPieces } from '../../../src/core/report/reportPage';

describe('addresses in a text for people', () => {
  const leadsTo = (text: string, ...links: string[]) =>
    assert.deepEqual(
      linkedPieces(text).flatMap(({ link }) => link ?? []),
      links,
    );

  it('lead to what they show', () => leadsTo('see https://x.example/a, and b', 'https://x.example/a'));
  it('lead nowhere where another host stands behind a name', () => {
    leadsTo('see https://user@host.example/x');
    for (const rest of ["'@b", '"b', '“a”#b']) leadsTo(`see https://x.example/a${rest}`);
    leadsTo('see "https://x.example/a".', 'https://x.example/a');
    leadsTo('see https://user:word@host.example/x, or https://x.example', 'https://x.example');
  });
});
