/** The text of a session file that does not exist yet, with comments that explain each part. */
import { documentsToAskFor } from './documentsToAskFor';
import { Document, isMap, isScalar } from 'yaml';
import { agendaOf, sessionAgreement } from '../agreement';
import type { NewSessionOptions } from './planOptions';
import { oneLineToWrite } from '../../text/oneLine';
import { timeZoneNamed } from '../../text/timeZone';
import type { PlannedMeeting } from './planOf';

/** `# The plan of a threat model. …\ntitle: Web shop\n…`: everything known is filled in, for the rest there is an example. */
export function newSessionFile(options: NewSessionOptions, meetings: readonly PlannedMeeting[]): string {
  const { title, timezone, stage, pace, workingHours, components, workshop } = options;
  return [
    filePart(
      ['The plan of a threat model. A line behind # is a comment; remove the # to fill in an example.'],
      yaml({ title: oneLineToWrite(title), stage, pace }),
      '# classification: internal # printed on every export and invitation',
    ),
    filePart(
      ['All times are local to this time zone. Check the days for holidays.'],
      timezone === null ? '# timezone: Europe/Rome' : yaml({ timezone: timeZoneNamed(timezone) ?? timezone }),
      yaml({ workingHours }),
    ),
    filePart(
      ['What has to be known or decided at the end?'],
      'goals:',
      '  # - Find what could stop us in May',
    ),
    filePart(
      ['What do you look at, and what not? Clear limits decide how much work it is.'],
      'scope:',
      '  in:',
      '    # - Web shop',
      '  out:',
      '    # - Warehouse',
    ),
    ...(components.length ? [componentsPart(components)] : []),
    filePart(
      [
        'Documents worth asking for. Strike what does not exist, add a link: to what does.',
        'status: requested, received, or none when you asked and there is nothing. people: who is to read',
        'or bring it; without it all who are invited, but the business.',
      ],
      yaml({ documents: documentsToAskFor.map((document) => ({ title: document, status: null })) }),
    ),
    filePart(peopleAdvice, 'people:', ...examplePerson.map((line) => `  # ${line}`)),
    filePart(
      [
        'A meeting costs the time of everybody in it: invite only whom it needs, by their id.',
        'An id never changes, so that a calendar recognizes its entry. Meetings of the role analysis are',
        'your own time to read, draw and think. Behind -> on an agenda stands what comes of a topic.',
      ],
      meetingsYaml(meetings),
    ),
    filePart(
      ['What everybody agrees to and may expect. It goes into the invitations; say it at the kick-off, too.'],
      yaml({ agreement: sessionAgreement(workshop) }),
      '  rules:',
      '    # - Telephones stay in the bag',
    ),
  ].join('\n');
}

const peopleAdvice = [
  'Who can tell something that you need? Nobody without a reason: write it down as why.',
  'knowledge, one or several: security, architecture, development, devops, administration, business,',
  'product, delivery (when teams can change something), domain (the trade), facilitation, moderation.',
  'duties: organizer, moderator, facilitator, notetaker, participant. In a small meeting one person can',
  'organize, lead and take notes; with many, share it. Somebody should have led such meetings before.',
  'channel: how to get an answer from them fast, agreed with them.',
  'People speak less freely in front of managers. manager: true tells that somebody is one, managerOk: true',
  'that it is fine here.',
];

const examplePerson = [
  '- id: dana # @dana in the notes',
  '  name: Dana Reyes',
  '  knowledge: [architecture, development]',
  '  duties: [participant]',
  '  email: dana@example.com',
  "  channel: '#shop-security in the team chat'",
  '  why: knows the payment flow',
];

const componentsPart = (components: readonly string[]): string =>
  filePart(
    ['A small meeting for each. Whom to ask: who designed it, who wrote it, who operates it.'],
    yaml({ components: components.map((name) => ({ name: oneLineToWrite(name), people: [] })) }),
  );

/** With whom to invite above each list of people. */
function meetingsYaml(meetings: readonly PlannedMeeting[]): string {
  const document = documentOf({ meetings: meetings.map(meetingValue) });
  meetings.forEach(({ kind }, index) => {
    const meeting = document.getIn(['meetings', index]);
    const keys = isMap(meeting) ? meeting.items.map(({ key }) => key) : [];
    for (const key of keys.filter(isScalar)) {
      if (key.value === 'people') key.commentBefore = ` Invite: ${kind.whom}`;
    }
  });
  return textOf(document);
}

const meetingValue = ({ id, title, kind, start, minutes, note }: PlannedMeeting) => ({
  id,
  title,
  role: kind.role,
  purpose: kind.purpose,
  goals: kind.goals,
  agenda: agendaOf(kind, minutes),
  start,
  minutes,
  people: [],
  ...(note === null ? {} : { note }),
});

const filePart = (comment: readonly string[], ...content: readonly string[]): string =>
  [...comment.map((line) => `# ${line}`), ...content.map((lines) => lines.trimEnd()), ''].join('\n');

const yaml = (value: object): string => textOf(documentOf(value));

/** Quotes what an older reader of YAML would not take for a text: `09:00`, `no`. */
const documentOf = (value: object): Document =>
  new Document(value, { compat: 'yaml-1.1', aliasDuplicateObjects: false });

const textOf = (document: Document): string =>
  document.toString({ singleQuote: true, nullStr: '', lineWidth: 100 });
