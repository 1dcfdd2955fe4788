import { strict as assert } from 'node:assert';
import { followUpMessage } from '../../../src/core/report/followUpMessage';
import { assertGolden } from './golden';
import { invited } from './invited';

describe('the follow-up message', () => {
  it('reads as expected', () => {
    const message = followUpMessage(invited, 'Lee Wong', 'markdown') ?? '';
    assertGolden('test/golden/follow-up.md', message);
  });
  it('reads as expected in German', () =>
    assertGolden(
      'test/golden/follow-up-german.md',
      followUpMessage({ ...invited, language: 'de' }, 'lee', 'markdown') ?? '',
    ));
  it('says the same as plain text', () => {
    const text = followUpMessage(invited, 'lee', 'text') ?? '';
    assert.match(
      text,
      /^Hello Lee Wong,\n\nthank you .*\n\n\d{4} Who may see the webhook's URL\? \(Payment provider, by 2026-11-25\)\n\n\d{4} Do you/,
    );
    assert.doesNotMatch(text, /[\\*\u2060]/);
  });
  it('is none where nothing is open', () => {
    assert.equal(followUpMessage(invited, 'dana', 'text'), null);
    assert.equal(followUpMessage(invited, 'nobody', 'text'), null);
  });
});
