/** How far things are: what waits for an answer and whose, what is settled, overdue, closed, demonstrated, held, begun. */
import { isDropped, type QuestionStatus } from '../note/note';
import type { Place } from './place';
import type { Finding, Meeting, PastAnswer, Session, SessionQuestion, Task } from './session';
import type { Flow } from './sessionFlows';

// Questions and asks.

/** A question of a checklist or an `#ask`: both wait for somebody's answer. */
export type Askable = SessionQuestion | Task;

export const isAsk = (askable: Task | Pick<SessionQuestion, 'status'>): askable is Task =>
  'owners' in askable;

/** All that the notes of a session say to one question or ask: what decides, then what stands beside it, then what is older. */
export const saidTo = <One extends Askable>(askable: One): readonly (One | PastAnswer)[] =>
  askable.beside.length + askable.history.length
    ? [askable, ...askable.beside, ...askable.history]
    : [askable];

/** Nothing more is to be asked: a question is answered, or not applicable. */
export const isSettled = ({ status }: { readonly status: QuestionStatus }): boolean =>
  status === 'answered' || status === 'not-applicable';

/** An answer is still missing: a question is open or deferred, an ask is open. */
export const isWaiting = (askable: Task | Pick<SessionQuestion, 'status'>): boolean =>
  isAsk(askable) ? askable.status === 'open' : !isSettled(askable);

/** Somebody owes the answer: to an open ask or a deferred question. An open question waits for the next interview. */
export const isOwed = (askable: Askable): boolean =>
  isWaiting(askable) && (isAsk(askable) || askable.status === 'deferred');

/** Who is to answer: ids where known; empty where nobody in particular is named. */
export const askedOf = (askable: Askable): readonly string[] =>
  isAsk(askable) ? askable.owners : askable.deferredPeople;

/** Still waiting after its due day, which itself is in time. `today` is a day such as `2026-11-25`. */
export const isOverdue = (askable: Askable, today: string): boolean =>
  isWaiting(askable) && askable.due !== null && askable.due.slice(0, 10) < today;

/**
 * Open questions that only notes of interviews which have not begun hold: they are planned, and nobody was asked yet.
 * `- [ ] Who pays?` alone in a note is one of them; asks are not.
 */
export const plannedIn = onceForEach((session): ReadonlySet<SessionQuestion> => {
  const begun = begunInterviews(session);
  return new Set(
    session.questions.filter(
      (question) => question.status === 'open' && saidTo(question).every(({ file }) => !begun.has(file)),
    ),
  );
});

/**
 * Where an open question stands that has its answer below it: it was answered, and nobody ticked it. Told as
 * `open-with-answer`, whose rule decides what is an answer.
 */
export const notTickedIn = onceForEach((session) => {
  const places = new Set(
    session.problems.flatMap(({ code, file, line }) =>
      code === 'open-with-answer' ? [`${line} ${file}`] : [],
    ),
  );
  return ({ file, line }: Pick<Place, 'file' | 'line'>): boolean => places.has(`${line} ${file}`);
});

/** A session never changes, it is replaced: what is found in it is found once. */
function onceForEach<Found>(find: (session: Session) => Found): (session: Session) => Found {
  const known = new WeakMap<Session, Found>();
  return (session) => {
    const found = known.get(session) ?? find(session);
    known.set(session, found);
    return found;
  };
}

/** What still waits for somebody's answer, questions before asks; what is planned does not: nobody was asked. */
export const waitingIn = (
  { questions, asks }: Pick<Session, 'questions' | 'asks'>,
  planned: ReadonlySet<SessionQuestion>,
): readonly Askable[] =>
  [...questions.filter((question) => !planned.has(question)), ...asks].filter(isWaiting);

// Findings.

/** A hint, or a risk of which nobody wrote down how the attack works: it stands among the hints. */
export const countsAsHint = ({ kind, demonstrated }: Pick<Finding, 'kind' | 'demonstrated'>): boolean =>
  kind !== 'dismissed' && !demonstrated;

