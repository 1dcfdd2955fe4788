// The rules of front matter and YAML, broken and mended.

import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { assertFileFix, assertFix, assertOffered, found, mended, note, people } from './assertFix';

describe('a fix of keys and values', () => {
  it('of front matter below other text', () => {
    assertFix(
      'front-matter-place',
      '\uFEFF# A\r\n\r\n---\r\ntitle: A\r\ndate: 2026-11-24\r\n---\r\n\r\n- #hint/S b\r\n',
      'Move the keys to the top',
      '\uFEFF---\r\ntitle: A\r\ndate: 2026-11-24\r\n---\r\n\r\n# A\r\n\r\n\r\n- #hint/S b\r\n',
    );
    assertFix(
      'front-matter-place',
      '---\ntitle: A\n---\nB\n\n---\nrole: kickoff\n---\n',
      'Move the keys to the top',
      '---\ntitle: A\nrole: kickoff\n---\nB\n\n',
    );
    assertFix(
      'front-matter-place',
      '---\ntitle: A\n---\nB\n\n---\ntitle: C\n---\n',
      'Move the keys to the top',
      null,
    );
  });
  it('of keys that no lines are around, or others', () => {
    const mended = '---\ntitle: A\nrole: kickoff\n---\n\n\n- #hint/S b\n';
    for (const [first, last] of [
      ['', ''],
      ['```yaml\n', '```\n'],
      [' ---\n', '---\n'],
      ['---yaml\n', '---\n'],
    ] as const)
      assertFix(
        'front-matter-place',
        `${first}title: A\nrole: kickoff\n${last}\n- #hint/S b\n`,
        'Move the keys to the top',
        mended,
      );
    assertFix(
      'front-matter-place',
      '\uFEFF\r\ntitle: A\r\nrole: kickoff',
      'Move the keys to the top',
      '\uFEFF---\r\ntitle: A\r\nrole: kickoff\r\n---\r\n\r\n\r\n',
    );
  });
  it('of front matter that ends far below', () =>
    assertFix(
      'front-matter-open',
      '---\ntitle: A\n\n## Door #process\n\n---\n',
      'Close the front matter',
      '---\ntitle: A\n---\n\n## Door #process\n\n---\n',
    ));
  it('of front matter in TOML', () => {
    assertFix(
      'toml-front-matter',
      '+++\n# ours #hint\ntitle = "A: b"\ndate = 2026-11-24\nattendees = ["mira", \'jon\']\nminutes = 60\n+++\n\n# A\n',
      'Write it as YAML',
      "---\n# ours #hint\ntitle: 'A: b'\ndate: 2026-11-24\nattendees: [mira, jon]\nminutes: 60\n---\n\n# A\n",
    );
    assertFix('toml-front-matter', '+++\n[talk]\ntitle = "A"\n+++\n', 'Write it as YAML', null);
  });
  it('of a value that wants quotes', () => {
    assertFix(
      'unquoted-value',
      '---\ntitle: A: B # ours\nrole: kickoff\n---\n',
      'Put the value in quotes',
      "---\ntitle: 'A: B' # ours\nrole: kickoff\n---\n",
    );
    assertFix(
      'unquoted-value',
      "---\ntitle: 'it's A'\n---\n",
      'Put the value in quotes',
      "---\ntitle: 'it''s A'\n---\n",
    );
    assertFileFix(
      'unquoted-value',
      'title: Shop: part 2\r\npeople:\r\n  - { id: a, name: A: B }\r\n',
      'Put the value in quotes',
      "title: Shop: part 2\r\npeople:\r\n  - { id: a, name: 'A: B' }\r\n",
    );
  });
  it('of a second document', () => {
    assertFileFix(
      'second-document',
      '---\r\ntitle: A\r\n---\r\n\r\npeople: [{ id: b }]\r\n',
      'Take the separator out',
      '---\r\ntitle: A\r\n\r\npeople: [{ id: b }]\r\n',
    );
    assertFileFix('second-document', '---\ntitle: A\n---\n- b\n', 'Take the separator out', null);
  });
  it('of a note of a meeting that nobody knows', () => {
    const plan = `${people}meetings: [{ id: doors }, { title: Locks }]\n`;
    assertFix(
      'unknown-meeting',
      '---\nmeeting: dors # ours\n---',
      'Change to doors',
      '---\nmeeting: doors # ours\n---',
      plan,
    );
    assertFix('unknown-meeting', '---\nmeeting: x\n---', 'Change to Locks', '---\nmeeting: Locks\n---', plan);
  });
  it('of two notes of one meeting that say something else', () => {
    const [earlier, text] = [
      '---\nmeeting: x\ndate: 2026-11-24T10:00\n---',
      '---\ndate: 2026-11-25\nmeeting: X\n---',
    ];
    const { fixes, count } = found('notes-differ', { '0.interview.md': earlier, [note]: text }, note);
    const [fix] = fixes;
    assert.ok(fix?.kind === 'edit' && count === 1);
    assert.equal(fix.title, 'Take over date from the note of 0');
    assert.equal(applyEdits(text, fix.edits() ?? []), '---\ndate: 2026-11-24T10:00\nmeeting: X\n---');
    mended.set('notes-differ', fix.title);
    const agreed = { '0.interview.md': earlier, [note]: text.replace('25', '24') };
    assert.equal(found('notes-differ', agreed, note).count, 0);
  });
});

describe('a fix of a transcript that is not there', () => {
  const noted = (path: string) =>
    `---\ntitle: A\ntranscript: ${path} # Teams\nspeakers: { Mira: mira }\n---\n`;
  const code = 'missing-transcript';

  it('names one that is', () => {
    assertFix(code, noted('meeting.vtt'), 'Change to Meeting.vtt', noted('Meeting.vtt'));
    assertFix(code, noted('calls/x.srt'), 'Change to other.srt', noted('other.srt'));
  });
  it('takes the line out', () =>
    assertFix(
      code,
      '---\ntitle: A\ntranscript: a.vtt\nspeakers: { Mira: mira }\n---\n',
      'Take it out',
      '---\ntitle: A\nspeakers: { Mira: mira }\n---\n',
    ));
  it('prefers the name that comes near', () => {
    assertOffered(
      code,
      noted('meeting.vtt'),
      '* Change to Meeting.vtt',
      'Change to other.srt',
      'Take it out',
    );
    assertOffered(code, noted('Meeting.vtt'));
  });
});
