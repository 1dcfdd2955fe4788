/**
 * The shape of a `threat-session.yaml` file. Format page, section 9. What editors know about such files, in
 * `media/schemas/session.schema.json`, is generated from here.
 */
import * as v from 'valibot';
import { depths } from '../catalog/depth';
import { packNames } from '../catalog/knowledgePacks';
import { namesIn } from '../note/attendeeNames';
import { roles } from '../note/note';
import { personIdPattern } from '../note/tagSyntax';
import { languages } from '../text/language';
import {
  described,
  openMap,
  yamlList,
  optionalText,
  requiredText,
  listOrText,
  wordOf,
  yamlWords,
  yamlDate,
  yamlMap,
  yamlText,
  yamlTexts,
  yamlTime,
} from '../yaml/yamlSchema';
import { linkReaders, readinessCodes, reportForms, reportSections, type ReportSection } from './sessionFile';

export const stages = ['design', 'production'] as const;
export const paces = ['three-days', 'one-day', 'half-day'] as const;
const documentStatuses = ['requested', 'received', 'none'] as const;
const meetingStatuses = ['cancelled'] as const;
const knowledges = [
  'security',
  'architecture',
  'development',
  'devops',
  'administration',
  'business',
  'product',
  'delivery',
  'domain',
  'facilitation',
  'moderation',
] as const;
const duties = ['organizer', 'moderator', 'facilitator', 'notetaker', 'participant'] as const;

/** The roles of a note, and those of work between and after the interviews. */
const meetingRoles = [...roles, 'analysis', 'discussion'] as const;

export type Knowledge = (typeof knowledges)[number];
export type Duty = (typeof duties)[number];

const oneOf = <const Words extends readonly string[]>(words: Words) => v.nullish(wordOf(words), null);
const timeOfDay = v.nullish(yamlTime, null);
const text = (description: string) => described(optionalText, description);
const list = (description: string) => described(yamlTexts, description);

/** What a note can name with `@`. */
const personId = v.pipe(
  yamlText,
  v.transform(withoutAt),
  v.regex(personIdPattern, 'an id of letters and digits, with . _ or - between them,'),
);

/** Ids or names: a list, or one text as among the attendees of a note. A leading `@` is dropped. */
const listOfPeople = (description: string) =>
  described(
    listOrText(v.pipe(requiredText, v.transform(withoutAt)), (text) =>
      namesIn(text, false).map(({ name }) => name),
    ),
    description,
  );

function withoutAt(written: string): string {
  const [name, ...others] = namesIn(written, true);
  return name && !others.length ? name.name : written.replace(/^@(?=.)/, '');
}

const workingHours = yamlMap({
  from: described(
    timeOfDay,
    'When the working day begins, such as 09:00. Mornings are planned from here on.',
  ),
  to: described(timeOfDay, 'When the working day ends, such as 17:30.'),
});

/** As it is written in America. */
function withTwoLs(written: string): string {
  return written.replace(/^canceled$/i, 'cancelled');
}

const scope = yamlMap({
  in: list('What the session looks at.'),
  out: list('What it leaves aside. Said early, it spares everybody a detour.'),
});

const document = yamlMap({
  title: described(requiredText, 'What the document is called, or what it would tell.'),
  link: text('Where it is: an address, or a path from the folder of the session.'),
  status: described(oneOf(documentStatuses), 'Whether it was asked for, is here, or does not exist.'),
  people: listOfPeople(
    'Ids of those who are to read or bring it: it stands in their invitations alone. Without it all but the business are asked.',
  ),
});

const component = yamlMap({
  name: described(requiredText, 'What the part is called.'),
  people: listOfPeople('Ids of the few people who know it best.'),
});

const person = v.pipe(
  yamlMap({
    id: described(
      v.nullish(personId, null),
      'Short name by which meetings and notes call the person, as in @dana. Letters and digits, with . _ or - between.',
    ),
    name: text('Name as it stands in invitations and reports.'),
    // Once it was one word.
    knowledge: v.pipe(
      described(yamlWords(knowledges), 'What the person knows that the session needs.'),
      v.metadata({ alsoAlone: true }),
    ),
    duties: described(yamlWords(duties), 'What the person does in the meetings.'),
    email: text('Address for invitations.'),
    channel: text('Agreed way to reach the person fast with a question afterwards.'),
    why: text('Why the person is needed: it stands in the invitation.'),
    manager: described(
      v.optional(v.boolean(), false),
      'True for somebody who has others under them: with their boss in the room, people say less.',
    ),
    managerOk: described(
      v.optional(v.boolean(), false),
      'True when it is fine that this manager takes part in technical meetings.',
    ),
  }),
  v.check(({ id, name }) => Boolean(id ?? name), 'an id or a name'),
);

