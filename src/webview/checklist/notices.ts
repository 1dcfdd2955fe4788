/** What the page says besides its questions: why there is none, and which words the note did not take. */
import { counted, element } from '../shared/element';
import { replaceContent } from '../shared/nodes';
import { forgetAnswer, setFilter, type Act } from './changes';
import { button } from './controls';
import type { HeldDraft } from './drafts';
import { noFilter } from './filter';
import { lostDrafts, type PageState } from './pageState';

interface Emptiness {
  readonly title: string;
  readonly text: string;
  readonly isFiltered?: boolean;
}

/** What stands where there is nothing to list, or above a list with nothing left to ask. */
export class EmptyNotice {
  readonly element = element('div', { class: 'empty' });
  private shown = '';

  constructor(private readonly act: Act) {}

  /** `isWelcome`: the page says already how to begin. */
  update(state: PageState, isWelcome: boolean): void {
    const emptiness = emptinessOf(state, isWelcome);
    const shown = JSON.stringify(emptiness);
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = emptiness === null;
    const clear = () => this.act((before) => setFilter(before, noFilter));
    const parts =
      emptiness === null
        ? []
        : [
            element('p', { class: 'empty-title', text: emptiness.title }),
            element('p', { text: emptiness.text }),
            ...(emptiness.isFiltered === true ? [button({ label: 'Clear filter', onPress: clear })] : []),
          ];
    replaceContent(this.element, ...parts);
  }
}

/** Null while there are questions to ask. */
function emptinessOf({ checklist, shown }: PageState, isWelcome: boolean): Emptiness | null {
  if (checklist === null) return null;
  const { kind, name: subject, questions, total, settled } = checklist.subject;
  const name = kind === 'solution' ? 'the solution as a whole' : subject;
  if (questions.length === 0) {
    return isWelcome
      ? null
      : {
          title: 'No questions yet',
          text: `No catalog has a question for ${name}. Ask your own below.`,
        };
  }
  if (total > 0 && settled === total) {
    const title = total === 1 ? 'The question is settled' : `All ${total} questions are settled`;
    return shown.length > 0
      ? { title, text: `Nothing is left to ask about ${name}.` }
      : { title, text: 'The filter hides what is settled.', isFiltered: true };
  }
  if (shown.length > 0) return null;
  return {
    title: 'No question matches the filter',
    text: `${counted(questions.length, 'question')} ${questions.length === 1 ? 'is' : 'are'} hidden.`,
    isFiltered: true,
  };
}

/** Words whose question is gone from the note before they were written: shown until somebody has taken them. */
export class LostWords {
  readonly element = element('div', { class: 'lost-words', attributes: { role: 'alert' } });
  private shown = '';

  constructor(private readonly act: Act) {}

  update(state: PageState): void {
    const entries = lostDrafts(state);
    const shown = JSON.stringify(entries.map(({ subject, key, draft }) => [subject, key, draft.text]));
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = entries.length === 0;
    replaceContent(this.element, ...entries.map((entry) => this.notice(entry)));
  }

  private notice(entry: HeldDraft): HTMLElement {
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
    const dismiss = () => this.act((state) => forgetAnswer(state, entry));
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
        button({ label: 'Dismiss', onPress: dismiss }),
        copied,
      ),
    );
  }
}
