import assert from 'node:assert/strict';
import { parseNote } from '../../../src/core/note/parseNote';
import { applyEdits } from '../../../src/core/text/textEdit';
import { checklist } from '../../core/interview/checklist/literalChecklist';
import { checklistChanges, type ChecklistRequest } from '../../../src/extension/model/checklistChanges';
import { FollowedNote } from '../../../src/extension/model/followedNote';

const shop = '## Shopper #interactor/human\n\n- [ ] Who are you? ^login\n  - [ ] Until when?\n';
const before = {
  'b.interview.md':
    '## Shopper #interactor\n\n- [x] Who are you? ^login\n  A name. #hint of all\n- [-] What may you do? ^roles\n- [>] Who else?\n',
};

type Asked = ChecklistRequest extends infer One
  ? One extends ChecklistRequest
    ? Omit<One, 'request'>
    : never
  : never;

/** Asserts the note after a request to the checklist that shows the Shopper; the text may have moved on meanwhile. */
function assertNote(text: string, asked: Asked, expected: string | null, now = text): void {
  const followed = new FollowedNote();
  const shown = checklist({ 'a.interview.md': text, ...before }, 'shopper');
  followed.follow(parseNote(text), 'shopper');
  shown.subject.questions.forEach(({ key }) => followed.question(parseNote(text), 'shopper', key));
  let result: string | null = now;
  const changes = checklistChanges({ request: 1, ...asked }, shown, followed);
  if (changes.length === 0) result = null;
  for (const { change } of changes) {
    const edits: ReturnType<typeof change> = result === null ? null : change(parseNote(result));
    result = edits && result !== null ? applyEdits(result, edits) : null;
  }
  assert.equal(result, expected);
}

const on = (key: string) => ({ subject: 'shopper', key });
const answer = (key: string, text: string, from: string | null = null, sent: string | null = null) =>
  ({ type: 'answer', ...on(key), from, sent, text }) as const;
const withAnswer = (words: string) =>
  shop.replace('- [ ] Who are you? ^login\n', `- [x] Who are you? ^login\n  ${words}\n`);

