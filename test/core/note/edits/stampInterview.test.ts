import assert from 'node:assert/strict';
import { stampInterview } from '../../../../src/core/note/edits/stampInterview';
import { applyEdits } from '../../../../src/core/text/textEdit';
import { parseNote } from '../../../../src/core/note/parseNote';

/** Asserts the text after a stamp; null when there is no way to write it. */
function assertStamped(text: string, key: 'started' | 'ended', at: string | null, expected: string | null) {
  const edits = stampInterview(parseNote(text), key, at);
  assert.equal(edits && applyEdits(text, edits), expected);
}
const ten = '2026-11-24T10:00';

describe('the stamp of an interview', () => {
  it('stands at the end of the front matter', () =>
    assertStamped(
      '---\ntitle: Shop # ours\n---\n\n# Shop\n',
      'started',
      ten,
      `---\ntitle: Shop # ours\nstarted: ${ten}\n---\n\n# Shop\n`,
    ));
  it('keeps line endings and byte order mark', () =>
    assertStamped(
      '\uFEFF---\r\nrole: kickoff\r\n---\r\n',
      'ended',
      ten,
      `\uFEFF---\r\nrole: kickoff\r\nended: ${ten}\r\n---\r\n`,
    ));
  it('makes front matter where there is none', () => {
    assertStamped('# Shop\n', 'started', ten, `---\nstarted: ${ten}\n---\n\n# Shop\n`);
    assertStamped('\uFEFF- a\r\n', 'started', ten, `\uFEFF---\r\nstarted: ${ten}\r\n---\r\n\r\n- a\r\n`);
    assertStamped('', 'started', ten, `---\nstarted: ${ten}\n---\n\n`);
  });
  it('goes into front matter behind blank lines and comments', () => {
    for (const above of ['\n', '\uFEFF\n\n', '<!-- markdownlint-disable -->\n', '<!-- two\nlines -->\n\n'])
      assertStamped(
        `${above}---\ntitle: a\n---\n\n# A\n`,
        'ended',
        ten,
        `${above}---\ntitle: a\nended: ${ten}\n---\n\n# A\n`,
      );
  });
  it('fills a key that waits for it', () =>
    assertStamped(
      '---\nstarted:\nended: # soon\n---\n',
      'started',
      ten,
      `---\nstarted: ${ten}\nended: # soon\n---\n`,
    ));
  it('takes the place of an earlier one', () =>
    assertStamped(
      '---\nstarted: 2026-11-23 # early\n---\n',
      'started',
      ten,
      `---\nstarted: ${ten} # early\n---\n`,
    ));
  it('is nothing to do where it stands already', () =>
    assertStamped(`---\nended: ${ten}\n---\n`, 'ended', ten, `---\nended: ${ten}\n---\n`));
  it('can be taken back', () => {
    assertStamped(`---\ntitle: a\nended: ${ten}\n---\n`, 'ended', null, '---\ntitle: a\n---\n');
    assertStamped('---\ntitle: a\n---\n', 'ended', null, '---\ntitle: a\n---\n');
  });
  it('leaves front matter alone that it can not read', () => {
    assertStamped('---\ntitle: a\n', 'started', ten, null);
    assertStamped('---\n[a, b]\n---\n', 'started', ten, null);
    assertStamped('---\nended: |\n  after lunch\n---\n', 'ended', ten, null);
  });
  for (const [ended, stamped, takenBack] of [
    ['ended: OLD # asked twice', 'ended: NEW # asked twice', 'ended: # asked twice'],
    ['ended: # soon', 'ended: NEW # soon', 'ended: # soon'],
    ['ended: "OLD" # ours', 'ended: NEW # ours', 'ended: # ours'],
    ['ended: !!str OLD', 'ended: !!str NEW', 'ended: !!str'],
    ['ended: &end OLD', 'ended: &end NEW', 'ended: &end'],
    ['"ended": OLD', '"ended": NEW', '"ended":'],
    ['{ ended: OLD, mine: my words }', '{ ended: NEW, mine: my words }', '{ ended:, mine: my words }'],
    ['{ title: a } # ours', null, '{ title: a } # ours'],
    ['{ title: a }', '{ title: a, ended: NEW }', '{ title: a }'],
    ['ended: a bit late', 'ended: NEW # a bit late', 'ended: a bit late'],
    ['ended: OLD, # twice', 'ended: NEW # OLD, # twice', 'ended: OLD, # twice'],
    ['attendees:\n- m\n- j', 'attendees:\n- m\n- j\nended: NEW', 'attendees:\n- m\n- j'],
  ] as const)
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const note = (inside: string) =>
        `---\n${inside}\n---\n\n# A\n`
          .replace('OLD', '2026-11-24T09:00')
          .replace('NEW', ten)
          .replaceAll('\n', lineBreak);
      it(`leaves what else stands in ${JSON.stringify(ended)} with ${JSON.stringify(lineBreak)}`, () => {
        assertStamped(note(ended), 'ended', ten, stamped === null ? null : note(stamped));
        assertStamped(note(ended), 'ended', null, note(takenBack));
      });
    }
});
