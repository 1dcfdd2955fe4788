/** What earlier interviews left open, as things to be asked in the next one. */
import { questionKeyOf } from '../../note/flowRows';
import { escapeText } from '../../note/edits/escapeText';
import { isReason } from '../../note/placeholders';
import { mergeStride, type Stride, strideLetters } from '../../note/stride';
import { type Catalog, isAskedOf, textAskedOf } from '../../catalog/catalog';
import {
  askedOf,
  cancelledInterviews,
  isCalledOff,
  isToReview,
  isWaiting,
  plannedIn,
} from '../../session/status';
import type { Element, Session } from '../../session/session';
import type { FlowSubject } from '../../session/sessionFlows';
import { People } from '../../session/people';
import type { NewNote } from '../../note/edits/appendElement';
import { agendaPhrasesIn } from './agendaPhrases';
import type { Place } from '../../session/place';

/** Why something is on the agenda. */
export type AgendaReason = 'question' | 'ask' | 'hint' | 'category';

export interface AgendaCandidate {
  readonly reason: AgendaReason;
  readonly element: string | null;
  /** What it is put to, where that is a flow. */
  readonly flow: FlowSubject | null;
  /** Markdown, as a note holds it. */
  readonly text: string;
  /** The catalog question's. */
  readonly id: string | null;
  /** What it must carry because nothing else says it. */
  readonly stride: readonly Stride[];
  readonly people: readonly string[];
  readonly due: string | null;
  /** An ask's elements besides the first. */
  readonly about: readonly string[];
  /** Where it comes from; null for what was never asked. */
  readonly from: Place | null;
}

/** What is known of the meeting; `attendees` as in a note. */
export type NextMeeting = Omit<NewNote, 'elements'> & { readonly attendees: readonly string[] };

/** Whether something from an earlier interview belongs into a meeting with these people. */
export interface MeetingRelevance {
  /** What somebody is asked: one of them will be there. What nobody is asked: as `isFrom`. */
  readonly isFor: (people: readonly string[], file: string) => boolean;
  /** The note is of an interview in the same role, or with somebody who comes again. */
  readonly isFrom: (file: string) => boolean;
}

/** The own side is at every interview, and so tells nothing. */
export function relevanceFor(
  session: Session,
  { role, attendees }: Pick<NextMeeting, 'role' | 'attendees'>,
): MeetingRelevance {
  const people = new People(session.people, attendees);
  const guests = new Set(people.guests);
  const files = new Set(
    session.interviews
      .filter((interview) => interview.role === role || interview.attendees.some((id) => guests.has(id)))
      .map(({ file }) => file),
  );
  const isFrom = (file: string) => files.has(file);
  return {
    isFrom,
    isFor: (asked, file) => (asked.length ? asked.some((id) => people.attendees.includes(id)) : isFrom(file)),
  };
}

/**
 * Questions that are open, or deferred to somebody who comes, and that the note of `file` does not hold itself; what another
 * meeting is still to ask is its own, unless that is cancelled.
 */
export function leftQuestions(session: Session, relevant: MeetingRelevance, file: string): AgendaCandidate[] {
  const planned = plannedIn(session);
  const cancelled = cancelledInterviews(session);
  return session.questions
    .filter(
      (question) =>
        isWaiting(question) &&
        (!planned.has(question) || isCalledOff(question, cancelled)) &&
        question.history.every((past) => past.file !== file) &&
        relevant.isFor(askedOf(question), question.file),
    )
    .map((question) => ({
      ...question,
      reason: 'question',
      // A catalog question has its own.
      stride: question.id === null ? question.stride : [],
      people: askedOf(question),
      about: [],
      from: question,
    }));
}

export const leftAsks = (session: Session, relevant: MeetingRelevance): AgendaCandidate[] =>
  session.asks
    .filter((ask) => isWaiting(ask) && relevant.isFor(ask.owners, ask.file))
    .map((ask) => ({
      ...ask,
      reason: 'ask',
      flow: null,
      people: ask.owners,
      about: ask.about.slice(1),
      from: ask,
    }));

/** A question for each hint, and each risk, that does not say how an attack works; not for one that is settled. */
export const attackQuestions = (session: Session, relevant: MeetingRelevance): AgendaCandidate[] =>
  session.findings
    .filter(
      (finding) =>
        isToReview(finding, null) &&
        finding.text !== '' &&
        !isReason(finding.how) &&
        relevant.isFrom(finding.file),
    )
    .map((finding) => ({
      ...questionAbout(finding.element, finding.stride),
      reason: 'hint' as const,
      text: agendaPhrasesIn(session.language).attack(escapeText(finding.text).replace(/[\s.?!]+$/, '')),
      from: finding,
    }))
    .filter(({ element, text }) => !wasAsked(session, element, { id: null, text }));

/**
 * For each interactor that was talked about with these people, and each category that no question, finding or control
 * of its has touched, the first question of the catalog that would. One that covers several counts for all.
 */
export function categoryQuestions(
  session: Session,
  catalog: Catalog,
  relevant: MeetingRelevance,
): AgendaCandidate[] {
  const interactors = session.elements.filter(
    ({ kind, interviews }) => kind === 'interactor' && interviews.some(relevant.isFrom),
  );
  return interactors.flatMap((interactor) => {
    const touched = new Set(touchedCategories(session, interactor));
    return strideLetters.flatMap((letter) => {
      if (touched.has(letter)) return [];
      const fitting = catalog.questions.find(
        (question) =>
          question.stride.includes(letter) &&
          isAskedOf(question, interactor.type ?? 'interactor') &&
          !wasAsked(session, interactor.name, question),
      );
      if (!fitting) return [];
      for (const covered of fitting.stride) touched.add(covered);
      const { id } = fitting;
      const text = textAskedOf(fitting, interactor.type);
      return [{ ...questionAbout(interactor.name, []), reason: 'category' as const, id, text, from: null }];
    });
  });
}

function touchedCategories(session: Session, { name }: Element): readonly Stride[] {
  const asked = session.questions.filter(({ element }) => element === name);
  const said = [...session.findings, ...session.controls].filter(({ about }) => about.includes(name));
  return mergeStride(...[...asked, ...said].map(({ stride }) => stride));
}

const questionAbout = (element: string | null, stride: readonly Stride[]) =>
  ({
    element,
    flow: null,
    stride,
    id: null,
    people: [],
    due: null,
    about: [],
  }) satisfies Partial<AgendaCandidate>;

/** Asked before, whatever came of it. */
const wasAsked = (
  session: Session,
  element: string | null,
  question: { id: string | null; text: string },
): boolean =>
  session.questions.some(
    (other) =>
      other.element === element && other.flow === null && questionKeyOf(other) === questionKeyOf(question),
  );
