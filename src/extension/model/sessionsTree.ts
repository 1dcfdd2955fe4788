/** The Sessions view as data: each session with its preparation, interviews and external interactors. */
import { strideLetters, strideName } from '../../core/note/stride';
import {
  begunInterviews,
  cancelledInterviews,
  isSettled,
  notTickedIn,
  plannedIn,
  saidTo,
} from '../../core/session/status';
import { noteName, notesByInterview } from '../../core/session/meetingNotes';
import type { Element, Interview, PastAnswer, Session, SessionQuestion } from '../../core/session/session';
import { groupedBy } from '../../core/text/groupedBy';
import { isUnderWay } from '../../core/interview/runningInterview';
import { subjectKeyInSession } from '../../core/session/sessionQuestions';
import { elementIcon, interviewIcon, noteIcon, sessionIcon } from './icons';
import { preparationRows } from './preparationRows';
import { groupRow, joined, leafRow, tooltipLines, type Identities, type Row, withChildren } from './row';
import {
  dateText,
  letterProgress,
  openCount,
  personNames,
  progressText,
  wholeInterviewText,
} from './sessionWords';
import { sessionId, type ListedSession } from './subject';

/** So many sessions begin unfolded. Of more, views begin with the one that somebody works in. */
export const fewSessions = 10;

/** One row for each session, with groups below. Who draws again keeps the rows of each session. */
export const sessionsTree = (
  sessions: readonly ListedSession[],
  identities: Identities,
  known = new WeakMap<ListedSession, Row>(),
): readonly Row[] => {
  const fold = sessions.length > fewSessions ? 'folded' : 'open';
  return sessions.map((listed) => {
    const row = known.get(listed) ?? sessionRow(listed, fold, identities);
    known.set(listed, row);
    return row;
  });
};

function sessionRow(listed: ListedSession, fold: Row['fold'], identities: Identities): Row {
  const { session } = listed;
  const id = sessionId(listed);
  const progress = progressText(session.questions, session);
  const row: Row = {
    ...leafRow(
      id,
      session.file === null ? 'session.withoutFile' : 'session',
      session.title,
      joined([listed.place, progress]),
    ),
    icon: sessionIcon,
    tooltip: tooltipLines(
      [null, session.title],
      ['Stage', session.stage],
      ['Pace', session.pace],
      ['Classification', session.classification],
      ['In scope', session.scope.in.join(', ')],
      ['Out of scope', session.scope.out.join(', ')],
      ['Questions', progress],
    ),
    fold,
    subject: { kind: 'session', listed },
  };
  return withChildren(row, () => rowsBelow(id, listed, identities));
}

function rowsBelow(id: string, listed: ListedSession, identities: Identities): Row[] {
  const { session } = listed;
  const interactors = session.elements.filter((element) => element.kind === 'interactor');
  const begun = begunInterviews(session);
  const planned = plannedIn(session);
  const byFile = groupedBy(session.questions.flatMap(saidTo), ({ file }) => file);
  const bySubject = groupedBy(session.questions, (question) => subjectKeyInSession(question) ?? '');
  const rowFor = (interview: Interview, asked: readonly PastAnswer[]) =>
    interviewRow(id, listed, interview, asked, begun.has(interview.file));
  const groups = [
    groupRow(
      `${id}/interviews`,
      'Interviews',
      null,
      notesByInterview(session).map((notes) => {
        const [first] = notes;
        if (notes.length === 1) return rowFor(first, byFile.get(first.file) ?? []);
        return withNoteRows(rowFor(first, askedTogether(session, first.notes)), notes, session, (note) =>
          rowFor(note, byFile.get(note.file) ?? []),
        );
      }),
    ),
    groupRow(
      `${id}/interactors`,
      'External Interactors',
      null,
      interactors.map((one) => elementRow(id, listed, one, bySubject.get(one.key) ?? [], planned)),
    ),
  ];
  return [...preparationRows(id, listed, identities), ...groups.filter((group) => group.children.length > 0)];
}

