/** The page: shows the checklist that came last, one question of it current, and keeps its user where they are. */
import type { Checklist, ChecklistQuestion } from '../core/session/checklist/checklist';
import type { Stride } from '../core/note/stride';
import type { Goal } from '../core/protocol';
import { Calibration } from './calibration';
import { Categories } from './categories';
import { CurrentQuestion } from './currentQuestion';
import { Drafts } from './drafts';
import { element } from './element';
import { EmptyState } from './emptyState';
import { emptinessOf } from './emptiness';
import { isShown, noFilter, isToAsk, type Filter } from './filter';
import { FilterBar } from './filterBar';
import { Header } from './header';
import type { Host } from './host';
import { interactorForm } from './interactorForm';
import { LostWords } from './lostWords';
import { OwnQuestion } from './ownQuestion';
import { QuestionList } from './questionList';
import type { QuestionRow, RowLook } from './questionRow';
import { requestsOf, type Requests } from './requests';
import { parseSavedState, type SavedState } from './savedState';
import { keepPlace, takeOut } from './shared/nodes';
import { Statuses } from './statuses';

export class ChecklistPage {
  checklist: Checklist | null = null;
  filter: Filter;
  /** The questions in the list, in its order. */
  shown: readonly ChecklistQuestion[] = [];
  panel: CurrentQuestion | null = null;
  isWhyOpen: boolean;
  /** Asked for, and not here yet. */
  wanted: { readonly subject: string | null } | null = null;

  readonly drafts: Drafts;
  readonly statuses = new Statuses();
  readonly filterBar: FilterBar;
  readonly ownQuestion: OwnQuestion;
  readonly calibration: Calibration;
  readonly list: QuestionList;
  readonly requests: Requests;

  private readonly state: SavedState;
  private readonly current: Map<string | null, string>;
  private panelKey: string | null = null;
  private readonly header: Header;
  private readonly categories: Categories;
  private readonly empty = new EmptyState();
  private readonly lost: LostWords;
  private readonly welcome: HTMLElement;
  private isSaving = false;

