/**
 * The questions of a subject under the headings of their groups. All of it are siblings in one element: so a question
 * that changes its group stays where it is, focus and all, and its surroundings move.
 */
import { strideName, type Stride } from '../../core/note/stride';
import { mayStartAt, tagAt } from '../../core/note/tagSyntax';
import type { ChecklistQuestion, QuestionGroup } from '../../core/interview/checklist/checklist';
import { counted, element, setText, spoken } from '../shared/element';
import { patchChildren, replaceContent } from '../shared/nodes';
import { pressQuestion, type Act } from './changes';
import { questionLook, type PageState, type QuestionLook } from './pageState';
import { categoryOf, headingOfGroup, statusWords } from './wording';

export class QuestionList {
  readonly element = element('div', { class: 'questions' });
  private readonly rows = new Map<string, QuestionRow>();
  private readonly headings = new Map<string, HTMLElement>();

  constructor(act: Act) {
    this.element.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element) || target.closest('.current')) return;
      const key = target.closest<HTMLElement>('.question')?.dataset['key'];
      if (key !== undefined) act((state) => pressQuestion(state, key));
    });
  }

  row(key: string | null): QuestionRow | undefined {
    return key === null ? undefined : this.rows.get(key);
  }

  heading(stride: Stride): HTMLElement | undefined {
    const heading = this.headings.get(stride);
    return heading?.isConnected === true ? heading : undefined;
  }

  /** Forgets the questions of the subject before. */
  clear(): void {
    this.rows.clear();
    replaceContent(this.element);
  }

  update(state: PageState): void {
    const wanted: HTMLElement[] = [];
    let group: QuestionGroup | undefined;
    let isStill = false;
    for (const question of state.shown) {
      if (question.group !== group) {
        group = question.group;
        isStill = false;
        wanted.push(this.headingOf(group));
      }
      if (!question.asked && question.depth === 0 && !isStill) {
        isStill = true;
        wanted.push(this.stillOf(group));
      }
      const row = this.rowOf(question.key);
      row.update(question, questionLook(state, question));
      wanted.push(row.element);
    }
    patchChildren(this.element, wanted);
    // Rows of questions that are gone; those behind the filter may come back.
    const keys = new Set(state.checklist?.subject.questions.map(({ key }) => key));
    for (const key of this.rows.keys()) if (!keys.has(key)) this.rows.delete(key);
  }

  /** Only what is being typed: this happens with every letter. */
  updateWords(state: PageState): void {
    for (const question of state.shown)
      this.row(question.key)?.update(question, questionLook(state, question));
  }

  private rowOf(key: string): QuestionRow {
    let row = this.rows.get(key);
    if (!row) this.rows.set(key, (row = new QuestionRow(key)));
    return row;
  }

  private headingOf(group: QuestionGroup): HTMLElement {
    return this.kept(group, () => {
      const category = categoryOf(group);
      return element(
        'div',
        { class: 'group' },
        element('h2', {
          text: headingOfGroup(group),
          attributes: { tabindex: '-1' },
        }),
        category ? element('p', { class: 'definition', text: category.definition }) : null,
      );
    });
  }

  private stillOf(group: QuestionGroup): HTMLElement {
    return this.kept(`still ${group}`, () => element('p', { class: 'still', text: 'Still to ask' }));
  }

  private kept(name: string, make: () => HTMLElement): HTMLElement {
    let heading = this.headings.get(name);
    if (!heading) this.headings.set(name, (heading = make()));
    return heading;
  }
}

/** One question: its status, its words, and what was answered. The current one holds more, put in by the page. */
class QuestionRow {
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
  update(question: ChecklistQuestion, look: QuestionLook): void {
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

function chipsOf(
  { stride, group, earlier }: ChecklistQuestion,
  { answer, refused }: QuestionLook,
): HTMLElement[] {
  const findings = countFindings(answer);
  return [
    ...(refused ? [chip('Not written', 'chip-warning')] : []),
    ...(findings > 0 ? [chip(counted(findings, 'hint'), 'chip-hint')] : []),
    ...(earlier.length > 0 ? [chip('Asked earlier')] : []),
    ...stride.filter((letter) => letter !== group).map((letter) => chip(`also ${strideName(letter)}`)),
  ];
}

const chip = (text: string, look = ''): HTMLElement =>
  element('span', { class: `chip ${look}`.trim(), text });

/** Code in a text, where nothing is a tag. */
const code = /^(`{3,}|~{3,})[^]*?(?:^\1|(?![^]))|(`+)[^]*?\2/gm;

/** How many findings an answer's text holds: `'a #hint b'` → 1; in code there is none. */
function countFindings(answer: string | null): number {
  if (answer === null || !answer.includes('#')) return 0;
  const text = answer.replace(code, '');
  return [...text.matchAll(/#/g)].filter(({ index }) => {
    const word = mayStartAt(text, index) ? tagAt(text, index)?.word : undefined;
    return word === 'hint' || word === 'risk';
  }).length;
}
