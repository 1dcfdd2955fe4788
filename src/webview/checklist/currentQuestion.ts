/**
 * What the current question unfolds: its status, its answer, and what can be done with it; why it is asked, and what
 * was said to it earlier.
 */
import type { QuestionStatus } from '../../core/note/note';
import { tagInAnswer } from '../../core/note/tagInAnswer';
import type { Checklist, ChecklistQuestion, EarlierAnswer } from '../../core/interview/checklist/checklist';
import { isStillHeard, type Listened, withHint } from '../../core/interview/heardHint';
import { element } from '../shared/element';
import { asLeft, onLeave, replaceContent, takeOut } from '../shared/nodes';
import {
  type Act,
  composeAnswer,
  focusAnswer,
  leaveAnswer,
  requestDeferral,
  requestStatus,
  showInNote,
  takeOverAnswer,
  toggleWhy,
  tryAnswerAgain,
  typeAnswer,
} from './changes';
import { caretAfter } from './draft';
import { button, choice, type Control, textArea, type TextControl } from './controls';
import { type PageState, questionLook } from './pageState';
import { DeferralForm, peopleMenu } from './whomToAsk';
import { earlierLine, statusWords } from './wording';

const statuses = (['open', 'answered', 'not-applicable', 'deferred'] as const).map((value) => ({
  value,
  label: statusWords[value],
}));

export class CurrentQuestion {
  readonly element = element('div', { class: 'current' });
  private readonly status: Control<QuestionStatus | ''>;
  private readonly why: HTMLElement;
  private readonly whyPlace = element('div', { class: 'why-place' });
  private readonly deferral: DeferralForm;
  private readonly earlier: EarlierAnswers;
  private readonly answer: TextControl;
  private readonly refused: HTMLElement;
  private readonly menuPlace = element('div', { class: 'menu-place' });
  private readonly ask: HTMLElement;
  private readonly heard: HeardInAnswer;
  private people: Checklist['people'] = [];
  /** The field had the focus before, and so a caret of its user's. */
  private isEdited = false;
  /** The answer when its field lost the focus, and where the caret was in it. */
  private left = { text: '', caret: 0 };

  constructor(
    readonly subject: string | null,
    private question: ChecklistQuestion,
    hasPeople: boolean,
    private readonly act: Act,
  ) {
    const place = { subject, key: question.key };
    this.status = choice('Status', statuses, (status) => act((state) => requestStatus(state, status)));
    this.why = button({ label: 'Why this question', onPress: () => act(toggleWhy) });
    this.deferral = new DeferralForm(hasPeople, (to, due) =>
      act((state) => requestDeferral(state, place, to, due)),
    );
    this.earlier = new EarlierAnswers(act);
    this.answer = textArea({
      label: `Answer: ${question.text}`,
      placeholder: 'Type the answer',
      onInput: (text) => this.type(text),
    });
    this.answer.element.classList.add('answer');
    this.answer.element.addEventListener('focusin', () => {
      this.isEdited = true;
      act((state) => focusAnswer(state, subject, this.question));
    });
    asLeft(this.answer.element, () => {
      this.left = { text: this.answer.value, caret: this.answer.caret };
    });
    onLeave(this.answer.element, () => act((state) => leaveAnswer(state, place)));
    const compose = (isComposing: boolean) => () => act((state) => composeAnswer(state, place, isComposing));
    this.answer.element.addEventListener('compositionstart', compose(true));
    this.answer.element.addEventListener('compositionend', compose(false));
    this.refused = element(
      'div',
      { class: 'refused', attributes: { role: 'alert' } },
      element('span', { text: 'Not written into the note. The words are kept here.' }),
      button({ label: 'Try again', onPress: () => act((state) => tryAnswerAgain(state, place)) }),
    );
    this.ask = button({ label: 'Ask somebody', onPress: () => this.askSomebody() });
    this.heard = new HeardInAnswer((listened) => this.addListened(listened));
    this.element.append(
      element('div', { class: 'status-row' }, this.status.element, this.why),
      this.deferral.element,
      this.whyPlace,
      this.earlier.element,
      this.answer.element,
      this.refused,
      element(
        'div',
        { class: 'buttons' },
        button({ label: 'Add hint', onPress: () => this.addHint() }),
        element('div', { class: 'menu-holder' }, this.ask, this.menuPlace),
        button({ label: 'Show in note', onPress: () => act(showInNote) }),
      ),
      // Last, so that nothing moves that somebody is about to press.
      this.heard.element,
    );
  }

  get key(): string {
    return this.question.key;
  }

  update(question: ChecklistQuestion, state: PageState): void {
    const look = questionLook(state, question);
    const { isWhyOpen } = state;
    const people = state.checklist?.people ?? [];
    this.question = question;
    this.people = people;
    this.status.value = look.status;
    this.deferral.element.hidden = look.status !== 'deferred';
    this.deferral.update(people, question);
    this.why.hidden = !hasWhy(question);
    this.why.textContent = isWhyOpen ? 'Hide why' : 'Why this question';
    replaceContent(this.whyPlace, ...(isWhyOpen && hasWhy(question) ? [whyNotes(question)] : []));
    this.earlier.update(question.earlier);
    const answer = look.answer ?? '';
    if (this.answer.value !== answer) this.answer.show(answer);
    this.refused.hidden = !look.refused;
    this.heard.update(question, answer);
  }

