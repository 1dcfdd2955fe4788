/** What the user asks for, as changes of the page or as requests to the extension. Unsent words always go first. */
import type { Checklist } from '../core/interview/checklist/checklist';
import type { Stride } from '../core/note/stride';
import type { Actions } from './actions';
import type { Calibrated } from './calibration';
import type { ChecklistPage } from './checklistPage';
import { openDialog, type OpenDialog } from './dialog';
import { isShown, noFilter } from './filter';
import { interactorForm, type NewElement } from './interactorForm';
import { openOverlay } from './overlay';

export interface Requests extends Actions {
  ask(text: string, stride: Stride[]): void;
  add(added: NewElement, ended: (ok: boolean) => void): void;
  calibrate(calibrated: Calibrated): void;
  /** Goes to what was added and is in the checklist now. */
  follow(checklist: Checklist): void;
}

export function requestsOf(page: ChecklistPage): Requests {
  const { host, drafts, statuses } = page;
  /** Added, but not yet in a checklist. */
  let added: { kind: 'question' | 'subject'; name: string } | null = null;

  const requests: Requests = {
    select(subject) {
      drafts.flush();
      page.wanted = { subject };
      host.send({ type: 'select', subject });
      page.refresh();
    },
    stepSubject(step) {
      const subjects = page.checklist?.subjects ?? [];
      const from = page.wanted ? page.wanted.subject : page.subject;
      const at = subjects.findIndex(({ key }) => key === from);
      const to = subjects[at + step];
      if (to) requests.select(to.key);
    },
    makeCurrent(key) {
      if (key === page.currentKey) page.panel?.edit();
      else page.goTo(key);
    },
    jumpTo(stride) {
      const questions = page.checklist?.subject.questions.filter(({ group }) => group === stride) ?? [];
      if (questions.length > 0 && !questions.some((question) => isShown(question, page.filter))) {
        requests.setFilter(noFilter);
      }
      const first = page.shown.find(({ group }) => group === stride);
      if (first) page.goTo(first.key, stride);
    },
    setFilter(filter) {
      page.filter = filter;
      page.refresh();
    },
    setStatus(status) {
      const question = page.currentQuestion;
      if (!question) return;
      const { key } = question;
      const { subject } = page;
      drafts.flush();
      statuses.ask(key, status);
      host.request(
        (request) => ({ type: 'status', request, subject, key, status }),
        (ok) => {
          statuses.ended(key, status, ok);
          page.refresh();
        },
      );
      page.refresh();
    },
    defer(to, due) {
      const { subject, currentKey: key } = page;
      if (key === null) return;
      drafts.flush();
      host.request((request) => ({ type: 'defer', request, subject, key, to, due }));
    },
    typeAnswer: (question, text) => drafts.type(page.subject, question, text),
    focusAnswer: (question) => drafts.focus(page.subject, question),
    blurAnswer: (question) => drafts.blur(page.subject, question.key),
    compose: (question, composing) => drafts.compose(page.subject, question.key, composing),
    tryAgain: (question) => drafts.tryAgain(page.subject, question.key),
    takeOver(earlier) {
      const { subject, currentKey: key } = page;
      if (key === null) return;
      drafts.flush();
      host.request((request) => ({ type: 'takeOver', request, subject, key, earlier }));
    },
    toggleWhy() {
      page.isWhyOpen = !page.isWhyOpen;
      page.refresh();
    },
    show() {
      drafts.flush();
      host.send({ type: 'show', subject: page.subject, key: page.currentQuestion?.key ?? null });
    },
    newInteractor() {
      let dialog: OpenDialog | null = null;
      const form = interactorForm((wanted, ended) =>
        requests.add(wanted, (ok) => {
          ended(ok);
          if (ok) dialog?.close();
        }),
      );
      dialog = openDialog('New interactor or element', form.element, form.stops);
    },
    help: () => openOverlay(),
    ask(text, stride) {
      const { subject } = page;
      drafts.flush();
      host.request(
        (request) => ({ type: 'ask', request, subject, text, stride }),
        (ok) => {
          if (!ok) return;
          page.ownQuestion.value = '';
          added = { kind: 'question', name: text };
          page.save();
        },
      );
    },
    add(wanted, ended) {
      drafts.flush();
      host.request(
        (request) => ({ type: 'addElement', request, ...wanted }),
        (ok) => {
          ended(ok);
          if (ok) added = { kind: 'subject', name: wanted.name };
        },
      );
    },
    calibrate(calibrated) {
      drafts.flush();
      host.request((request) => ({ type: 'calibrate', request, ...calibrated }));
    },
    follow(checklist) {
      if (added === null) return;
      const { kind, name } = added;
      if (kind === 'subject') {
        const subject = checklist.subjects.find((each) => each.inNote && isNamed(each.name, name));
        if (!subject) return;
        added = null;
        if (subject.key !== page.subject) requests.select(subject.key);
        return;
      }
      const question = page.shown.find((each) => each.asked && isNamed(each.text, name));
      if (!question) return;
      added = null;
      page.goTo(question.key);
      page.panel?.edit();
    },
  };
  return requests;
}

/** Whether two spellings name the same, as the note counts names. */
const isNamed = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/\?$/, '');