/** Somebody took care of it, or decided not to. */
export const isClosedFinding = ({ status }: Pick<Finding, 'status'>): boolean =>
  status === 'done' || status === 'dropped';

/** Somebody said that it stays as it is, and nothing more is to be done about it. */
export const isAccepted = ({ decision }: Pick<Finding, 'decision'>): boolean => decision?.kind === 'accept';

/**
 * Accepted until a day that is over, which itself was in time, and neither done nor let go meanwhile. `today` is a day such
 * as `2026-11-25`: no report knows one, so none says this.
 */
export const isLapsed = (finding: Pick<Finding, 'decision' | 'kind' | 'status'>, today: string): boolean =>
  isAccepted(finding) &&
  !isClosedFinding(finding) &&
  !isDropped(finding) &&
  (finding.decision?.until ?? today) < today;

/**
 * A hint that still has to be confirmed, dismissed or accepted, or accepted anew. Format page, "From hint to risk". Where
 * no day is known, what is accepted stays so.
 */
export const isToReview = (finding: Finding, today: string | null): boolean =>
  countsAsHint(finding) &&
  !isClosedFinding(finding) &&
  (!isAccepted(finding) || (today !== null && isLapsed(finding, today)));

// Meetings and interviews.

export const isCancelled = ({ status }: Pick<Meeting, 'status'>): boolean => status === 'cancelled';

/** The meetings that are not cancelled, each with its index into `Session.meetings`. */
export const heldMeetings = ({
  meetings,
}: Pick<Session, 'meetings'>): readonly { readonly meeting: Meeting; readonly index: number }[] =>
  meetings.map((meeting, index) => ({ meeting, index })).filter(({ meeting }) => !isCancelled(meeting));

/** Without those that a note tells in the words of an earlier one, so that something can be asked about them. */
function newFlows({ flows, questions }: Session): readonly Flow[] {
  const asked = new Set(
    questions.flatMap((question) => {
      const { steps = [] } = question.flow ?? {};
      return steps.flatMap(({ from, to }) =>
        saidTo(question).map(({ file }) => JSON.stringify([file, from, to])),
      );
    }),
  );
  const firstOf = new Map<string, string>();
  return flows.filter(({ from, to, data, protocol, file }) => {
    const words = JSON.stringify([from, to, data, protocol]);
    const first = firstOf.get(words) ?? file;
    firstOf.set(words, first);
    return first === file || !asked.has(JSON.stringify([file, from, to]));
  });
}

/**
 * Files of the interviews that have begun, with all their notes. What was started or ended has, and every note with an answer, a finding or
 * anything else that somebody found out. `- [ ] Who pays?` alone has not, nor asks that are asked again because an earlier
 * interview left them open. What one may as well prepare (asks, flows, assumptions, actions, deferred questions) makes no
 * beginning beside questions of a note that lies ahead, nor in that of a meeting that is off; anywhere else it was said
 * there.
 */
export const begunInterviews = onceForEach((session): ReadonlySet<string> => {
  const asked = askedIn(session);
  const off = new Set(notesOff(session));
  const begun = foundOutIn(session, asked, off);
  if (!session.interviews.every(({ file }) => begun.has(file))) {
    const prepared = new Set(preparable(session, asked).flatMap(({ file }) => (off.has(file) ? [] : file)));
    const ahead = aheadOf(session, asked, begun, prepared);
    for (const file of prepared) if (!ahead.has(file)) begun.add(file);
  }
  for (const { notes, file } of session.interviews) {
    if (notes.length > 1 && begun.has(file)) for (const other of notes) begun.add(other);
  }
  return begun;
});

/** Files of the interviews that are off; one whose note says what somebody found out was held after all. */
export const cancelledInterviews = onceForEach((session): ReadonlySet<string> => {
  const begun = begunInterviews(session);
  return new Set(notesOff(session).filter((file) => !begun.has(file)));
});

