/** What the current question unfolds: its status, its answer, and what can be done with it. */
import type { QuestionStatus } from '../core/note/note';
import { tagInAnswer } from '../core/note/tagInAnswer';
import type { Checklist, ChecklistQuestion } from '../core/session/checklist/checklist';
import type { Actions } from './actions';
import { button, choice, textArea, type Control, type TextControl } from './controls';
import { Deferral } from './deferral';
import { EarlierAnswers } from './earlierAnswers';
import { element } from './element';
import { peopleMenu } from './peopleMenu';
import type { RowLook } from './questionRow';
import { onLeave, replaceContent, takeOut } from './shared/nodes';
import { statusWords } from './wording';
import { hasWhy, whyNotes } from './whyNotes';

export interface CurrentLook extends RowLook {
  readonly isWhyOpen: boolean;
}

const statuses = (['open', 'answered', 'not-applicable', 'deferred'] as const).map((value) => ({
  value,
  label: statusWords[value],
}));

export class CurrentQuestion {
  readonly element = element('div', { class: 'current' });
  private readonly status: Control<QuestionStatus | ''>;
  private readonly why: HTMLElement;
  private readonly whyPlace = element('div', { class: 'why-place' });
  private readonly deferral: Deferral;
  private readonly earlier: EarlierAnswers;
  private readonly answer: TextControl;
  private readonly refused: HTMLElement;
  private readonly menuPlace = element('div', { class: 'menu-place' });
  private readonly ask: HTMLElement;
  private people: Checklist['people'] = [];
  /** The field had the focus before, and so a caret of its user's. */
  private isEdited = false;

  constructor(
    private question: ChecklistQuestion,
    hasPeople: boolean,
    private readonly actions: Actions,
  ) {
    this.status = choice('Status', statuses, (status) => actions.setStatus(status));
    this.why = button({ label: 'Why this question', onPress: () => actions.toggleWhy() });
    this.deferral = new Deferral(actions, hasPeople);
    this.earlier = new EarlierAnswers(actions);
    this.answer = textArea({
      label: `Answer: ${question.text}`,
      placeholder: 'Type the answer',
      onInput: (text) => actions.typeAnswer(this.question, text),
    });
    this.answer.element.classList.add('answer');
    this.answer.element.addEventListener('focusin', () => {
      this.isEdited = true;
      actions.focusAnswer(this.question);
    });
    onLeave(this.answer.element, () => actions.blurAnswer(this.question));
    this.answer.element.addEventListener('compositionstart', () => actions.compose(this.question, true));
    this.answer.element.addEventListener('compositionend', () => actions.compose(this.question, false));
    this.refused = element(
      'div',
      { class: 'refused', attributes: { role: 'alert' } },
      element('span', { text: 'Not written into the note. The words are kept here.' }),
      button({ label: 'Try again', onPress: () => actions.tryAgain(this.question) }),
    );
    this.ask = button({ label: 'Ask somebody', onPress: () => this.askSomebody() });
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
        button({ label: 'Show in note', onPress: () => actions.show() }),
      ),
    );
  }

  update(question: ChecklistQuestion, people: Checklist['people'], look: CurrentLook): void {
    this.question = question;
    this.people = people;
    this.status.value = look.status;
    this.deferral.element.hidden = look.status !== 'deferred';
    this.deferral.update(people, question);
    this.why.hidden = !hasWhy(question);
    this.why.textContent = look.isWhyOpen ? 'Hide why' : 'Why this question';
    replaceContent(this.whyPlace, ...(look.isWhyOpen && hasWhy(question) ? [whyNotes(question)] : []));
    this.earlier.update(question.earlier);
    const answer = look.answer ?? '';
    if (this.answer.value !== answer) this.answer.show(answer);
    this.refused.hidden = !look.refused;
  }

  edit(): void {
    // One goes on where the answer ends.
    if (!this.isEdited) this.answer.show(this.answer.value, this.answer.value.length);
    this.isEdited = true;
    this.answer.element.focus();
    this.answer.element.scrollIntoView({ block: 'nearest' });
  }

  holdsAnswer(node: Node | null): boolean {
    return this.answer.element.contains(node);
  }

  addHint(): void {
    this.insert('#hint');
  }

  /** Asks whom, if anybody is known. */
  askSomebody(): void {
    const caret = this.caret;
    if (this.people.length === 0) return this.insert('#ask @', caret);
    const close = () => takeOut(menu);
    const menu = peopleMenu(this.people, {
      onChoose: (id) => {
        close();
        this.insert(`#ask @${id ?? ''}`, caret);
      },
      onCancel: () => {
        close();
        this.edit();
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
    this.actions.typeAnswer(this.question, text);
  }
}
