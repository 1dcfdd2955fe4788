/** A session to what its overview shows. */
import { coverageMatrixOf } from '../../session/coverageMatrix';
import type { SessionFile } from '../../sessionFile/parseSessionFile';
import { isPlanned, preparationOf } from '../../planning/readiness/preparation';
import { readinessOf } from '../../planning/readiness/readiness';
import { type Finding, type Interview, type Session, severities } from '../../session/session';
import {
  type AskGroup,
  type FindingGroup,
  firstShown,
  type InterviewState,
  type Overview,
  type OverviewAsk,
  type OverviewInterview,
  type OverviewReadiness,
} from './overview';
import { compareTexts } from '../../text/compareTexts';
import {
  type Askable,
  askedOf,
  begunInterviews,
  cancelledInterviews,
  countsAsHint,
  heldMeetings,
  isOverdue,
  isOwed,
} from '../../session/status';
import { nameOfPerson } from '../../session/people';
import { subjectNameOf } from '../../session/sessionQuestions';
import { notesByInterview } from '../../session/meetingNotes';
import { momentOf } from '../../session/interviews';
import { meetingLabel } from '../../planning/readiness/plannedSession';
import { runningInterview } from '../runningInterview';
import { shortened } from '../../text/shorten';

/**
 * The file is the one that the session was made of, null where it has none. `now` is a local time of the session, such
 * as `2026-11-24T10:57`: it decides what is overdue and which interviews were held.
 */
export const overviewOf = (session: Session, file: SessionFile | null, now: string): Overview => ({
  title: session.title,
  classification: session.classification,
  interactors: coverageMatrixOf(session)
    .filter(({ element }) => element.kind === 'interactor')
    .map(({ element: { key, name, type }, cells }) => ({ ...{ key, name, type, cells } })),
  findings: findingGroups(session.findings),
  asks: askGroups(session, now.slice(0, 10)),
  interviews: overviewInterviews(session, now),
  readiness:
    file && isPlanned(session, preparationOf(session, file)) ? overviewReadiness(session, file) : null,
});

/** An overview shows at most 200 characters of a text. */
const overviewText = (text: string): string => shortened(text, 200);

function findingGroups(all: readonly Finding[]): readonly FindingGroup[] {
  const kept = all.filter(({ kind }) => kind !== 'dismissed');
  return [...severities, null].flatMap((severity) => {
    const group = kept.filter((finding) => finding.severity === severity);
    const risks = group.filter(({ demonstrated }) => demonstrated);
    const hints = group.filter(countsAsHint);
    if (!group.length) return [];
    const first = firstShown([...risks, ...hints]).map(
      ({ id, text, demonstrated, stride, about, file, line }) => ({
        ...{ id, text: overviewText(text), isRisk: demonstrated, stride, about, file, line },
      }),
    );
    return [{ severity, risks: risks.length, hints: hints.length, first }];
  });
}

function overviewReadiness(session: Session, file: SessionFile): OverviewReadiness {
  const items = readinessOf(session, file);
  const [missing, advice] = [
    items.filter(({ level }) => level === 'missing'),
    items.filter(({ level }) => level === 'advice'),
  ];
  return {
    missing: missing.length,
    advice: advice.length,
    first: firstShown([...missing, ...advice]).map(({ key, level, message, reason }) => ({
      key,
      level,
      message,
      reason,
    })),
  };
}

// Who still has to answer what, and by when.

/**
 * Open asks and deferred questions, below everybody who is to answer them. A due day itself is still in time; `today`
 * is a day such as `2026-11-25`.
 */
function askGroups(session: Session, today: string): readonly AskGroup[] {
  const byPerson = new Map<string | null, OverviewAsk[]>();
  for (const asked of [...session.asks, ...session.questions].filter(isOwed)) {
    const people = askedOf(asked);
    for (const id of people.length ? people : [null]) {
      const name = id === null ? null : nameOfPerson(session.people, id);
      const asks = byPerson.get(name) ?? [];
      byPerson.set(name, asks);
      asks.push(overviewAsk(asked, today));
    }
  }
  return [...byPerson]
    .map(([person, asks]) => {
      const sorted = asks.sort((one, other) => compareTexts(dueOf(one), dueOf(other)));
      const overdue = asks.filter(({ isOverdue }) => isOverdue).length;
      return { person, open: asks.length, overdue, first: firstShown(sorted) };
    })
    .sort((one, other) => compareTexts(urgencyOf(one), urgencyOf(other)));
}

const overviewAsk = (asked: Askable, today: string): OverviewAsk => ({
  text: overviewText(asked.text),
  element: subjectNameOf(asked),
  due: asked.due?.slice(0, 10) ?? null,
  isOverdue: isOverdue(asked, today),
  file: asked.file,
  line: asked.line,
});

/** Behind every day. */
const never = 'never';
const dueOf = ({ due }: OverviewAsk): string => due ?? never;

const urgencyOf = ({ person, first: [mostUrgent] }: AskGroup): string =>
  person === null || !mostUrgent ? `${never} nobody` : dueOf(mostUrgent);

// Which interviews were held, and which are to come.

/**
 * Every interview, whatever notes it has, and every meeting of the plan that has none. An interview was held when it was ended, when its time is
 * over, or when it has begun and its time has come. What has neither date nor words is to come.
 */
function overviewInterviews(session: Session, now: string): readonly OverviewInterview[] {
  const notes = new Set(session.interviews.map(({ file }) => file));
  const begun = begunInterviews(session);
  const names = (ids: readonly string[]) => ids.map((id) => nameOfPerson(session.people, id));
  const cancelled = cancelledInterviews(session);
  const written = session.interviews.filter(({ file }) => !cancelled.has(file));
  const held = notesByInterview({ interviews: written }).map((notes) => {
    const [{ title, role, date, file }] = notes;
    const states = notes.map((one) => interviewState(one, begun.has(one.file), now));
    return {
      title,
      role,
      date,
      state: (['now', 'held'] as const).find((state) => states.includes(state)) ?? ('to-come' as const),
      people: names([...new Set(notes.flatMap(({ attendees }) => attendees))]),
      file,
    };
  });
  const planned = heldMeetings(session)
    .map(({ meeting }) => meeting)
    .filter((meeting) => !meeting.notes.some((note) => notes.has(note)))
    .map((meeting) => ({
      title: meetingLabel(meeting),
      role: meeting.role,
      date: meeting.start,
      state: isOver(meeting.start, meeting.minutes, now) ? ('held' as const) : ('to-come' as const),
      people: names(meeting.people),
      file: null,
    }));
  return [...held, ...planned].sort((one, other) => compareTexts(momentOf(one.date), momentOf(other.date)));
}

function interviewState(interview: Interview, isBegun: boolean, now: string): InterviewState {
  const { started, ended, date, minutes } = interview;
  if (ended !== null) return 'held';
  if (started !== null && runningInterview(interview, now)) return 'now';
  if (started !== null || isOver(date, minutes, now)) return 'held';
  return isBegun && momentOf(date) <= momentOf(now) ? 'held' : 'to-come';
}

/** `('2026-11-24T10:00', 60)` is over at 11:00; a day without a time when the next one begins. */
function isOver(start: string | null, minutes: number | null, now: string): boolean {
  if (start === null) return false;
  if (!start.includes('T')) return start < now.slice(0, 10);
  return millisecondsOf(start) + (minutes ?? 0) * 60_000 <= millisecondsOf(now);
}

/** Both times are of one place, and a meeting goes on for hours, not over a change of the clocks. */
const millisecondsOf = (local: string): number => Date.parse(`${momentOf(local)}Z`);
