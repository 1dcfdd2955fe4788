/** The rule of a note that does not say what its meeting in the session file says. */
import { roles } from '../../note/note';
import type { ProblemOf } from '../../session/problemList';
import { setValue } from '../../sessionFile/setValue';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import { withFrontMatter } from './frontMatterRules';
import type { NoteToFix, ProblemFix } from './problemFix';
import type { ProblemRules } from './problemRule';

export const meetingRules = {
  'meeting-differs': {
    level: 'information',
    subject: ({ key }) => key,
    message: (key, problem) =>
      problem === null || problem.key === 'attendees'
        ? `The session file says something else about ${key}: the note counts; make them agree.`
        : `The session file plans another ${key}, ${valueIn(problem.planned)} and not ${valueIn(problem.held)}: the note counts; make them agree.`,
    fixes: { inNote: takeOver },
  },
} satisfies Partial<ProblemRules>;

const valueIn = (value: string | number): string => `“${shortened(oneLine(String(value)), 40)}”`;

/** What the session file says goes into the note, or the other way round. */
function takeOver(problem: ProblemOf<'meeting-differs'>, { note, session, file }: NoteToFix): ProblemFix[] {
  if (problem.key === 'attendees') return [];
  const { key, planned, held, span } = problem;
  const index = session.meetings.findIndex((meeting) => meeting.note === file);
  const fixes: ProblemFix[] = [
    {
      kind: 'sessionFile',
      title: `Take over ${key} into the session file`,
      edits: (text) => setValue(text, ['meetings', index, key === 'date' ? 'start' : key], held),
    },
  ];
  // A meeting may be for something that is no interview.
  if (key !== 'role' || roles.some((role) => role === planned)) {
    fixes.push({
      kind: 'edit',
      title: `Take over ${key} from the session file`,
      edits: () => withFrontMatter(note, key, span, planned),
    });
  }
  return fixes;
}
