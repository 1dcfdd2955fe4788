import { strict as assert } from 'node:assert';
import { exportedSession, exportedSessions, numbersOf } from '../../../src/core/exchange/exportedSession';
import type { Session } from '../../../src/core/session/session';
import { sessionOf } from '../report/sessions';
import { sessionOf as sessionOfFiles } from '../session/literalSession';
import { findingsMarkdown } from '../../../src/core/report/findingsMarkdown';
import { findingsSarif } from '../../../src/core/exchange/sarif';
import { threatDragonOf } from '../../../src/core/exchange/threatDragon';
import { otmOf } from '../../../src/core/exchange/otm';

const idsOf = (note: string, plan: Partial<Session> = {}): string[] => {
  const { findings, openEnds, planned, assumptions, controls } = exportedSession({
    ...sessionOf(note),
    ...plan,
  });
  return [...findings, ...openEnds, ...planned, ...assumptions, ...controls].map(({ id }) => id);
};

describe('links whose address stands elsewhere in the note', () => {
  const note =
    '## A #process who [p]\n\n- #risk/S it [p]\n  - how: as [b][p]\n  - noted [p]\n- [x] Who [p]?\n  - [p]\n' +
    '- #assumption it is [p] ^A-1\n- #dismissed b [p]\n  - because: see ^A-1\n\n[p]: https://x.example/p\n';
  it('have it in all that is exported', () => {
    const session = sessionOf(note);
    assert.doesNotMatch(JSON.stringify({ ...session, problems: [] }), /\[\w\](?!\()/);
    assert.doesNotMatch(findingsMarkdown(session, { folderOfReport: '' }), /\\\[/);
  });
});

describe('the ids of what is exported', () => {
  const same = (one: string, other: string) => assert.deepEqual(idsOf(one), idsOf(other));
  const other = (one: string, two: string) => assert.notDeepEqual(idsOf(one), idsOf(two));

  it('hold for an id while its words change', () =>
    same('## A #process\n\n- #risk/S a stiker ^R-1\n', '## A #process\n\n- #risk/S A sticker ^R-1\n'));
  it('hold for an id below another heading', () =>
    same('## A #process\n\n- #hint a ^H-1\n', '## B #store\n\n- #hint b ^h-1\n'));
  it('hold for whatever has an id', () =>
    same(
      '- #assumption a ^A-1\n- #control a ^C-1\n- #ask a? ^Q-1\n',
      '- #assumption b ^A-1\n- #control b ^C-1\n- #ask b? ^Q-1\n',
    ));
  it('hold for a question of an element with an id', () =>
    same('## A #process\n\n- [ ] Hw? ^x\n', '## A #process\n\n- [ ] How? ^x\n'));
  it('tell questions of two elements with one id apart', () =>
    other('## A #process\n\n- [ ] How? ^x\n', '## B #process\n\n- [ ] How? ^x\n'));
  it('tell things of one id apart', () =>
    assert.equal(new Set(idsOf('- #risk a ^R-1\n- #risk b ^R-1\n')).size, 2));
  it('hold for an id of the session while its title changes, and are those of the title without one', () => {
    const idsAs = (title: string, id: string | null) => idsOf('- #risk a ^R-1\n- #hint b\n', { title, id });
    assert.deepEqual(idsAs('Shop', 'shop'), idsAs('Shop!', 'shop'));
    assert.deepEqual(idsAs('Shop!', 'Shop'), idsAs('Shop', null));
    assert.notDeepEqual(idsAs('Shop!', null), idsAs('Shop', null));
    assert.notDeepEqual(idsAs('Shop', 'shop-2'), idsAs('Shop', 'shop'));
  });
  it('are of two things in sessions of one id, of which one may be called so', () => {
    const session = sessionOf('- #risk a\n');
    const ids = [{ id: 'shop' }, { title: 'Shop', id: null }, { title: 'x', id: 'SHOP' }].map((plan) => ({ ...session, ...plan })); // prettier-ignore
    const found = exportedSessions(ids).flatMap(({ findings }) => findings.map(({ id }) => id));
    assert.equal(new Set(found).size, 3);
  });
  it('hold for the measures of what has an id', () => {
    const measures = (words: string, id = ' ^R-1') =>
      exportedSession(
        sessionOf(`- #risk a${id}\n  - mitigation: b\n  - mitigation: ${words}\n`),
      ).mitigations.map((one) => one.id);
    assert.deepEqual(measures('a plat'), measures('a plate'));
    assert.equal(new Set(measures('b')).size, 2);
    const second = (first: string, id = ' ^R-1') =>
      exportedSession(
        sessionOf(`- #risk a${id}\n  - mitigation:${first}\n  - mitigation: c\n`),
      ).mitigations.at(-1)?.id;
    for (const id of [' ^R-1', '']) {
      assert.equal(second(' ~~b~~', id), second(' b', id));
      assert.equal(second('', id), second(' b', id));
    }
    assert.notDeepEqual(measures('a plat', ''), measures('a plate', ''));
  });
  it('are made of the words without an id', () => other('- #hint a\n', '- #hint b\n'));
});

describe('the numbers of what is exported', () => {
  const numbered = (labels: readonly (string | null)[], expected: readonly number[]) =>
    it(labels.join(', '), () => assert.deepEqual(numbersOf(labels.map((label) => ({ label }))), expected));

  numbered([], []);
  numbered([null, null], [1, 2]);
  numbered(['R-7', null, 'R-3', null], [7, 8, 3, 9]);
  numbered(['H-7', 'R-7', 'H-2'], [8, 7, 2]);
  numbered(['r-7', 'R-7'], [7, 8]);
  numbered(['R-007'], [7]);
  numbered(['R-0', 'R-9999999', 'the-door', 'CVE-2026-1', '2026-11'], [1, 2, 3, 4, 5]);
});

describe('what is open', () => {
  it('stands in every report and file: of whom, with its id, and all that it is about', () => {
    const session = sessionOfFiles({
      'threat-session.yaml': 'people: [{ id: jon, name: Jon Low }, { id: lea, name: Lea Berg }]\n',
      'a.interview.md':
        '## Till #process\n- [x] Why?\n- [>] Who knows? @jon @lea\n- #ask @jon Both? ^K-1\n  - about: Bank; Till\n',
    });
    for (const text of [
      findingsMarkdown(session, { folderOfReport: '' }),
      findingsSarif([session], { linesOf: () => null, folder: '', version: '1', withSuppressed: false }),
      threatDragonOf(session),
      otmOf(session),
    ]) {
      assert.match(text, /Jon Low, Lea Berg/);
      assert.match(text, /K-1\W* Both\?[^]*Bank[^,;]*[;,] Till/);
    }
  });
});