describe('a request of the checklist', () => {
  it('writes an answer', () => assertNote(shop, answer('^login', 'A card.'), withAnswer('A card.')));
  it('writes an answer anew', () =>
    assertNote(withAnswer('A card.'), answer('^login', 'Two.', 'A card.'), withAnswer('Two.')));
  it('asks what is answered', () =>
    assertNote(shop, answer('^roles', 'All.'), `${shop}- [x] What may you do? ^roles\n  All.\n`));
  it('asks nothing that nothing is said to', () => assertNote(shop, answer('^roles', ' \n'), shop));
  it('asks a follow-up below its question', () =>
    assertNote(
      withAnswer('A password.'),
      answer('^length', 'Eight.'),
      `${withAnswer('A password.')}  - [x] How long is it? ^length\n    Eight.\n`,
    ));

  it('merges what another wrote into the same answer', () =>
    assertNote(
      withAnswer('A card.'),
      answer('^login', 'Mostly a card.', 'A card.'),
      withAnswer('Mostly a card. Or two.'),
      withAnswer('A card. Or two.'),
    ));
  it('knows its own words when they come back', () =>
    assertNote(
      shop,
      answer('^login', 'A card and', null, 'A card a'),
      withAnswer('A card and'),
      withAnswer('A card a'),
    ));
  it('is refused when the question is gone', () =>
    assertNote(shop, answer('^login', 'A card.'), null, '## Shopper #interactor/human\n'));
  it('is refused when the interactor is gone', () => {
    assertNote(shop, answer('^roles', 'All.'), null, '## Bank #store\n');
    assertNote(shop, { type: 'ask', subject: 'shopper', text: 'Why?', stride: [] }, null, '# Nothing\n');
  });
  it('finds the question where it is by now', () =>
    assertNote(
      shop,
      answer('^login', 'A card.'),
      `- [ ] New?\n\n${withAnswer('A card.')}`,
      `- [ ] New?\n\n${shop}`,
    ));
  it('finds the interactor under its new name', () =>
    assertNote(
      shop,
      answer('^roles', 'All.'),
      `${shop.replace('Shopper', 'Buyer')}- [x] What may you do? ^roles\n  All.\n`,
      shop.replace('Shopper', 'Buyer'),
    ));

  it('sets a status', () =>
    assertNote(
      shop,
      { type: 'status', ...on('^login'), status: 'not-applicable' },
      shop.replace('[ ] Who', '[-] Who'),
    ));
  it('sets the status of what is not asked yet', () =>
    assertNote(
      shop,
      { type: 'status', ...on('^roles'), status: 'deferred' },
      `${shop}- [>] What may you do? ^roles\n`,
    ));
  it('defers, asked or not', () => {
    const to = { to: 'lee', due: '2026-11-25' };
    assertNote(
      shop,
      { type: 'defer', ...on('^login'), ...to },
      shop.replace('[ ] Who are you? ^login', '[>] Who are you? @lee due:2026-11-25 ^login'),
    );
    assertNote(
      shop,
      { type: 'defer', ...on('^roles'), ...to },
      `${shop}- [>] What may you do? @lee due:2026-11-25 ^roles\n`,
    );
  });

  it('takes over an answer, and no finding twice', () => {
    const takeOver = (key: string) => ({ type: 'takeOver', ...on(key), earlier: 0 }) as const;
    assertNote(shop, takeOver('^login'), withAnswer('A name. of all'));
    assertNote(withAnswer('Yes.'), takeOver('^login'), withAnswer('Yes.\n\n  A name. of all'));
    assertNote(shop, takeOver('^roles'), `${shop}- [-] What may you do? ^roles\n`);
    assertNote(shop, takeOver('who else'), `${shop}- [ ] Who else?\n`);
    assertNote(shop, { type: 'takeOver', ...on('^login'), earlier: 7 }, null);
  });

  it('asks one’s own question', () =>
    assertNote(
      shop,
      { type: 'ask', subject: 'shopper', text: 'Why *me*?', stride: ['S'] },
      `${shop}- [ ] Why *me*? ^/S\n`,
    ));
  it('adds an element, once', () => {
    const add = { type: 'addElement', kind: 'store', elementType: 'human', name: 'Orders' } as const;
    assertNote(shop, add, `${shop}\n## Orders #store\n`);
    assertNote(shop, { ...add, name: 'SHOPPER' }, shop);
  });
  it('calibrates', () =>
    assertNote(
      '- #calibration/S low who cares\n\n' + shop,
      { type: 'calibrate', stride: 'S', level: 'high', text: 'the press' },
      '- #calibration/S high the press\n\n' + shop,
    ));
});

describe('a request of the checklist about a flow', () => {
  /** The note after an answer to a question of the flow from A to B, which another note tells with its data. */
  function answered(text: string, now = text): string | null {
    const key = 'a\t->\tb';
    const shown = checklist(
      { 'a.interview.md': text, 'b.interview.md': '- #flow A -> B: orders (TLS)\n' },
      key,
    );
    assert.equal(shown.subject.name, 'A → B');
    const followed = new FollowedNote();
    followed.follow(parseNote(text), key);
    const request = {
      type: 'answer',
      request: 1,
      subject: key,
      key: '^seen',
      from: null,
      sent: null,
      text: 'All.',
    } as const;
    const [change] = checklistChanges(request, shown, followed);
    const edits = change?.change(parseNote(now)) ?? null;
    return edits && applyEdits(now, edits);
  }
  const asked = '  - [x] Who sees it? ^seen\n    All.\n';

  it('asks below its row', () =>
    assert.equal(
      answered('- #flow A -> B: all\n- #flow B -> A\n'),
      `- #flow A -> B: all\n${asked}- #flow B -> A\n`,
    ));
  it('brings the row of another note along', () =>
    assert.equal(answered('# Talk\n'), `# Talk\n\n- #flow A -> B: orders (TLS)\n${asked}`));
  it('goes on where the row was written anew', () =>
    assert.equal(answered('- #flow A -> B\n', '- #flow A -> Bo\n'), `- #flow A -> Bo\n${asked}`));
  it('is refused when the row is gone', () => assert.equal(answered('- #flow A -> B\n', '# Talk\n'), null));
});
