/**
 * The interviews with one role each: those who answer for the solution's value, who deliver it, who run it, and who
 * know how it, or one component of it, is built.
 */
import type { InterviewKind } from './interviewKind';

/** Short, because those who answer for the value seldom have more time. */
export const business: InterviewKind = {
  name: 'business',
  role: 'business',
  title: 'Business',
  purpose: 'Learn what it is worth to you and which kind of trouble would be the worst',
  goals: [
    'What it is really for, and why that matters',
    'What worries those who answer for it',
    'How much each of the six categories would hurt: it decides which findings come first',
  ],
  agenda: [
    'What it is worth -> why it matters, in your own words',
    'What worries you -> what we must not overlook',
    'Six kinds of trouble, and how bad each would be -> which findings come first',
  ],
  opening: [
    {
      heading: 'Value and worries',
      remark: null,
      questions: [{ id: 'value' }, { id: 'worries' }],
    },
    {
      heading: 'How bad would it be',
      remark:
        'One question for each category. Write below it how much it would hurt (low, medium, high or critical) and their words, such as `#calibration/S high the newspaper does the rest`.',
      questions: [
        { id: 'worst-spoofing' },
        { id: 'worst-tampering' },
        { id: 'worst-repudiation' },
        { id: 'worst-disclosure' },
        { id: 'worst-outage' },
        { id: 'worst-takeover' },
      ],
    },
  ],
  minutes: 30,
  whom: 'those who answer for what it is worth, and for what it may cost',
  materials: 'Nothing to prepare.',
};

export const deployment: InterviewKind = {
  name: 'deployment',
  role: 'deployment',
  title: 'Deployment',
  purpose: 'Follow a change from the keyboard into production, with everything it picks up on the way',
  goals: [
    'Who and what can change what runs',
    'Where secrets live, and who can read them',
    'What comes from others, and how a bad piece of it would be noticed',
  ],
  agenda: [
    'The way into production -> who and what can change what runs',
    'Secrets -> where they live, and who can read them',
    "Other people's code -> how a bad piece of it would be noticed",
  ],
  opening: [
    {
      heading: 'From the keyboard to production',
      remark: null,
      questions: [
        { id: 'keyboard-to-production' },
        { id: 'build-changed' },
        { id: 'secrets-list' },
        { id: 'foreign-code' },
      ],
    },
  ],
  minutes: 30,
  whom: 'those who operate the pipeline and the machines that it runs on',
  materials: 'Nothing to prepare. To look at the pipeline together helps.',
};

export const production: InterviewKind = {
  name: 'production',
  role: 'production',
  title: 'Production',
  purpose: 'Learn what happens day and night when it runs, and who can do what to it',
  goals: [
    'Who gets onto the machines, and how',
    'Who would notice that something is wrong, and what they may do then',
    'What was learned from the last time that something went wrong',
  ],
  agenda: [
    'A bad night -> who notices, and what they may do then',
    'Ways in -> who gets onto the machines, and how',
    'The last incident -> what was learned from it',
  ],
  opening: [
    {
      heading: 'A bad night',
      remark: null,
      questions: [
        { id: 'sunday-night' },
        { id: 'way-to-the-machines' },
        { id: 'inside-for-a-week' },
        { id: 'last-incident' },
      ],
    },
  ],
  minutes: 30,
  whom: 'those who operate it, at best somebody who was on call lately',
  materials: 'Nothing to prepare.',
};

// The interviews with those who know how the solution, or one component of it, is built.

export const architects: InterviewKind = {
  name: 'architects',
  role: 'architects',
  title: 'Architects',
  purpose: 'Understand how it is built, and who and what touches it from outside',
  goals: [
    'A drawing that we could explain to somebody else',
    'For the first of those outside: which data pass, and what protects them in all six categories',
    'Hints are followed until it is clear how an attack would work, or why it would not',
    'Names of those who know what is missing',
  ],
  agenda: [
    'Show your architecture -> a drawing that we could explain to somebody else',
    'A first external interactor, in depth -> which data pass, and what protects them',
    'The next ones, as far as we get -> a list of those still to come',
  ],
  opening: [
    {
      heading: 'Show your architecture',
      remark: 'Let them draw, and do not interrupt.',
      questions: [{ id: 'show-architecture' }, { id: 'first-trust' }, { id: 'missing-details' }],
    },
    {
      heading: 'Where we start',
      remark:
        'Usually with a person or a service outside. Give each a section of its own, such as `## Customer #interactor/human`, and stay with it until all six categories were touched.',
      questions: [{ id: 'start-from' }],
    },
  ],
  minutes: 120,
  whom: 'architects, and lead developers where they know more',
  materials: 'Whatever shows the architecture: a drawing, a presentation, a photograph of a whiteboard.',
};

export const secondArchitects: InterviewKind = {
  ...architects,
  name: 'second-architects',
  title: 'Architects, second interview',
  purpose: 'Close what the first interview left open, and look at those outside who are still missing',
  goals: [
    'What reading the notes brought up is answered',
    'Those outside whom we have not looked at yet were looked at',
    'For each hint it is clear how an attack would work, or why it would not',
  ],
  agenda: [
    'What stayed open -> answers, or the names of those who have them',
    'Risks that need a closer look -> how each attack would work, or why it would not',
    'External interactors that are still missing -> what protects them',
  ],
  opening: [
    {
      heading: 'What stayed open',
      remark:
        'Begin with the open questions of the first interview and with what the drawing did not explain.',
      questions: [
        { text: 'What has come to your mind since we last talked?' },
        { text: 'Which part have we not spoken about at all?' },
      ],
    },
  ],
  minutes: 60,
  materials: 'The first draft of our diagrams, to be corrected.',
};

/** A small meeting about one component of a running solution. Its questions are put to that component. */
export const component: InterviewKind = {
  name: 'component',
  role: 'architects',
  title: 'Component',
  purpose: 'Understand one component with the few people who know it best',
  goals: [
    'How the component is built, deployed and operated today',
    'Which of its safeguards are really switched on',
    'Who and what reaches it from outside, and what each may do',
  ],
  agenda: [
    'Show the component -> a drawing of it, with everything that it talks to',
    'Safeguards in use -> which of them are really switched on',
    'Who reaches it from outside, one by one -> what each may do',
  ],
  opening: [
    {
      heading: 'Show the component',
      remark:
        'Let them draw first. Then give each of those outside who reach it a section of its own, such as `## Operator #interactor/human`.',
      questions: [
        { text: 'Would you draw it for us, with everything that it talks to?' },
        { text: 'Which of the safeguards that it offers are switched on?' },
        { id: 'who-may-call' },
        { text: 'Who or what from outside is a good one to start from?' },
      ],
    },
  ],
  minutes: 45,
  whom: 'who designed it, who wrote it and who operates it: three are enough',
  materials: 'Whatever shows the component, and its settings as they are today.',
};
