/** The files of a session that is being prepared. */
import { sessionFileName } from '../sessionFolders';
import { interviewNote, type OpeningContext } from './interviewNote';
import { oneLineOf } from './oneLine';
import { planOf } from './planOf';
import type { NewSessionOptions } from './planOptions';
import { planProblems, type PlanProblem } from './planProblems';
import { newSessionFile } from './newSessionFile';

export interface NewFile {
  /** From the session's folder. */
  readonly path: string;
  readonly text: string;
}

/**
 * The session file, first, and a note for each interview, in the order of the plan: for a half day
 * `threat-session.yaml`, `kickoff.interview.md`, `business.interview.md`, `architects-1.interview.md`.
 *
 * They are read without a problem. Throws a `RangeError` for options that `newSessionProblems` objects to.
 */
export function newSession(
  options: NewSessionOptions,
  catalog: OpeningContext['catalog'],
): readonly NewFile[] {
  const [problem] = newSessionProblems(options);
  if (problem) throw new RangeError(problem.message);
  const meetings = planOf(options);
  const notes = meetings.flatMap((meeting) => {
    const text = interviewNote(meeting, { catalog, workshop: options.workshop });
    return text === null || meeting.note === null ? [] : [{ path: meeting.note, text }];
  });
  return [{ path: sessionFileName, text: newSessionFile(options, meetings) }, ...notes];
}

/** Those of the plan, and a title that is missing or a time zone that nobody knows. */
export const newSessionProblems = (
  options: NewSessionOptions,
): readonly PlanProblem<keyof NewSessionOptions>[] => [
  ...aboutTitle(options),
  ...aboutTimezone(options),
  ...planProblems(options),
];

const aboutTitle = ({ title }: NewSessionOptions): PlanProblem<'title'>[] =>
  oneLineOf(title) === '' ? [{ option: 'title', message: 'A session needs a title.' }] : [];

const aboutTimezone = ({ timezone }: NewSessionOptions): PlanProblem<'timezone'>[] =>
  timezone === null || isTimezone(timezone)
    ? []
    : [
        {
          option: 'timezone',
          message: `"${timezone}" is no time zone that is known here. Write it like Europe/Rome.`,
        },
      ];

/** An offset such as `+01:00` is none: it would be wrong for half of the year. */
function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