const meeting = yamlMap({
  id: text('Calendar entries are known by it: it stays when all else changes.'),
  title: text('Title of the meeting, its invitation and its interview.'),
  role: described(oneOf(meetingRoles), 'What kind of meeting it is.'),
  purpose: text('What the meeting is for, in one sentence. It stands in the invitation.'),
  goals: list('What is to be known or decided at its end. It stands in the invitation.'),
  agenda: list('What comes up, in this order; behind -> what comes of it.'),
  location: text('Room, or address of the call.'),
  start: described(
    v.nullish(yamlDate, null),
    'Local date and time, such as 2026-11-23T09:00; a date alone where the time is still open.',
  ),
  minutes: described(
    v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1)), null),
    'How long it is planned to take.',
  ),
  people: listOfPeople('Ids of those who are invited.'),
  status: described(
    v.nullish(v.pipe(yamlText, v.transform(withTwoLs), wordOf(meetingStatuses)), null),
    'Says that the meeting is off: calendars that have its entry learn it from the next calendar file.',
  ),
  note: text('Path of the interview note, from the folder of the session.'),
  notes: described(
    listOrText(requiredText, (path) => [path]),
    'Paths of its notes, where several people take notes in it: together they are one interview.',
  ),
});

const agreement = openMap({
  goal: text('What everybody wants to have reached in the end.'),
  agenda: text('What happens in which order, and what comes out of it.'),
  communication: text('How people talk to each other, in the meetings and afterwards.'),
  materials: text('What is shared, and what to bring.'),
  breaks: text('When there are breaks.'),
  rules: list('Rules of your own, one sentence each.'),
});

const heading = described(v.nullish(yamlText), 'What this section is called.');

const report = yamlMap({
  form: described(
    oneOf(reportForms),
    'For whom it is. The export command and the terminal can choose another.',
  ),
  sections: described(
    yamlWords(reportSections),
    'Sections of the report, in this order; without it those of the form.',
  ),
  without: described(yamlWords(reportSections), 'Sections to leave out, such as answers; all others stay.'),
  headings: described(
    v.nullish(
      yamlMap(
        Object.fromEntries(reportSections.map((section) => [section, heading])) as Record<
          ReportSection,
          typeof heading
        >,
      ),
      {},
    ),
    'Headings of your own for sections.',
  ),
  links: described(
    oneOf(linkReaders),
    'Where links to lines of the notes are to work: in an editor, as without this key, or on GitHub and GitLab.',
  ),
  language: described(
    oneOf(languages),
    'Language of all fixed words of the report, where it is another than that of the session.',
  ),
  timeMarks: described(
    v.optional(v.boolean(), false),
    'True to say beside what was said how far the interview was, where its line has a mark such as at:00:12:34.',
  ),
  issues: described(
    v.nullish(
      v.pipe(yamlText, v.regex(/^https:\/\/[^\s#?]+$/, 'an address that begins with https://')),
      null,
    ),
    'Address where the Git host takes a new issue, such as https://github.com/owner/repository/issues/new.',
  ),
});

export const sessionSchema = yamlMap({
  title: described(v.nullish(requiredText, null), 'Title of the session: the system that is looked at.'),
  id: text(
    'What other programs know the session by: ids in exports and calendars are made of it, so that they stay when the title changes. Without it they are made of the title.',
  ),
  stage: described(
    oneOf(stages),
    'Whether the system is being designed or is running. A running one is looked at component by component.',
  ),
  pace: described(oneOf(paces), 'How much time there is: it decides which meetings are called for.'),
  depth: described(
    oneOf(depths),
    'Which questions are offered: essential, standard or deep (all). Without it the pace decides.',
  ),
  language: described(
    oneOf(languages),
    'Language of the questions that are offered and of all that goes out: messages, invitations, agreements, reports.',
  ),
  classification: text('Who may read it. Printed on every export and invitation.'),
  timezone: text('Time zone of all times here and in the notes, such as Europe/Rome.'),
  workingHours: described(v.nullish(workingHours, null), 'When meetings may be.'),
  goals: list('What the session is to find out.'),
  scope: described(v.nullish(scope, null), 'What is looked at, and what is not.'),
  components: described(
    yamlList(component),
    'Parts of a running system: each gets one small meeting with those who know it.',
  ),
  documents: described(yamlList(document), 'What there is to read, and what was asked for.'),
  people: described(yamlList(person), 'Everybody who takes part.'),
  meetings: described(yamlList(meeting), 'The plan: interviews, and the work between and after them.'),
  report: described(v.nullish(report, null), 'How the report is put together.'),
  agreement: described(v.nullish(agreement, null), 'What everybody is told before they say yes.'),
  readiness: described(
    v.nullish(
      yamlMap({
        off: described(yamlWords(readinessCodes), 'Rules of readiness that say nothing of this session.'),
      }),
      null,
    ),
    'Which of its rules do not fit here.',
  ),
  packs: described(
    yamlWords(packNames),
    'Questions about a technology or a subject, besides those that are always there.',
  ),
  questions: list('Paths of question catalogs of your own, besides the built-in one.'),
});