  edit(): void {
    // One goes on where the answer ends.
    if (!this.isEdited) this.answer.show(this.answer.value, this.answer.value.length);
    this.isEdited = true;
    this.answer.element.focus();
    this.answer.element.scrollIntoView({ block: 'nearest' });
  }

  /** Goes on typing where the caret was, whatever was written meanwhile. */
  resume(): void {
    const { text, caret } = this.left;
    this.answer.show(this.answer.value, caretAfter(text, this.answer.value, caret));
    this.answer.element.focus({ preventScroll: true });
  }

  holdsAnswer(node: Node | null): boolean {
    return this.answer.element.contains(node);
  }

  addHint(): void {
    this.insert('#hint');
  }

  private addListened(listened: Listened): void {
    this.edit();
    const text = withHint(this.answer.value, listened, this.question.stride);
    this.answer.show(text, text.length);
    this.type(text);
  }

  /** Asks whom, if anybody is known. */
  askSomebody(): void {
    const caret = this.caret;
    if (this.people.length === 0) return this.insert('#ask @', caret);
    const opener = document.activeElement;
    const close = () => takeOut(menu);
    const menu = peopleMenu(this.people, {
      onChoose: (id) => {
        close();
        this.insert(`#ask @${id ?? ''}`, caret);
      },
      onCancel: () => {
        close();
        // To where the keys were: what were commands before the menu are commands after it.
        if (opener instanceof HTMLElement && opener !== document.body) opener.focus();
      },
      onLeave: close,
    });
    replaceContent(this.menuPlace, menu);
    menu.querySelector('button')?.focus();
    menu.scrollIntoView({ block: 'nearest' });
  }

  private get caret(): number {
    return this.isEdited ? this.answer.caret : this.answer.value.length;
  }

  private insert(mark: string, caret = this.caret): void {
    this.edit();
    const { text, caret: after } = tagInAnswer(this.answer.value, caret, mark);
    // An id that is still to come goes right behind its sign.
    this.answer.show(text, mark.endsWith('@') ? after - 1 : after);
    this.type(text);
  }

  private type(text: string): void {
    this.act((state) => typeAnswer(state, this.subject, this.question, text));
  }
}

/** What was listened for and stands in the answer, each as a hint to be added. */
class HeardInAnswer {
  readonly element = element('div', {
    class: 'heard',
    attributes: { role: 'group', 'aria-label': 'Heard in the answer' },
  });
  private shown = '';

  constructor(private readonly onPress: (listened: Listened) => void) {}

  /** Like a follow-up it comes once the note has the words, and it goes while they are changed in the field. */
  update({ answer: written, listened }: ChecklistQuestion, answer: string): void {
    const heard = listened.filter((each) => answer === written || isStillHeard(answer, each));
    this.element.hidden = heard.length === 0;
    const shown = JSON.stringify(heard);
    if (shown === this.shown) return;
    this.shown = shown;
    replaceContent(this.element, ...heard.map((each) => this.chip(each)));
  }

  private chip(listened: Listened): HTMLElement {
    const made = element('button', {
      class: 'chip chip-heard',
      text: `Add hint: “${listened.words}”`,
      attributes: { type: 'button' },
    });
    made.addEventListener('click', () => this.onPress(listened));
    return made;
  }
}

// What a question comes with: why it is asked, and what was said to it in earlier interviews.

export const hasWhy = ({ why, listenFor, references }: ChecklistQuestion): boolean =>
  why !== null || listenFor.length > 0 || references.length > 0;

/** Why a question is asked, and what to listen for in its answer. */
export function whyNotes({ why, listenFor, references }: ChecklistQuestion): HTMLElement {
  return element(
    'div',
    { class: 'why' },
    why === null ? null : element('p', { text: why }),
    listenFor.length === 0 ? null : element('p', { class: 'why-title', text: 'Listen for' }),
    listenFor.length === 0
      ? null
      : element('ul', {}, ...listenFor.map((words) => element('li', { text: words }))),
    references.length === 0
      ? null
      : element('p', { class: 'references', text: `References: ${references.join(', ')}` }),
  );
}

/** What was said earlier: to read, and to take over. */
export class EarlierAnswers {
  readonly element = element('div', { class: 'earlier' });
  private shown = '';

  constructor(private readonly act: Act) {}

  update(earlier: readonly EarlierAnswer[]): void {
    const shown = JSON.stringify(earlier);
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = earlier.length === 0;
    replaceContent(this.element, ...earlier.map((each, index) => this.entry(each, index)));
  }

  private entry(earlier: EarlierAnswer, index: number): HTMLElement {
    const line = earlierLine(earlier);
    return element(
      'figure',
      { class: 'earlier-answer' },
      element('figcaption', { text: `${line} · ${statusWords[earlier.status].toLowerCase()}` }),
      // A long one is scrolled, also with the keyboard.
      earlier.answer === null
        ? null
        : element('blockquote', { text: earlier.answer, attributes: { tabindex: '0' } }),
      earlier.answer === null && earlier.status !== 'not-applicable'
        ? null
        : button({
            label: 'Take over',
            title: `Take over what was said: ${line}`,
            onPress: () => this.act((state) => takeOverAnswer(state, index)),
          }),
    );
  }
}
