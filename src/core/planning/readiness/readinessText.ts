/** The words for every rule of readiness: what is missing, and why it matters. */
import { agreementKeys } from '../agreement';
import type { Cost } from './cost';
import type { ReadinessCode, ReadinessItem } from './readiness';
import { nameOfPerson } from '../../session/people';
import { oneLine } from '../../text/oneLine';
import { shortened } from '../../text/shorten';
import type { Person } from '../../sessionFile/sessionFile';

export interface ReadinessWords {
  /** What is missing. */
  readonly message: string;
  readonly reason: string;
  /** What the item's fix would do, as a command's title; null where it has none. */
  readonly fix: string | null;
}

/**
 * `{ code: 'document-not-received', about: ['Overview'] }` → `The document "Overview" has not come yet.` and why it
 * should. Plain text on one line; what `about` holds is untrusted, quoted and shortened.
 */
export function readinessText({
  code,
  about,
  fix = null,
}: Pick<ReadinessItem, 'code' | 'about'> & Partial<Pick<ReadinessItem, 'fix'>>): ReadinessWords {
  const [first = '', second = '', third = '', fourth = ''] = about.map(quoted);
  const { message, reason, mend } = texts[code](first, second, third, fourth);
  return { message, reason, fix: fix ? (mend ?? null) : null };
}

/** `7.5 person-hours in all` and, below, `Dana Reyes: 150 minutes`, most first. */
export function costText(
  { minutes, people, unknown }: Cost,
  persons: readonly Person[],
): { readonly message: string; readonly lines: readonly string[] } {
  const hours = `${Math.round(minutes / 6) / 10} person-hours in all`;
  const without = `${unknown} ${unknown === 1 ? 'meeting has' : 'meetings have'} no length yet`;
  return {
    message: unknown ? `${hours}; ${without}` : hours,
    lines: people.map((each) => `${quoted(nameOfPerson(persons, each.id))}: ${each.minutes} minutes`),
  };
}

const quoted = (about: string): string => shortened(oneLine(about), 80);

interface RuleText {
  readonly message: string;
  readonly reason: string;
  /** For rules whose items may have a fix. */
  readonly mend?: string;
}

const dutyReasons: Readonly<Record<string, string>> = {
  notetaker: 'Whoever leads so many people cannot write down what they say.',
  moderator: 'With so many people somebody has to see to it that everyone is heard and nobody is attacked.',
  facilitator: 'With so many people the talk drifts unless somebody brings it back and on to a result.',
};

const partReasons: Readonly<Record<(typeof agreementKeys)[number], string>> = {
  goal: 'Everybody should know what they come together for, and what they will get.',
  agenda: 'Who knows the topics beforehand comes prepared.',
  communication: 'People speak more freely when they know how they talk to each other, then and afterwards.',
  materials: 'It has to be clear what to bring and what is shared with whom.',
  breaks: 'Nobody thinks well for hours without one.',
};

const texts: Record<ReadinessCode, (...about: [string, string, string, string]) => RuleText> = {
  'no-scope': () => ({
    message: 'Nothing is in scope yet.',
    reason: 'What is looked at decides who has to come, and how long it takes.',
  }),
  'nothing-out-of-scope': () => ({
    message: 'Nothing is out of scope yet.',
    reason: 'Unless it is said what stays out, every interview finds its own border.',
  }),
  'document-not-received': (title) => ({
    message: `The document "${title}" has not come yet.`,
    reason: 'What can be read beforehand need not be asked, and better questions come of it.',
    mend: 'It Has Come: Set Its Status to Received',
  }),
  'missing-role': (role) => ({
    message: `No meeting has the role ${role}, which this pace calls for.`,
    reason: roleReasons[role] ?? 'Without it a view of the solution is missing.',
    mend: 'Add the Meeting, Its Date Still Open',
  }),
  'one-architects-interview': (title) => ({
    message: `The architects are interviewed only once, in "${title}".`,
    reason: 'The first talk leaves points open that show only when the notes are read; plan a second one.',
    mend: 'Add a Second Interview',
  }),
  'long-business-interview': (title, minutes) => ({
    message: `"${title}" takes ${minutes} minutes of the business.`,
    reason: 'They seldom have more than 30 minutes to give, and those are enough for value and worries.',
    mend: 'Make It 30 Minutes',
  }),
  'overlapping-meetings': (later, earlier, people) => ({
    message: `"${later}" overlaps with "${earlier}" for ${people}.`,
    reason: 'Nobody can be in two meetings at once.',
    mend: 'Move It to Where All Are Free',
  }),
  'outside-working-hours': (title, start, from, to) => ({
    message: `"${title}" on ${start} is not within the working hours, ${from} to ${to} from Monday to Friday.`,
    reason: 'The people you ask do you a favour; do not ask for their evening as well.',
    mend: 'Move It into the Working Hours',
  }),
  'no-break': (title, people) => ({
    message: people
      ? `Up to the end of "${title}" there is no break in more than two hours for ${people}.`
      : `"${title}" goes on for more than two hours without a break.`,
    reason: 'Tired people leave out what matters.',
    mend: 'Put a Break on the Agenda',
  }),
  'unfilled-duty': (title, duty) => ({
    message: `Many come to "${title}", and none of them is its ${duty}.`,
    reason: dutyReasons[duty] ?? 'Somebody has to do it.',
    mend: `Find It a ${duty.charAt(0).toUpperCase()}${duty.slice(1)}`,
  }),
  'nobody-experienced': () => ({
    message: 'Nobody who organizes, moderates or facilitates knows security.',
    reason:
      'Leading such meetings takes experience with meetings and with security; ask somebody who has both to help.',
    mend: 'Let the Person Who Knows Security Facilitate',
  }),
  'missing-knowledge': (knowledge) => ({
    message: `Nobody who is invited brings knowledge of ${knowledge}.`,
    reason: 'Questions about it will have no answer in the room.',
  }),
  'crowded-component-meeting': (title, number) => ({
    message: `${number} people are invited to "${title}", which is about one component.`,
    reason: 'Three who know the component and whoever leads are quicker, and cost less.',
  }),
  'invited-without-reason': (name) => ({
    message: `Nothing says why ${name} is invited.`,
    reason: 'Everybody who comes stops working on something else; say what they are needed for.',
    mend: 'Add Them to the People',
  }),
  'person-without-channel': (name) => ({
    message: `No channel for questions is agreed with ${name}.`,
    reason: 'Questions come up after every interview, and answers that take a week come too late.',
    mend: 'Agree on Mail',
  }),
  'manager-invited': (name, meetings) => ({
    message: `${name} is a manager and is invited to technical meetings: ${meetings}.`,
    reason:
      'Others may speak less freely, and a report tells managers what they need; it is your choice, since some teams do not mind.',
    mend: 'Here It Is Fine',
  }),
  'empty-agreement': (part) => ({
    message: `The agreement says nothing about: ${part}.`,
    reason: agreementKeys.flatMap((known) => (known === part ? [partReasons[known]] : []))[0] ?? '',
    mend: 'Fill In a Usual Text',
  }),
};

const roleReasons: Readonly<Record<string, string>> = {
  kickoff: 'There everybody learns what is going to happen, and what comes out at the end.',
  business: 'Only the business can say what the solution is worth, and what would hurt most.',
  architects: 'Nobody knows the design better, or who else to ask.',
  deployment: 'Those who roll it out know about secrets, pipelines and suppliers.',
  production: 'Those who run it know how it is managed, and by whom.',
  discussion: 'What was found helps only once the team agrees on it and on what comes first.',
};
