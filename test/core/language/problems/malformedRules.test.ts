import { assertFix } from './assertFix';

describe('a fix of what is no time', () => {
  const hint = '- #hint/S a at:';
  it('writes the time that is meant', () => {
    assertFix('malformed-time', `${hint}1234 @lee`, 'Change to at:00:12:34', `${hint}00:12:34 @lee`);
    assertFix('malformed-time', `${hint}12:34`, 'Change to at:00:12:34', `${hint}00:12:34`);
    assertFix(
      'malformed-time',
      '- [x] Who? me at:1234',
      'Change to at:00:12:34',
      '- [x] Who? me at:00:12:34',
    );
  });
  it('leaves text where none is', () =>
    assertFix('malformed-time', `${hint}8080`, 'Leave it as text', '- #hint/S a at\\:8080'));
});