function interviewRow(
  session: string,
  listed: ListedSession,
  interview: Interview,
  asked: readonly PastAnswer[],
  hasBegun: boolean,
): Row {
  const notTicked = asked.filter(notTickedIn(listed.session)).length;
  const open = `${openCount(asked) - notTicked}/${asked.length} open`;
  const begun = joined([open, notTicked ? `${notTicked} not ticked` : null], ', ');
  const isOff = cancelledInterviews(listed.session).has(interview.file);
  const ahead = isOff ? `cancelled, ${asked.length} not asked` : `${asked.length} planned`;
  const questions = asked.length ? (hasBegun ? begun : ahead) : isOff ? 'cancelled' : null;
  const date = interview.date === null ? null : dateText(interview.date);
  return {
    ...leafRow(
      `${session}/interview ${interview.file}`,
      isUnderWay(interview) ? 'interview.begun' : 'interview',
      interview.title,
      // A narrow view cuts what stands last.
      joined([questions, interview.date?.slice(0, 10) ?? null]),
    ),
    icon: interviewIcon(interview),
    tooltip: tooltipLines(
      [null, interview.title],
      ['Role', interview.role],
      ['Date', date],
      ['Attendees', personNames(listed.session, interview.attendees)],
      ['Questions', questions],
      [interview.notes.length > 1 ? 'Notes' : 'Note', interview.notes.join(', ')],
    ),
    subject: { kind: 'interview', listed, interview },
  };
}

/** The row of an interview in which several took notes, with a row for each of these below. */
const withNoteRows = (
  row: Row,
  notes: readonly Interview[],
  session: Session,
  rowFor: (note: Interview) => Row,
): Row => {
  const children = notes.map((note): Row => {
    const label = noteName(note, session);
    const tooltip = tooltipLines([null, note.title], ['Note of', label], ['File', note.file]);
    const own = { ...rowFor(note), icon: noteIcon, tooltip };
    return {
      ...own,
      id: `${row.id}/note ${note.file}`,
      label,
      spoken: joined([label, own.description], ', '),
    };
  });
  return { ...row, fold: 'open', children };
};

/** What one interview asked, each question once: answered if one of its notes has the answer. */
const askedTogether = ({ questions }: Session, files: readonly string[]): readonly PastAnswer[] =>
  questions.flatMap((question) => {
    const here = saidTo(question).filter(({ file }) => files.includes(file));
    return here.find(isSettled) ?? here[0] ?? [];
  });

/** Opens its newest heading. */
function elementRow(
  session: string,
  listed: ListedSession,
  element: Element,
  questions: readonly SessionQuestion[],
  planned: ReadonlySet<SessionQuestion>,
): Row {
  const asked = questions.filter((question) => !planned.has(question));
  const letters = strideLetters.map((letter) => ({ letter, progress: letterProgress(asked, letter) }));
  const progress = progressText(questions, listed.session);
  const missing = letters.flatMap(({ letter, progress: asked }) => (asked === null ? [letter] : []));
  const place = element.places.at(-1);
  return {
    ...leafRow(
      `${session}/element ${element.key}`,
      'element',
      element.name,
      joined([
        asked.length ? `${asked.length - openCount(asked)}/${asked.length}` : null,
        asked.length && missing.length && missing.length < letters.length ? `no ${missing.join(' ')}` : null,
      ]),
    ),
    icon: elementIcon(element),
    tooltip: tooltipLines(
      [null, joined([element.name, element.type], ', ')],
      ['Questions', progress],
      ...letters.map(
        ({ letter, progress: settled }) => [strideName(letter), settled && `${settled} answered`] as const,
      ),
      [
        'Interviews',
        [...new Set(element.interviews.map((file) => wholeInterviewText(listed.session, file)))].join('; '),
      ],
    ),
    spoken: joined([element.name, 'external interactor', element.type, progress], ', '),
    subject: place ? { kind: 'element', listed, element, place } : null,
  };
}