/** Whether only notes of interviews that are off hold a planned question: nobody will ask it there. */
export const isCalledOff = (question: SessionQuestion, cancelled: ReadonlySet<string>): boolean =>
  saidTo(question).every(({ file }) => cancelled.has(file));

/** Files of the notes that meetings name, and only those that are cancelled: another may take the place of one. */
function notesOff({ meetings }: Session): readonly string[] {
  const notesOf = (some: readonly Meeting[]) => some.flatMap(({ notes }) => notes);
  const on = new Set(notesOf(meetings.filter((meeting) => !isCancelled(meeting))));
  return notesOf(meetings.filter(isCancelled)).filter((note) => !on.has(note));
}

/** Questions as each note asks them. */
type Asked = readonly (SessionQuestion | PastAnswer)[];

const askedIn = ({ questions }: Session): Asked => questions.flatMap(saidTo);

/**
 * Files of the notes that hold what nobody can prepare. What is crossed out or dropped where the meeting is off shows nothing:
 * for that nobody has to be talked to.
 */
function foundOutIn(session: Session, asked: Asked, off: ReadonlySet<string>): Set<string> {
  const { interviews, asks, findings, controls, assumptions, actions, calibration } = session;
  const files = new Set<string>();
  const isLetGo = (file: string, isCrossedOut: boolean) => isCrossedOut && off.has(file);
  for (const { file, started, ended } of interviews) if (started !== null || ended !== null) files.add(file);
  for (const one of asked)
    if (one.answer !== null || (isSettled(one) && !isLetGo(one.file, one.status === 'not-applicable')))
      files.add(one.file);
  for (const tasks of [asks, actions])
    for (const task of tasks)
      if (!isWaiting(task) && (task.answer !== null || !isLetGo(task.file, task.outcome === 'dropped')))
        files.add(task.file);
  for (const { status, file } of assumptions) if (status !== 'open') files.add(file);
  for (const known of [findings, controls, calibration]) for (const { file } of known) files.add(file);
  return files;
}

/** What may stand in a note before anybody was talked to. */
function preparable(session: Session, asked: Asked): readonly { readonly file: string }[] {
  const { asks, assumptions, actions } = session;
  const deferred = asked.filter(({ status }) => status === 'deferred');
  const first = asks.flatMap(({ askedFirst }) => (askedFirst === null ? [] : { file: askedFirst }));
  return [...deferred, ...first, ...assumptions, ...actions, ...newFlows(session)];
}

/**
 * Those of some notes with questions that lie behind all that were found to have begun. No clock says so: the same notes
 * say the same on any day. Nobody can tell it of a note without a date, nor of one on the day of another without times.
 */
function aheadOf(
  { interviews }: Session,
  asked: Asked,
  begun: ReadonlySet<string>,
  notes: ReadonlySet<string>,
): ReadonlySet<string> {
  const asking = new Set(asked.flatMap(({ file }) => (notes.has(file) ? [file] : [])));
  if (!asking.size) return asking;
  const isBehind = behindAll(
    interviews.flatMap(({ file, date, started }) => (begun.has(file) ? [date ?? started ?? ''] : [])),
  );
  return new Set(
    interviews.flatMap(({ file, date }) =>
      date !== null && asking.has(file) && isBehind(date) ? [file] : [],
    ),
  );
}

/** Whether a moment lies behind all of some, as exactly as both are known: `2026-11-24` is not behind `2026-11-24T09:00`. */
export function behindAll(past: readonly string[]): (moment: string) => boolean {
  const minute = 'yyyy-mm-ddThh:mm'.length;
  const latest = new Map<number, string>();
  for (const moment of past) {
    const known = moment.slice(0, minute);
    const other = latest.get(known.length);
    if (other === undefined || other < known) latest.set(known.length, known);
  }
  return (moment) =>
    [...latest.values()].every((last) => {
      const length = Math.min(last.length, moment.length);
      return last.slice(0, length) < moment.slice(0, length);
    });
}
