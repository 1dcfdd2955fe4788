import assert from 'node:assert/strict';
import { damageIn } from '../../../src/core/text/damage';
import { encodingOf } from '../../../src/core/text/encoding';
import { parseNote } from '../../../src/core/note/parseNote';
import { parseSessionFile } from '../../../src/core/sessionFile/parseSessionFile';
import { parseCatalog } from '../../../src/core/catalog/parseCatalog';

const decode = (...bytes: number[]): string => {
  const all = Uint8Array.from(bytes);
  return new TextDecoder(encodingOf(all)).decode(all);
};
const utf16 = (text: string, isLittle: boolean): number[] =>
  [...`\uFEFF${text}`].flatMap((sign) => {
    const code = sign.charCodeAt(0);
    return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

const assertDamage = (text: string, ...expected: string[]) =>
  assert.deepEqual(
    damageIn(text).map(({ code, span }) => `${code} ${span.start}`),
    expected,
  );

describe('the bytes of a file', () => {
  it('are UTF-8, with a mark or without', () => {
    assert.equal(decode(...new TextEncoder().encode('Wächter')), 'Wächter');
    assert.equal(decode(0xef, 0xbb, 0xbf, 0x61), 'a');
    assert.equal(decode(), '');
  });
  it('are UTF-16 where they say so', () => {
    assert.equal(decode(...utf16('Wächter', true)), 'Wächter');
    assert.equal(decode(...utf16('Wächter', false)), 'Wächter');
  });
  it('are told where they are neither', () => {
    assertDamage(decode(0x57, 0xe4, 0x63, 0xe4), 'not-utf8 1');
    assertDamage(decode(...utf16('ab', true).slice(2)), 'not-utf8 1');
    assertDamage('Wächter 👍');
  });
});

describe('a damaged file', () => {
  const codes = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
    problems.map(({ code }) => code).join(' ');

  it('is told once of each kind, whatever it is', () => {
    const both = '<<<<<<< HEAD\ntitle: W\uFFFD\n=======\ntitle: \uFFFD\n>>>>>>> jon\n';
    assert.equal(codes(parseSessionFile(both)), 'conflict-marker not-utf8');
    assert.equal(codes(parseCatalog(both)), 'conflict-marker not-utf8');
    assert.equal(codes(parseNote(`---\n${both}---\n`)), 'conflict-marker not-utf8');
  });
  it('counts nothing twice', () => {
    const note = parseNote(
      '## Gate #process\n\n- #hint/S never shut\n<<<<<<< HEAD\n- #risk/S a ^R-1\n  - how: push\n=======\n' +
        '- #risk/S b ^R-1\n  - how: pull\n>>>>>>> jon\n- #control/S a guard\n',
    );
    assert.deepEqual(
      note.tags.map(({ kind, text }) => `${kind} ${text}`),
      ['hint never shut', 'risk a', 'control a guard'],
    );
    assert.equal(codes(note), 'conflict-marker');
  });
  it('has the front matter of the first side, also where all of it differs', () => {
    const front = (title: string) => `---\ntitle: ${title}\nrole: kickoff\n---\n`;
    const { frontMatter } = parseNote(`---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> jon\n---\n`);
    assert.equal(frontMatter.title, 'A');
    const added = parseNote(`<<<<<<< HEAD\n${front('A')}=======\n${front('B')}>>>>>>> jon\n`);
    assert.equal(codes(added), 'conflict-marker');
  });
});
