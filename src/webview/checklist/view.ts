/** Draws the state of the page, and keeps its user where they are. */
import { element } from '../shared/element';
import { keepPlace, onLeave, takeOut } from '../shared/nodes';
import { elementForm, OwnQuestion, type AddElement } from './additions';
import { CalibrationForm } from './calibration';
import { releaseHeld, type Act, type Destination } from './changes';
import { CurrentQuestion } from './currentQuestion';
import { openDialog, openKeys } from './dialogs';
import { EmptyNotice, LostWords } from './notices';
import { currentKey, currentQuestion, subjectKey, type PageState } from './pageState';
import { QuestionList } from './questionList';
import { TopBar } from './topBar';

export class ChecklistView {
  private readonly top: TopBar;
  private readonly welcome: HTMLElement;
  private readonly calibration: CalibrationForm;
  private readonly list: QuestionList;
  private readonly ownQuestion: OwnQuestion;
  private readonly empty: EmptyNotice;
  private readonly lost: LostWords;
  /** What the current question unfolds. */
  private panel: CurrentQuestion | null = null;
  /** What had the focus last. */
  private last: HTMLElement | null = null;

  constructor(
    body: HTMLElement,
    state: PageState,
    private readonly act: Act,
    private readonly addElement: AddElement,
  ) {
    this.top = new TopBar(state.filter, act);
    this.calibration = new CalibrationForm(act);
    this.list = new QuestionList(act);
    this.ownQuestion = new OwnQuestion(act);
    this.ownQuestion.update(state);
    this.empty = new EmptyNotice(act);
    this.lost = new LostWords(act);
    this.welcome = element(
      'section',
      { class: 'welcome' },
      element('h2', { text: 'Who talks to the solution?' }),
      element('p', {
        text: 'This note has no interactor yet. Add the first one, and its questions appear here.',
      }),
      elementForm(addElement).element,
    );
    body.append(
      this.top.element,
      element(
        'main',
        {},
        element('h1', { class: 'spoken', text: 'STRIDE checklist' }),
        this.lost.element,
        this.welcome,
        this.calibration.element,
        this.empty.element,
        this.list.element,
        this.ownQuestion.element,
      ),
    );
    body.classList.add('is-waiting');
    onLeave(this.list.element, () => act(releaseHeld));
    body.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.last = target;
    });
  }

  /** Where nothing has the focus, what had it last gets it again; if that is gone, the current question. */
  resume(): void {
    if (document.activeElement !== document.body) return;
    const last = this.last?.isConnected === true ? this.last : (this.row?.head ?? null);
    if (this.panel?.holdsAnswer(last) === true) this.panel.resume();
    else last?.focus({ preventScroll: true });
  }

  isAmongQuestions(): boolean {
    return this.list.element.contains(document.activeElement);
  }

  isInAnswer(node: Node): boolean {
    return this.panel?.holdsAnswer(node) ?? false;
  }

  isInFilter(node: Node): boolean {
    return this.top.holdsFilter(node);
  }

  /** Sends what was typed beside the questions. */
  flush(): void {
    this.calibration.flush();
  }

  /** Draws all of it, with the questions in their place on the screen. */
  draw(before: PageState, state: PageState, goesTo: readonly Destination[]): void {
    const isFirst = before.checklist === null;
    const isOther = isFirst || subjectKey(before) !== subjectKey(state);
    const hadFocus = this.isAmongQuestions();
    if (isOther) {
      this.closePanel();
      this.list.clear();
    }
    const focused = document.activeElement?.closest('.question') ?? this.row?.element ?? null;
    const target = goesTo.includes('question') ? this.list.row(currentKey(state))?.element : undefined;
    keepPlace(target ?? focused, () => this.drawParts(state));
    document.body.classList.remove('is-waiting');
    if (isOther) this.beginAt(isFirst ? state.before.scroll : 0);
    // A fresh page is ready for the keys; on an open one only who was among the questions stays there.
    const isLost = hadFocus && !this.isAmongQuestions();
    if (isLost || (isFirst && document.activeElement === document.body))
      this.row?.head.focus({ preventScroll: true });
  }

  /** Where the page was; else at the top, and on to the current question where that lies below. */
  private beginAt(scroll: number): void {
    window.scrollTo(0, scroll);
    if (scroll === 0) this.row?.element.scrollIntoView({ block: 'nearest' });
  }

  /** Draws only what is being typed: this happens with every letter. */
  drawWords(state: PageState): void {
    this.list.updateWords(state);
    this.drawPanel(state);
    this.lost.update(state);
    this.ownQuestion.update(state);
  }

  /** Puts the hands of the user somewhere. */
  goTo(destination: Destination): void {
    switch (destination) {
      case 'question':
        this.row?.head.focus({ preventScroll: true });
        this.row?.element.scrollIntoView({ block: 'nearest' });
        break;
      case 'answer':
        this.panel?.edit();
        break;
      case 'hint':
        this.panel?.addHint();
        break;
      case 'people':
        this.panel?.askSomebody();
        break;
      case 'filter':
        this.top.focusFilter();
        break;
      case 'ownQuestion':
        this.ownQuestion.focus();
        break;
      case 'newElement':
        this.openElementForm();
        break;
      case 'keys':
        openKeys();
        break;
      default:
        this.list.heading(destination)?.scrollIntoView({ block: 'start' });
    }
  }

  private drawParts(state: PageState): void {
    const { subject, subjects = [] } = state.checklist ?? {};
    this.top.update(state);
    this.welcome.hidden =
      subject?.kind === 'flow' ||
      subjects.some(({ kind, inNote }) => kind !== 'solution' && kind !== 'flow' && inNote);
    this.calibration.update(subject?.calibration ?? null);
    this.empty.update(state, !this.welcome.hidden);
    this.list.update(state);
    this.drawPanel(state);
    this.lost.update(state);
    this.ownQuestion.update(state);
  }

  private drawPanel(state: PageState): void {
    const question = currentQuestion(state);
    if (this.panel && question?.key !== this.panel.key) this.closePanel();
    if (!question) return;
    if (this.panel === null) {
      const hasPeople = (state.checklist?.people.length ?? 0) > 0;
      this.panel = new CurrentQuestion(subjectKey(state), question, hasPeople, this.act);
      this.row?.element.append(this.panel.element);
      this.row?.setCurrent(true);
    }
    this.panel.update(question, state);
  }

  private closePanel(): void {
    if (this.panel === null) return;
    this.row?.setCurrent(false);
    takeOut(this.panel.element);
    this.panel = null;
  }

  /** The row that is unfolded. */
  private get row() {
    return this.list.row(this.panel?.key ?? null);
  }

  private openElementForm(): void {
    const form = elementForm((added, ended) =>
      this.addElement(added, (ok) => {
        ended(ok);
        if (ok) dialog.close();
      }),
    );
    const dialog = openDialog('New interactor or element', form.element, form.stops);
  }
}
