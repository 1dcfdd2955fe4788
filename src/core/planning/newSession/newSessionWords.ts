/** What the files of a new session say around that which was chosen, in a language. */
export interface NewSessionWords {
  /** Headings of notes. */
  readonly expect: string;
  readonly goals: string;
  /** Comments of the session file: lines above each part, and examples. */
  readonly file: {
    readonly plan: readonly string[];
    readonly id: string;
    readonly classification: string;
    readonly times: readonly string[];
    readonly language: readonly string[];
    readonly goals: readonly string[];
    readonly goal: string;
    readonly scope: readonly string[];
    readonly inScope: string;
    readonly outOfScope: string;
    readonly components: readonly string[];
    readonly documents: readonly string[];
    readonly people: readonly string[];
    readonly person: {
      readonly note: string;
      readonly name: string;
      readonly channel: string;
      readonly why: string;
    };
    readonly meetings: readonly string[];
    readonly invite: string;
    readonly agreement: readonly string[];
    readonly rule: string;
  };
}

export const englishNewSession: NewSessionWords = {
  expect: 'What to expect',
  goals: 'Goals',
  file: {
    plan: ['The plan of a threat model. A line behind # is a comment; remove the # to fill in an example.'],
    id: 'other programs know the session by it: it stays when the title changes',
    classification: 'internal # printed on every export and invitation',
    times: ['All times are local to this time zone. Check the days for holidays.'],
    language: ['Questions, invitations, messages and reports are in this language: en or de.'],
    goals: ['What has to be known or decided at the end?'],
    goal: 'Find what could stop us in May',
    scope: [
      'What do you look at, and what not? Clear limits decide how much work it is. Of what is still being',
      'developed say which version you mean, and which parts are not finished.',
    ],
    inScope: 'Web shop',
    outOfScope: 'Warehouse',
    components: ['A small meeting for each. Whom to ask: who designed it, who wrote it, who operates it.'],
    documents: [
      'Documents worth asking for. Strike what does not exist, add a link: to what does.',
      'status: requested, received, or none when you asked and there is nothing. people: who is to read',
      'or bring it; without it all who are invited, but the business.',
    ],
    people: [
      'Who can tell something that you need? Nobody without a reason: write it down as why.',
      'knowledge, one or several: security, architecture, development, devops, administration, business,',
      'product, delivery (when teams can change something), domain (the trade), facilitation, moderation.',
      'duties: organizer, moderator, facilitator, notetaker, participant. In a small meeting one person can',
      'organize, lead and take notes; with many, share it. Somebody should have led such meetings before.',
      'channel: how to get an answer from them fast, agreed with them.',
      'People speak less freely in front of managers. manager: true tells that somebody is one, managerOk: true',
      'that it is fine here. Choose people who talk to each other easily, and have somebody lead who speaks the',
      'language of all: distance of rank or culture keeps some silent.',
    ],
    person: {
      note: '@dana in the notes',
      name: 'Dana Reyes',
      channel: '#shop-security in the team chat',
      why: 'knows the payment flow',
    },
    meetings: [
      'A meeting costs the time of everybody in it: invite only whom it needs, by their id.',
      'An id never changes, so that a calendar recognizes its entry. Meetings of the role analysis are',
      'your own time to read, draw and think. Behind -> on an agenda stands what comes of a topic.',
    ],
    invite: 'Invite',
    agreement: [
      'What everybody agrees to and may expect. It goes into the invitations; say it at the kick-off, too.',
    ],
    rule: 'Telephones stay in the bag',
  },
};
