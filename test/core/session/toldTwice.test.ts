import assert from 'node:assert/strict';
import { likenessOf } from '../../../src/core/session/toldTwice';
import { sessionOf } from './literalSession';

const note = (body: string, started = '') =>
  `---\nmeeting: x\n${started && `started: ${started}\n`}---\n${body}\n`;

/** Asserts what two notes of one interview hold twice, at both places: `a:5 the words of the other`. */
const assertTwice = (one: string, other: string, ...expected: readonly string[]) => {
  const { problems } = sessionOf({ 'a.interview.md': one, 'b.interview.md': other });
  assert.deepEqual(
    problems.flatMap((found) =>
      found.code === 'told-twice' ? [`${found.file.charAt(0)}:${found.line} ${found.other.text}`] : [],
    ),
    expected,
  );
};
const [key, keyAgain] = ['the key hangs at the door', 'Key is hanging beside the doors'];

describe('what two notes of one interview hold twice', () => {
  it('is told at both places', () =>
    assertTwice(note(`- #hint/S ${key}`), note(`- #risk/S ${keyAgain}`), `a:4 ${keyAgain}`, `b:4 ${key}`));
  it('is told of one other, the likeliest', () =>
    assertTwice(
      note(`- #hint/S ${key}`),
      note(`- #hint/S key at the front door hangs\n- #hint/S ${key}`),
      `a:4 ${key}`,
      `b:5 ${key}`,
    ));
  it('is nothing within one note, nor in notes of two interviews', () => {
    assertTwice(note(`- #hint/S ${key}\n- #hint/S ${key}`), note(''));
    assertTwice(note(`- #hint/S ${key}`), note(`- #hint/S ${key}`).replace('meeting: x', 'meeting: y'));
  });
  it('is nothing that somebody let go, or named the other at', () => {
    const same = `- #hint/S ${key}`;
    assertTwice(note(same), note(`- #dismissed/S ${key}`));
    assertTwice(note(same), note(`${same}\n  - status: dropped`));
    assertTwice(note(`${same} ^H-1`), note(`${same}\n  - not the same as ^h-1`));
    assertTwice(note(`${same} ^H-1`), note(`${same}\n  - mitigation: as for ^H-1.`));
    assertTwice(note(`${same} ^H-1`), note(`${same}\n  - see ^H-12`), `a:4 ${key}`, `b:4 ${key}`);
  });
  it('was noted at nearly the same time, as far as both say when', () => {
    const [at, later] = ['2026-11-24T10:00', '2026-11-24T10:05'];
    const hint = (time: string) => `- #hint/S ${key} at:${time}`;
    const both = [`a:5 ${key}`, `b:5 ${key}`];
    assertTwice(note(hint('00:10:00'), at), note(hint('00:06:00'), later), ...both);
    assertTwice(note(hint('00:10:00'), at), note(hint('00:10:01'), later));
    assertTwice(note(hint('00:10:00'), at), note(hint('00:50:00')), `a:5 ${key}`, `b:4 ${key}`);
  });
  it('may differ more where it was noted at nearly the same time', () => {
    const [one, other] = ['the key hangs behind the front door', 'key on a nail at the door'];
    assertTwice(note(`- #hint/S ${one}`), note(`- #hint/S ${other}`));
    assertTwice(
      note(`- #hint/S ${one} at:00:10:00`, '2026-11-24T10:00'),
      note(`- #hint/S ${other} at:00:11:00`, '2026-11-24T10:00'),
      `a:5 ${other}`,
      `b:5 ${one}`,
    );
  });
  // Each compared with each takes many times as long.
  it('is found among thousands in no time', () => {
    const many = (from: number) =>
      note(
        Array.from({ length: 2000 }, (_, at) => `- #hint/S the door w${at} at x${from + at} leaks`).join(
          '\n',
        ),
      );
    const before = performance.now();
    assertTwice(many(0), many(9000));
    assert.ok(performance.now() - before < 5000);
  });
});

describe('how alike two findings are', () => {
  const likeness = (one: string, other: string, about: readonly string[][] = [[], []]) =>
    likenessOf({ text: one, about: about[0] ?? [] }, { text: other, about: about[1] ?? [] });
  const assertAlike = (one: string, other: string) =>
    assert.ok(likeness(one, other) > 0, `${one} – ${other}`);
  const assertDifferent = (one: string, other: string) => assert.equal(likeness(one, other), 0);

  it('is a matter of their words, in any case and with any ending', () => {
    assertAlike(key, keyAgain);
    assertAlike('The cookie lives 90 days', 'Session cookie is valid for 90 days');
    assertAlike('Alle benutzen das gleiche Kennwort', 'das Kennwort ist für alle gleich');
    assertAlike('receipts are not shredded', 'nobody shreds the receipts');
    assertAlike('`cards` are *printed* unsigned', 'cards are printed unsinged');
    assertDifferent('the key hangs at the door', 'the log is not read');
  });
  it('is nothing where small words or a subject are all that they share', () => {
    assertDifferent('it is in the', 'it is in the');
    assertDifferent('the door', 'the door leaks');
  });
  it('is nothing where numbers are others, or one denies what the other says', () => {
    assertDifferent('server 1 has an open port', 'server 2 has an open port');
    assertDifferent('the door is locked at night', 'the door is not locked at night');
  });
  it('is nothing where they are about different elements', () => {
    assert.equal(likeness(key, key, [['Door'], ['Gate']]), 0);
    assert.equal(likeness(key, key, [['Door', 'Gate'], ['Gate']]), 1);
    assert.equal(likeness(key, key, [['Door'], []]), 1);
  });
});
