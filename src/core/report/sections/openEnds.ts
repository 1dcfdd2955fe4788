/** What is not settled: questions and what somebody promised to do. */
import type { Session, SessionQuestion, Task } from '../../session/session';
import { subjectNameOf, subjectKeysOf } from '../../session/sessionQuestions';
import { askedOf, type Askable, isAsk, isCalledOff, waitingIn } from '../../session/status';
import { findingTitle } from '../findingItem';
import { labelled, type ListItem, markdownList } from '../safeMarkdown';
import type { WriteSection } from '../reportPart';
import type { Wording } from '../wording';

export const openSection: WriteSection = ({ session, planned, wording }) => {
  const { byPerson, byElement } = openEndsOf(session, planned, wording);
  const { words } = wording;
  return [
    ...(byPerson.length ? [`### ${words.byPerson}`, markdownList(byPerson)] : []),
    ...(byElement.length ? [`### ${words.byElement}`, markdownList(byElement)] : []),
  ];
};

/** What a note of an interview that is still to come, or off, holds: nobody was asked, so nobody left it open. */
export const plannedSection: WriteSection = ({ session, planned, cancelled, wording }) => {
  const questions = session.questions.filter((question) => planned.has(question));
  if (questions.length === 0) return [];
  const { length: off } = questions.filter((question) => isCalledOff(question, cancelled));
  const where = off === 0 ? 'toCome' : off === questions.length ? 'cancelled' : 'either';
  const ends = questions.map(openEnd);
  return [wording.words.planned[where], markdownList(byElementOf(ends, session, wording))];
};

export const actionsSection: WriteSection = ({ session, wording }) => [
  markdownList(
    session.actions.map((action) => ({
      text: actionLine(action, wording),
      items: [
        ...labelled(wording.words.labels.answer, wording.notes(action.answer)),
        ...labelled(wording.words.labels.reason, wording.notes(action.because)),
        ...labelled(wording.words.labels.remarks, wording.notes(action.remarks)),
      ],
    })),
  ),
];

/** `**K-2** Send the contract (open, Shopper, Lee Wong, due 2026-11-27, [a.interview.md:3](a.interview.md#L3))` */
const actionLine = (action: Task, wording: Wording): string =>
  withFacts(findingTitle(action, wording), [
    wording.value(action.outcome ?? action.status),
    wording.elements(action.about),
    wording.stride(action.stride),
    wording.persons(action.owners),
    action.due === null ? '' : `${wording.words.due} ${wording.date(action.due)}`,
    wording.place(action),
  ]);

const withFacts = (text: string, facts: readonly string[]): string =>
  `${text} (${facts.filter(Boolean).join(', ')})`;

/** What is still to be asked: open and deferred questions and open asks. */
interface OpenEnds {
  readonly count: number;
  /** One item for each person, or for several who are asked together. */
  readonly byPerson: readonly ListItem[];
  /** What nobody in particular is asked: one item for each element and flow, the solution as a whole last. */
  readonly byElement: readonly ListItem[];
}

/** Groups and what is in them keep the order of the session, questions before asks. What is planned is not open. */
export function openEndsOf(
  session: Session,
  planned: ReadonlySet<SessionQuestion>,
  wording: Wording,
): OpenEnds {
  const ends = waitingIn(session, planned).map(openEnd);
  const ofPeople = ends.filter(({ people }) => people.length > 0);
  const ofNobody = ends.filter(({ people }) => people.length === 0);
  return {
    count: ends.length,
    byPerson: grouped(
      ofPeople,
      ({ people }) => wording.persons(people),
      (end) => itemOf(end, true, wording),
    ),
    byElement: byElementOf(ofNobody, session, wording),
  };
}

function byElementOf(ends: readonly OpenEnd[], session: Session, wording: Wording): ListItem[] {
  const named = [...session.elements, ...session.flowSubjects];
  const ranks = new Map(named.map(({ name }, rank) => [name, rank]));
  const rankOf = ({ subject }: OpenEnd) =>
    subject === null ? ranks.size + 1 : (ranks.get(subject) ?? ranks.size);
  return grouped(
    ends.toSorted((one, other) => rankOf(one) - rankOf(other)),
    ({ subject }) => (subject === null ? wording.words.theSolution : wording.elements([subject])),
    (end) => itemOf(end, false, wording),
  );
}

type OpenEnd = Pick<Task, 'id' | 'text' | 'stride' | 'due' | 'file' | 'line'> & {
  /** What it is, where that is more than a question. */
  readonly word: 'deferred' | 'ask' | null;
  readonly people: readonly string[];
  /** Why an ask is asked. */
  readonly because: string | null;
  /** What stands below an ask and is no answer. */
  readonly remarks: string | null;
  /** The name of the element or flow that it is about. */
  readonly subject: string | null;
  /** With all others that it is about. */
  readonly subjects: readonly string[];
};

const openEnd = (askable: Askable): OpenEnd => ({
  ...askable,
  word: isAsk(askable) ? 'ask' : askable.status === 'deferred' ? 'deferred' : null,
  people: askedOf(askable),
  // That of a question is its catalog's.
  id: isAsk(askable) ? askable.id : null,
  subject: subjectNameOf(askable),
  subjects: subjectKeysOf(askable),
  because: isAsk(askable) ? askable.because : null,
  remarks: isAsk(askable) ? askable.remarks : null,
});

const itemOf = (end: OpenEnd, withSubject: boolean, wording: Wording): ListItem => ({
  text: lineOf(end, withSubject, wording),
  items: [
    ...labelled(wording.words.labels.reason, wording.notes(end.because)),
    ...labelled(wording.words.labels.remarks, wording.notes(end.remarks)),
  ],
});

/** `**K-1** Who may see it? (ask, Spoofing, due 2026-11-25, [a.interview.md:3](a.interview.md#L3))` */
function lineOf(end: OpenEnd, withSubject: boolean, wording: Wording): string {
  const facts = [
    end.word === null ? '' : wording.value(end.word),
    withSubject || end.subjects.length > 1 ? wording.elements(end.subjects) : '',
    wording.stride(end.stride),
    end.due === null ? '' : `${wording.words.due} ${wording.date(end.due)}`,
    wording.place(end),
  ];
  return `${findingTitle(end, wording)} (${facts.filter(Boolean).join(', ')})`;
}

function grouped<Value>(
  values: readonly Value[],
  labelOf: (value: Value) => string,
  itemOf: (value: Value) => ListItem,
): ListItem[] {
  const groups = new Map<string, ListItem[]>();
  for (const value of values) {
    const label = labelOf(value);
    const group = groups.get(label) ?? [];
    group.push(itemOf(value));
    groups.set(label, group);
  }
  return [...groups].map(([text, items]) => ({ text, items }));
}
