import assert from 'node:assert/strict';
import {
  conflictsIn,
  damageIn,
  encodingOf,
  keepsConflicts,
  withoutConflicts,
} from '../../../src/core/text/damage';
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

/** Asserts what is read of a text, blank lines left out, and on which lines conflicts begin. */
function assertReads(text: string, read: string, ...lines: number[]): void {
  const readable = withoutConflicts(text);
  assert.equal(readable.length, text.length);
  assert.deepEqual(
    readable.split(/\r\n?|\n/).filter((line) => line.trim() !== ''),
    read.split('|').filter((line) => line !== ''),
  );
  assert.deepEqual(
    conflictsIn(text).map(({ marker }) => text.slice(0, marker.start).split(/\r\n?|\n/).length),
    lines,
  );
}

const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> of-jon\n';

describe('a conflict', () => {
  it('is read with its first side', () => assertReads(`a\n${conflict}b`, 'a|ours|b', 2));
  it('may have a base', () =>
    assertReads('<<<<<<< HEAD\nours\n||||||| 1a2b3c4\nold\n=======\ntheirs\n>>>>>>> x\n', 'ours', 1));
  it('may have an empty side', () => assertReads('<<<<<<< HEAD\n=======\nb\n>>>>>>> x\nc', 'c', 1));
  it('may follow another, behind a mark and with other line breaks', () =>
    assertReads(`\uFEFF${conflict}${conflict}`.replaceAll('\n', '\r\n'), 'ours|ours', 1, 6));
  it('may have lost its end', () => assertReads('<<<<<<< HEAD\na\n=======\nb', 'a|=======|b', 1));
  it('may have lost all but its end', () => {
    assertReads('a\n>>>>>>> of-jon\nb', 'a|b', 2);
    assertReads('a\n>>>>>>> 1a2b3c4 (Ask for the key)\nb', 'a|b', 2);
  });
  it('is none in code', () => {
    const code = `\`\`\`text\n${conflict}\`\`\`\n`;
    assertReads(code, code.replaceAll('\n', '|'));
  });
  it('is one below a fence that never closes, and in a fence of an item', () => {
    assertReads(`\`\`\`\n${conflict}`, '```|ours', 2);
    assertReads(`- a\n  ~~~\n${conflict}  ~~~`, '- a|  ~~~|ours|  ~~~', 3);
  });
  it('is none of a heading, a quote or an arrow', () => {
    for (const text of [
      'Depot\n=======\n',
      '>>>>>>> she wrote that\n>>>>>> no',
      '<<<<<<<<< all',
      ' <<<<<<< HEAD',
    ])
      assertReads(text, text.replaceAll('\n', '|'));
  });
  it('is kept by an edit around it', () =>
    assert.equal(keepsConflicts(conflict, `new\n${conflict}new`), true));
  it('is not kept where a marker or a side changes', () => {
    for (const part of ['=======\n', '<<<<<<< HEAD\n', 'ours', 'theirs', '>>>>>>> of-jon\n'])
      assert.equal(keepsConflicts(conflict, conflict.replace(part, '')), false);
  });
});
