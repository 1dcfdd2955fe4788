/** The page: holds the state, and carries out what comes out of a change of it: messages, a drawing, a pause. */
import type { FromPage, ToPage } from '../../core/protocol/checklistProtocol';
import type { Line } from '../shared/line';
import type { Ended } from './additions';
import {
  changeTo,
  completeChange,
  requestElement,
  sendDue,
  sendRestored,
  sendUnsent,
  type PageChange,
  type WantedElement,
  type Transition,
} from './changes';
import { dueDrafts } from './drafts';
import { changeOfKey } from './keyChanges';
import type { Action } from './keys';
import { endRequest, takeChecklist } from './news';
import { differInWords, pageToSave, restorePage, type PageState, parseSavedState } from './pageState';
import { ChecklistView } from './view';

/** Well within the 300 ms that an answer may take to the note. */
const typingPause = 150;

export class ChecklistPage {
  private state: PageState;
  private readonly view: ChecklistView;
  private isDrawing = false;
  /** What was asked for while the page was drawn. */
  private readonly waiting: Transition[] = [];
  /** Who wants to know how a request ended, by its number. */
  private readonly ends = new Map<number, Ended>();
  private timer: number | undefined;
  private isSaving = false;
  /** Somebody was typing an answer on the page that was lost. */
  private goesOn = false;

  constructor(
    body: HTMLElement,
    private readonly line: Line<FromPage>,
  ) {
    this.state = restorePage(parseSavedState(line.saved()));
    this.view = new ChecklistView(
      body,
      this.state,
      (transition) => void this.act(transition),
      (added, ended) => this.addElement(added, ended),
    );
  }

  /** Says that the page is there, and sends what an earlier one had not written. */
  start(): void {
    const { subject, depth, follows } = this.state.before;
    this.line.send({
      type: 'ready',
      ...(subject === undefined ? {} : { subject }),
      ...(depth === undefined ? {} : { depth }),
      follows,
    });
    this.act(sendRestored);
  }

  hear(message: ToPage): void {
    if (message.type === 'restore') return this.restore(message.kept);
    if (message.type === 'checklist') {
      this.act((state) => takeChecklist(state, message.checklist, message.goesTo));
      if (this.goesOn) this.act((state) => changeTo(state, 'answer'));
      this.goesOn = false;
      return;
    }
    this.ends.get(message.request)?.(message.ok);
    this.ends.delete(message.request);
    this.act((state) => endRequest(state, message));
  }

  /** Goes on in the place of a page that was lost. */
  private restore(kept: unknown): void {
    this.state = restorePage(parseSavedState(kept));
    this.goesOn = this.state.drafts.size > 0;
    this.start();
  }

  /** Does what a key asks for; false when there is nothing to do it to. */
  perform(action: Action): boolean {
    return this.act((state) => changeOfKey(action, state));
  }

  /** Gives the focus back to where the hands of the user were, if nothing has it. */
  resume(): void {
    this.view.resume();
  }

  isInAnswer(node: Node): boolean {
    return this.view.isInAnswer(node);
  }

  isInFilter(node: Node): boolean {
    return this.view.isInFilter(node);
  }

  /** The page may be gone in a moment: sends what was typed, and keeps where the user is. */
  leave(): void {
    this.act(sendUnsent);
    this.view.flush();
    this.save();
  }

  /** Keeps where the user is, and what is not written. */
  save(): void {
    this.line.save(pageToSave(this.state, window.scrollY));
  }

  private act(transition: Transition): boolean {
    if (this.isDrawing) {
      this.waiting.push(transition);
      return true;
    }
    const change = transition({ ...this.state, isAmongQuestions: this.view.isAmongQuestions() });
    if (change) this.carryOut(change);
    return change !== null;
  }

  private carryOut(change: PageChange): void {
    const before = this.state;
    const isWords = differInWords(before, change.state);
    const { state, messages, goesTo } = isWords ? change : completeChange(change);
    this.state = state;
    for (const message of messages) this.line.send(message);
    if (state.checklist !== null) {
      this.draw(() => (isWords ? this.view.drawWords(state) : this.view.draw(before, state, goesTo)));
    }
    for (const destination of goesTo) this.view.goTo(destination);
    this.sendLater();
    this.saveLater();
    for (const transition of this.waiting.splice(0)) this.act(transition);
  }

  private draw(drawing: () => void): void {
    this.isDrawing = true;
    try {
      drawing();
    } finally {
      this.isDrawing = false;
    }
  }

  private addElement(added: WantedElement, ended: Ended): void {
    this.act((state) => {
      const change = requestElement(state, added);
      this.ends.set(change.state.requests.count, ended);
      return change;
    });
  }

  private sendLater(): void {
    if (dueDrafts(this.state.drafts).length > 0) {
      this.timer ??= window.setTimeout(() => {
        this.timer = undefined;
        this.act(sendDue);
      }, typingPause);
    } else {
      clearTimeout(this.timer);
      this.timer = undefined;
    }
  }

  /** At the end of what is going on now. */
  private saveLater(): void {
    if (this.isSaving) return;
    this.isSaving = true;
    queueMicrotask(() => {
      this.isSaving = false;
      this.save();
    });
  }
}