  constructor(
    body: HTMLElement,
    readonly host: Host,
  ) {
    this.state = parseSavedState(host.saved());
    this.filter = this.state.filter;
    this.isWhyOpen = this.state.isWhyOpen;
    this.current = new Map(this.state.current);
    this.drafts = new Drafts(host, (key) => this.showDraft(key));
    const requests = requestsOf(this);
    this.requests = requests;
    this.header = new Header(requests);
    this.categories = new Categories(requests);
    this.filterBar = new FilterBar(this.filter, requests);
    this.list = new QuestionList(requests);
    this.calibration = new Calibration((calibrated) => requests.calibrate(calibrated));
    this.ownQuestion = new OwnQuestion(
      (text, stride) => requests.ask(text, stride),
      () => this.save(),
    );
    this.ownQuestion.value = this.state.ownQuestion;
    this.lost = new LostWords(({ subject, key }) => this.drafts.forget(subject, key));
    this.welcome = element(
      'section',
      { class: 'welcome' },
      element('h2', { text: 'Who talks to the solution?' }),
      element('p', {
        text: 'This note has no interactor yet. Add the first one, and its questions appear here.',
      }),
      interactorForm((added, ended) => requests.add(added, ended)).element,
    );
    body.append(
      element('div', { class: 'top' }, this.header.element, this.categories.element, this.filterBar.element),
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
  }

  /** Says that the page is there, and sends what an earlier one had not written. */
  start(): void {
    const { subject, drafts } = this.state;
    this.host.send({ type: 'ready', ...(subject === undefined ? {} : { subject }) });
    this.drafts.restore(drafts);
  }

  /** Shows what the note says now, and goes where it is told. */
  show(checklist: Checklist, goesTo?: Goal): void {
    const before = this.checklist;
    const isOther = before === null || before.subject.key !== checklist.subject.key;
    const hadFocus = this.list.element.contains(document.activeElement);
    if (isOther) {
      this.closePanel();
      this.list.clear();
      this.statuses.clear();
    }
    this.checklist = checklist;
    if (this.wanted?.subject === checklist.subject.key) this.wanted = null;
    this.statuses.update();
    this.drafts.update(checklist.subject);
    document.body.classList.remove('is-waiting');
    this.refresh();
    if (isOther) window.scrollTo(0, before === null ? this.state.scroll : 0);
    // A fresh page is ready for the keys; on an open one only who was among the questions stays there.
    if (isOther && (hadFocus || (before === null && document.activeElement === document.body)))
      this.currentRow?.head.focus({ preventScroll: true });
    this.requests.follow(checklist);
    if (goesTo === 'next') this.goOn(isOther);
    else if (goesTo) this.requests.jumpTo(goesTo);
  }

  get subject(): string | null {
    return this.checklist?.subject.key ?? null;
  }

  get currentKey(): string | null {
    return this.current.get(this.subject) ?? null;
  }

  get currentQuestion(): ChecklistQuestion | undefined {
    return this.shown.find(({ key }) => key === this.currentKey);
  }

  get currentRow(): QuestionRow | undefined {
    return this.list.row(this.panelKey);
  }

  /** Goes to a question: its row gets the focus and is on the screen. */
  goTo(key: string, heading?: Stride): void {
    this.current.set(this.subject, key);
    const row = this.list.row(key);
    keepPlace(row?.element ?? null, () => this.render());
    row?.head.focus({ preventScroll: true });
    row?.element.scrollIntoView({ block: 'nearest' });
    if (heading !== undefined) this.list.heading(heading)?.scrollIntoView({ block: 'start' });
  }

  /** To the next question that waits for an answer: of another subject the one it was at, if that still waits. */
  private goOn(isOther: boolean): void {
    const at = this.shown.findIndex(({ key }) => key === this.currentKey);
    const first = isOther ? at : at + 1;
    const next = [...this.shown.slice(first), ...this.shown.slice(0, first)].find(isToAsk);
    if (next) this.goTo(next.key);
  }

  /** Draws again what may have changed, with the questions in their place on the screen. */
  refresh(): void {
    if (this.checklist === null) return this.save();
    const focused = document.activeElement?.closest('.question') ?? null;
    keepPlace(focused ?? this.currentRow?.element ?? null, () => this.render());
  }

  /** Keeps where the user is, and what is not written; at the end of what is going on now. */
  save(): void {
    if (this.isSaving) return;
    this.isSaving = true;
    queueMicrotask(() => {
      this.isSaving = false;
      this.saveNow();
    });
  }

  saveNow(): void {
    const subject =
      this.checklist === null ? this.state.subject : (this.wanted ?? { subject: this.subject }).subject;
    const state: SavedState = {
      ...(subject === undefined ? {} : { subject }),
      current: [...this.current],
      filter: this.filter,
      scroll: this.checklist === null ? this.state.scroll : window.scrollY,
      isWhyOpen: this.isWhyOpen,
      ownQuestion: this.ownQuestion.value,
      drafts: this.drafts.unwritten(),
    };
    this.host.save(state);
  }

  private render(): void {
    if (this.checklist === null) return;
    const { subject: sheet, subjects, people } = this.checklist;
    const hadFocus = this.list.element.contains(document.activeElement);
    const stays = hadFocus ? this.currentKey : null;
    const before = this.shown;
    this.shown = sheet.questions.filter(
      (question) => question.key === stays || isShown(question, this.filter),
    );
    this.chooseCurrent(before);

    this.header.update(this.checklist, this.wanted ? this.wanted.subject : sheet.key);
    this.categories.update(sheet.categories);
    this.filterBar.update(this.filter);
    this.filterBar.setCount(this.shown.length, sheet.questions.length);
    this.welcome.hidden = subjects.some(({ kind, inNote }) => kind !== 'solution' && inNote);
    this.calibration.element.hidden = sheet.calibration === null;
    if (sheet.calibration) this.calibration.update(sheet.calibration);
    const isNew = sheet.questions.length === 0 && !this.welcome.hidden;
    const clear = () => this.requests.setFilter(noFilter);
    this.empty.update(isNew ? null : emptinessOf(sheet, this.shown.length, clear));
    this.list.update(this.shown, (question) => this.lookOf(question));
    this.list.keepOnly(sheet.questions);
    this.renderPanel(people);
    this.lost.update(this.lostDrafts(this.checklist));
    if (hadFocus && !this.list.element.contains(document.activeElement)) {
      this.currentRow?.head.focus({ preventScroll: true });
    }
    this.save();
  }

  /** The one it was; else the nearest after it that is still there; else the first that waits for an answer. */
  private chooseCurrent(before: readonly ChecklistQuestion[]): void {
    const keys = new Set(this.shown.map(({ key }) => key));
    const was = this.currentKey;
    if (was !== null && keys.has(was)) return;
    const after = before.slice(before.findIndex(({ key }) => key === was) + 1);
    const next =
      (was === null ? undefined : after.find(({ key }) => keys.has(key))) ??
      this.shown.find(isToAsk) ??
      this.shown[0];
    if (next) this.current.set(this.subject, next.key);
  }

  private renderPanel(people: Checklist['people']): void {
    const question = this.currentQuestion;
    if (question?.key !== this.panelKey) this.closePanel();
    if (!question) return;
    const row = this.list.row(question.key);
    if (this.panel === null) {
      this.panel = new CurrentQuestion(question, people.length > 0, this.requests);
      this.panelKey = question.key;
      row?.element.append(this.panel.element);
      row?.setCurrent(true);
    }
    this.panel.update(question, people, { ...this.lookOf(question), isWhyOpen: this.isWhyOpen });
  }

  /** Only what one draft shows: this happens with every letter that is typed. */
  private showDraft(key: string): void {
    const question = this.shown.find((each) => each.key === key);
    if (this.checklist !== null) {
      if (question) this.list.row(key)?.update(question, this.lookOf(question));
      if (key === this.panelKey) this.renderPanel(this.checklist.people);
      this.lost.update(this.lostDrafts(this.checklist));
    }
    this.save();
  }

  private lookOf(question: ChecklistQuestion): RowLook {
    const draft = this.drafts.get(this.subject, question.key)?.draft;
    return {
      status: this.statuses.of(question),
      answer: draft ? draft.text : question.answer,
      refused: draft?.refused ?? false,
    };
  }

  private closePanel(): void {
    if (this.panel === null || this.panelKey === null) return;
    const key = this.panelKey;
    this.currentRow?.setCurrent(false);
    const { element: closed } = this.panel;
    this.panel = null;
    this.panelKey = null;
    takeOut(closed);
    this.drafts.blur(this.subject, key);
  }

  private lostDrafts({ subject: sheet, subjects }: Checklist) {
    return this.drafts
      .unwritten()
      .filter(({ subject, key }) =>
        subject === sheet.key
          ? !sheet.questions.some((question) => question.key === key)
          : !subjects.some((each) => each.key === subject),
      );
  }
}
