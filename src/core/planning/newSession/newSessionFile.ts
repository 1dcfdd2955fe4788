/** The text of a session file that does not exist yet, with comments that explain each part. */
import { Document, isMap, isScalar } from 'yaml';
import { agendaOf, sessionAgreement } from '../agreement';
import { completePlanWords } from '../germanPlan';
import { newSessionWordsIn } from './germanNewSession';
import type { NewSessionWords } from './newSessionWords';
import type { NewSessionOptions } from './planOptions';
import { oneLineToWrite } from '../../text/oneLine';
import { timeZoneNamed } from '../../text/timeZone';
import { datedSlug } from '../../text/slug';
import type { PlannedMeeting } from './planOf';

/** `# The plan of a threat model. …\ntitle: Web shop\n…`: everything known is filled in, for the rest there is an example. */
export function newSessionFile(options: NewSessionOptions, meetings: readonly PlannedMeeting[]): string {
  const { title, start, timezone, stage, pace, workingHours, components, workshop, language } = options;
  const words = completePlanWords(language);
  const said = newSessionWordsIn(language).file;
  return [
    filePart(
      said.plan,
      yaml({ title: oneLineToWrite(title) }),
      `${yaml({ id: datedSlug(title, start) }).trimEnd()} # ${said.id}`,
      yaml({ stage, pace }),
      `# classification: ${said.classification}`,
    ),
    filePart(said.language, yaml({ language })),
    filePart(
      said.times,
      timezone === null ? '# timezone: Europe/Rome' : yaml({ timezone: timeZoneNamed(timezone) ?? timezone }),
      yaml({ workingHours }),
    ),
    filePart(said.goals, 'goals:', `  # - ${said.goal}`),
    filePart(
      said.scope,
      'scope:',
      '  in:',
      `    # - ${said.inScope}`,
      '  out:',
      `    # - ${said.outOfScope}`,
    ),
    ...(components.length
      ? [
          filePart(
            said.components,
            yaml({ components: components.map((name) => ({ name: oneLineToWrite(name), people: [] })) }),
          ),
        ]
      : []),
    filePart(
      said.documents,
      yaml({ documents: words.documents.map((document) => ({ title: document, status: null })) }),
    ),
    filePart(said.people, 'people:', ...examplePerson(said.person).map((line) => `  # ${line}`)),
    filePart(said.meetings, meetingsYaml(meetings, words.agreement.breaks.onAgenda, said.invite)),
    filePart(
      said.agreement,
      yaml({ agreement: sessionAgreement(workshop, words.agreement) }),
      '  rules:',
      `    # - ${said.rule}`,
    ),
  ].join('\n');
}

const examplePerson = ({ note, name, channel, why }: NewSessionWords['file']['person']) => [
  `- id: dana # ${note}`,
  `  name: ${name}`,
  '  knowledge: [architecture, development]',
  '  duties: [participant]',
  '  email: dana@example.com',
  `  channel: '${channel}'`,
  `  why: ${why}`,
];

/** With whom to invite above each list of people. */
function meetingsYaml(meetings: readonly PlannedMeeting[], onAgenda: string, invite: string): string {
  const document = documentOf({ meetings: meetings.map((meeting) => meetingValue(meeting, onAgenda)) });
  meetings.forEach(({ kind }, index) => {
    const meeting = document.getIn(['meetings', index]);
    const keys = isMap(meeting) ? meeting.items.map(({ key }) => key) : [];
    for (const key of keys.filter(isScalar)) {
      if (key.value === 'people') key.commentBefore = ` ${invite}: ${kind.whom}`;
    }
  });
  return textOf(document);
}

const meetingValue = ({ id, title, kind, start, minutes, note }: PlannedMeeting, breakItem: string) => ({
  id,
  title,
  role: kind.role,
  purpose: kind.purpose,
  goals: kind.goals,
  agenda: agendaOf(kind, minutes, breakItem),
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
