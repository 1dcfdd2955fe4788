/** Words whose question is gone from the note before they were written: shown until somebody has taken them. */
import { button } from './controls';
import type { DraftEntry } from './drafts';
import { element } from './element';
import { replaceContent } from './shared/nodes';

export class LostWords {
  readonly element = element('div', { class: 'lost-words', attributes: { role: 'alert' } });
  private shown = '';

  constructor(private readonly onDismiss: (entry: DraftEntry) => void) {}

  update(entries: readonly DraftEntry[]): void {
    const shown = JSON.stringify(entries.map(({ subject, key, draft }) => [subject, key, draft.text]));
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = entries.length === 0;
    replaceContent(this.element, ...entries.map((entry) => this.notice(entry)));
  }

  private notice(entry: DraftEntry): HTMLElement {
    const { text } = entry.draft;
    const words = element('pre', { text });
    const copied = element('span', { class: 'copied', attributes: { role: 'status' } });
    const copy = () => {
      void navigator.clipboard.writeText(text).then(
        () => setTimeout(() => (copied.textContent = 'Copied.')),
        // Without the right to the clipboard, the words are at least ready to be copied by hand.
        () => getSelection()?.selectAllChildren(words),
      );
    };
    return element(
      'section',
      { class: 'lost-entry' },
      element('p', { text: `This question is no longer in the note: ${entry.question}` }),
      element('p', { text: 'What you typed was not written:' }),
      words,
      element(
        'div',
        { class: 'buttons' },
        button({ label: 'Copy', look: 'primary', onPress: copy }),
        button({ label: 'Dismiss', onPress: () => this.onDismiss(entry) }),
        copied,
      ),
    );
  }
}
