/** The files of a session that is being prepared. */
import { sessionFileName } from '../../session/fileKinds';
import type { NewSessionOptions } from './planOptions';
import { oneLineToWrite } from '../../text/oneLine';
import { timeZoneNamed } from '../../text/timeZone';
import { type PlannedMeeting, planOf, type PlanProblem, planProblems } from './planOf';
import { newSessionFile } from './newSessionFile';
import { newSessionWordsIn } from './germanNewSession';
import { escapeText } from '../../note/edits/escapeText';
import { newNote } from '../../note/edits/appendElement';
import { roles } from '../../note/note';
import type { Catalog } from '../../catalog/catalog';
import { expectationsOf } from '../agreement';
import { completePlanWords } from '../germanPlan';
import type { OpeningPart, OpeningQuestion } from '../kinds/interviewKind';

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
    const text = interviewNote(meeting, { catalog, ...options });
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
  oneLineToWrite(title) === '' ? [{ option: 'title', message: 'A session needs a title.' }] : [];

const aboutTimezone = ({ timezone }: NewSessionOptions): PlanProblem<'timezone'>[] =>
  timezone === null || timeZoneNamed(timezone) !== null
    ? []
    : [
        {
          option: 'timezone',
          message: `"${timezone}" is no time zone that is known here. Write it like Europe/Rome.`,
        },
      ];

/** What the opening of a planned interview's note is made of. */
interface OpeningContext extends Pick<NewSessionOptions, 'workshop' | 'language'> {
  /** Where the texts of catalog questions come from. */
  readonly catalog: Catalog;
}

/**
 * The text of a meeting's note: its front matter, the goals of its kind, and the first questions, all open. One for
 * the business has `- [ ] What would you hate to read about it in the newspaper? ^worries`. What is asked about a
 * component stands in its section. A question that the catalog does not have is left out. Null for a meeting that
 * takes none.
 */
function interviewNote(meeting: PlannedMeeting, context: OpeningContext): string | null {
  const { title, start, minutes, component, kind } = meeting;
  if (meeting.note === null) return null;
  const words = newSessionWordsIn(context.language);
  const role = roles.find((each) => each === kind.role) ?? null;
  const elements = component === null ? [] : [{ kind: 'process', type: null, name: component } as const];
  const level = component === null ? '##' : '###';
  const section = (heading: string, ...blocks: readonly string[]) =>
    [`\n${level} ${heading}`, ...blocks].join('\n\n') + '\n';
  const opening = ({ heading, remark, questions }: OpeningPart) =>
    section(heading, ...(remark === null ? [] : [remark]), questionList(questions, context.catalog));
  return [
    newNote({ title, ...(role ? { role } : {}), date: start, minutes, elements }),
    ...(role === 'kickoff' ? [section(words.expect, bullets(whatToExpect(context)))] : []),
    section(words.goals, bullets(kind.goals)),
    ...kind.opening.map(opening),
  ].join('');
}

function whatToExpect({ workshop, language }: OpeningContext): readonly string[] {
  const { approach, delivered, limits } = expectationsOf(workshop, completePlanWords(language).agreement);
  return [approach, delivered, limits];
}

const bullets = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join('\n');

const questionList = (questions: readonly OpeningQuestion[], catalog: Catalog): string =>
  questions
    .flatMap((question) => {
      if ('text' in question) return [`- [ ] ${question.text}`];
      const inCatalog = catalog.questions.find(({ id }) => id === question.id);
      return inCatalog ? [`- [ ] ${escapeText(inCatalog.text)} ^${inCatalog.id}`] : [];
    })
    .join('\n');
