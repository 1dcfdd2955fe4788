import { assertAsked, assertOffered, assertSilent, assertTaken } from './literalNote';

describe('front matter', () => {
  it('has keys', () =>
    assertAsked(
      '---\ntitle: A\n|\n---\n',
      'role',
      'date',
      'minutes',
      'attendees',
      'started',
      'ended',
      'transcript',
      'speakers',
      'meeting',
      'notetaker',
    ));
  it('has keys before it is closed', () => assertTaken('---\nro|', 'role', '---\nrole: ', { kind: 'asked' }));
  it('has roles', () =>
    assertOffered(
      '---\nrole: |\n---\n',
      'kickoff',
      'business',
      'architects',
      'deployment',
      'production',
      'workshop',
      'follow-up',
    ));
  it('has dates', () =>
    assertOffered('---\r\ndate: |\r\n---\r\n', '2026-12-01T09:00', '2026-11-22T10:05', '2026-11-22'));
  it('has times', () =>
    assertTaken('---\nstarted: |\n---\n', '2026-11-22T10:05', '---\nstarted: 2026-11-22T10:05\n---\n'));
  it('has meetings and people of the session', () => {
    assertOffered('---\nmeeting: |\n---\n', 'Second talk');
    assertTaken('---\nnotetaker: |\n---\n', 'dana', '---\nnotetaker: dana\n---\n');
  });
  it('has transcripts, and folders to go on in', () => {
    assertOffered('---\ntranscript: |\n---\n', 'meeting.vtt', 'a: b.srt', 'calls/');
    assertTaken('---\ntranscript: |\n---\n', 'a: b.srt', "---\ntranscript: 'a: b.srt'\n---\n");
    assertTaken('---\ntranscript: ca|\n---\n', 'calls/', '---\ntranscript: calls/\n---\n', { kind: 'asked' });
  });
  it('leaves a value alone', () => assertSilent('---\nrole: workshop|\n---\n'));
  it('says nothing of a title', () => assertSilent('---\ntitle: |\n---\n'));
});
