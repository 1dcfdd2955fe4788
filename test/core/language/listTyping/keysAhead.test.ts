import assert from 'node:assert/strict';
import { breakLine } from '../../../../src/core/language/listTyping/breakLine';
import { KeysAhead } from '../../../../src/core/language/listTyping/keysAhead';
import { moveItems } from '../../../../src/core/language/listTyping/moveItems';
import { applyEdits, insertAt } from '../../../../src/core/text/textEdit';

/**
 * Somebody who types without waiting: `⏎`, `⇥` and `⇤` are our keys, which the text hears of late: `!` is a moment at which
 * what was on its way comes, or is refused because something was typed since it was sent.
 */
class Typist {
  text: string;
  caret: number;
  private readonly keys: KeysAhead;
  private sent: { readonly text: string; readonly edits: ReturnType<KeysAhead['send']> } | null = null;

  constructor(text: string) {
    this.text = text;
    this.caret = text.length;
    this.keys = new KeysAhead(text);
  }

  press(sign: string): void {
    if (sign === '!') return this.arrive();
    const place = this.keys.ahead({ start: this.caret, end: this.caret });
    if (sign === '⏎') this.keys.press(breakLine(this.keys.text, [place]));
    else if (sign === '⇥' || sign === '⇤')
      this.keys.press(moveItems(this.keys.text, [place], sign === '⇥' ? 'in' : 'out') ?? []);
    else {
      const change = insertAt(this.caret, sign);
      this.text = applyEdits(this.text, [change]);
      this.caret += sign.length;
      this.keys.changed([change], this.text);
    }
    if (!this.sent && !this.keys.isDone) this.sent = { text: this.text, edits: this.keys.send() };
  }

  private arrive(): void {
    const { sent } = this;
    this.sent = null;
    if (sent?.text === this.text) {
      this.caret = sent.edits.reduce(
        (at, { span, newText }) =>
          span.end <= this.caret ? at + newText.length - (span.end - span.start) : at,
        this.caret,
      );
      this.text = applyEdits(this.text, sent.edits);
      assert.ok(this.keys.hasCome(this.text));
    }
    if (!this.keys.isDone) this.sent = { text: this.text, edits: this.keys.send() };
  }
}

const typed = (text: string, signs: string): string => {
  const typist = new Typist(text);
  for (const sign of signs) typist.press(sign);
  for (let moment = 0; moment < 50; moment++) typist.press('!');
  return `${typist.text.slice(0, typist.caret)}|${typist.text.slice(typist.caret)}`;
};

const script = '- [ ] Who?⏎@lee: all⏎#hint one⏎⇥how: so⏎⏎⏎Who else?⏎⏎⏎1. a⏎b⏎⏎- c⏎⇥d⏎⇤e';
const expected = [
  '- [ ] Who?\n  - @lee: all\n  - #hint one\n    - how: so\n- [ ] Who else?',
  '1. a\n2. b\n- c\n  - d\n- e|',
].join('\n');

describe('keys ahead of their text', () => {
  it('do what they do at once', () => assert.equal(typed('', script.replace(/[⏎⇥⇤]/g, '$&!')), expected));
  it('do the same when nothing comes until the end', () => assert.equal(typed('', script), expected));
  it('come in front of what is typed behind them', () => {
    assert.equal(typed('- a', '⏎b'), '- a\n- b|');
    assert.equal(typed('- [ ] Who?', '⏎⏎So?'), '- [ ] Who?\n- [ ] So?|');
    assert.equal(typed('- a\n- ', '⏎text'), '- a\ntext|');
  });
  for (let every = 1; every < 12; every++)
    it(`do the same when they come at each ${every}. key`, () => {
      const signs = script.replace(/./gu, (sign, index: number) => (index % every === 0 ? `${sign}!` : sign));
      assert.equal(typed('', signs), expected);
    });
  it('are lost where their own words are gone', () => {
    const keys = new KeysAhead('- a\n- ');
    keys.press(breakLine(keys.text, [{ start: 6, end: 6 }]));
    keys.changed([{ span: { start: 3, end: 5 }, newText: '' }], '- a ');
    assert.ok(keys.isDone);
  });
});
