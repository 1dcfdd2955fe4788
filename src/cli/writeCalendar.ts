/** The meetings of a folder's sessions as a calendar file. */
import { calendarOf } from '../core/report/calendar/calendarOf';
import { calendarProblemText } from '../core/report/calendar/calendarProblem';
import type { Session } from '../core/session/session';
import { replaceFile } from './replaceFile';
import type { Output } from './run';

/** People have two days left to read what they were sent. */
const reminderDays = 2;

/**
 * Writes to a file, or without one to the output; says of each meeting why it was left out. Returns 1 if one was, or
 * if there is none at all: then nothing is written.
 */
export function writeCalendar(
  sessions: readonly Session[],
  file: string | null,
  now: Date,
  output: Output,
): number {
  const { text, problems } = calendarOf(sessions, { now, reminderDays });
  for (const problem of problems) output.err(`${calendarProblemText(problem)}\n`);
  if (text === null) {
    output.err('There is no meeting to write into a calendar.\n');
    return 1;
  }
  if (file === null) output.out(text);
  else replaceFile(file, text);
  return problems.length ? 1 : 0;
}
