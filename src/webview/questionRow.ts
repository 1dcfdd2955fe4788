/** One question in the list: its status, its words, and what was answered. The current one holds more, put in by others. */
import type { QuestionStatus } from '../core/note/note';
import { strideName } from '../core/note/stride';
import type { ChecklistQuestion } from '../core/session/checklist/checklist';
import { findingsIn } from './answerFindings';
import { element, setText, spoken } from './element';
import { replaceContent } from './shared/nodes';
import { counted, statusWords } from './wording';

export interface RowLook {
  readonly status: QuestionStatus;
  /** The answer as it is being typed, or as the note says it. */
  readonly answer: string | null;
  /** The note did not take the answer. */
  readonly refused: boolean;
}

export class QuestionRow {
  readonly element: HTMLElement;
  /** What has the focus while one moves among the questions. */
  readonly head: HTMLButtonElement;
  private readonly text = element('span', { class: 'question-text' });
  private readonly status = spoken('');
  private readonly chips = element('p', { class: 'chips' });
  private readonly preview = element('p', { class: 'preview' });
  private shown: readonly unknown[] = [];

  constructor(key: string) {
    this.head = element(
      'button',
      { class: 'question-head', attributes: { type: 'button', tabindex: '-1', 'aria-expanded': 'false' } },
      element('span', { class: 'mark', attributes: { 'aria-hidden': 'true' } }),
      this.text,
      this.status,
    );
    this.element = element(
      'article',
      { class: 'question' },
      element('h3', {}, this.head),
      this.chips,
      this.preview,
    );
    this.element.dataset['key'] = key;
  }

  /** Writes only what changed. */
  update(question: ChecklistQuestion, look: RowLook): void {
    const { text, stride, group, depth, asked, earlier } = question;
    const { status, answer, refused } = look;
    const shown = [text, stride.join(''), group, depth, asked, earlier.length, status, answer, refused];
    if (shown.every((part, index) => part === this.shown[index])) return;
    this.shown = shown;
    setText(this.text, text);
    setText(this.status, ` ${statusWords[status]}${asked ? '' : ', still to ask'}`);
    this.element.dataset['status'] = status;
    this.element.dataset['depth'] = `${Math.min(depth, 3)}`;
    this.element.classList.toggle('is-asked', asked);
    setText(this.preview, answer ?? '');
    this.preview.hidden = !answer;
    replaceContent(this.chips, ...chipsOf(question, look));
    this.chips.hidden = this.chips.childElementCount === 0;
  }

  setCurrent(isCurrent: boolean): void {
    this.element.classList.toggle('is-current', isCurrent);
    this.head.tabIndex = isCurrent ? 0 : -1;
    this.head.ariaExpanded = `${isCurrent}`;
    this.head.ariaCurrent = isCurrent ? 'true' : null;
  }
}

function chipsOf({ stride, group, earlier }: ChecklistQuestion, { answer, refused }: RowLook): HTMLElement[] {
  const findings = findingsIn(answer);
  return [
    ...(refused ? [chip('Not written', 'chip-warning')] : []),
    ...(findings > 0 ? [chip(counted(findings, 'hint'), 'chip-hint')] : []),
    ...(earlier.length > 0 ? [chip('Asked earlier')] : []),
    ...stride.filter((letter) => letter !== group).map((letter) => chip(`also ${strideName(letter)}`)),
  ];
}

const chip = (text: string, look = ''): HTMLElement =>
  element('span', { class: `chip ${look}`.trim(), text });
