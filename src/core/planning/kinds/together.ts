/**
 * What is no interview with one role: meetings of everybody at the beginning, around one drawing and at the end, and
 * the work between the interviews, to which nobody is invited.
 */
import type { InterviewKind } from './interviewKind';

export const kickoff: InterviewKind = {
  name: 'kickoff',
  role: 'kickoff',
  title: 'Kick-off',
  purpose: 'Agree on what we look at, why now, and what you get at the end',
  goals: [
    'Everybody knows the approach, what comes out of it and what does not',
    'The scope was said aloud, and so was what stays outside',
    'For everything that somebody has to know there is a name, and a fast way to that person',
    'Each document that exists was promised by somebody',
  ],
  agenda: [
    'Why now -> what has to be known in the end',
    'How we go about it, and what you get -> everybody knows what to expect',
    'In scope and out of scope -> a border that everybody knows',
    'Documents -> who sends which',
    'Who knows what, and how to reach them -> a name and a channel for each part',
  ],
  opening: [
    {
      heading: 'What we look at',
      remark: null,
      questions: [{ id: 'why-now' }, { id: 'in-scope' }],
    },
    {
      heading: 'Who and what can tell us',
      remark: null,
      questions: [{ id: 'written-already' }, { id: 'nobody-here-knows' }, { id: 'question-tomorrow' }],
    },
  ],
  minutes: 30,
  whom: 'everybody who takes part, and whoever asked for it',
  materials: 'Nothing to prepare. It helps to know which documents exist, in whatever state.',
};

export const workshop: InterviewKind = {
  name: 'workshop',
  role: 'workshop',
  title: 'Workshop',
  purpose: 'Draw the solution together and look for what could go wrong, each from their own side',
  goals: [
    'One drawing that everybody in the room takes for true',
    'Everybody has named something that could go wrong, not only those who do security',
    'For each idea of an attack there is a way it would work, or a reason why it does not',
  ],
  agenda: [
    'Draw the solution -> one drawing that everybody takes for true',
    'Choose the first of those outside who touch it -> where we begin',
    'Go through the six categories with it, then take the next -> how each attack would work, or why not',
    'What surprised us -> what to look at again',
  ],
  opening: [
    {
      heading: 'One drawing',
      remark:
        'Let one person draw and the others correct. Who operates it sees other arrows than who built it.',
      questions: [{ id: 'who-draws' }, { id: 'first-trust' }],
    },
    {
      heading: 'Where we start',
      remark:
        'Usually with a person or a service outside. Give each a section of its own, such as `## Customer #interactor/human`, and ask round the room before you go on: first those who say least, last those whom the others answer to.',
      questions: [
        { id: 'whom-first' },
        { text: 'If you wanted to hurt us with what you know, what would each of you do?' },
      ],
    },
  ],
  minutes: 120,
  whom: 'people with different views of it: architecture, development, operation, security, product',
  materials: 'Any drawing there is. A whiteboard, real or shared, that everybody can write on.',
};

export const secondWorkshop: InterviewKind = {
  ...workshop,
  name: 'second-workshop',
  title: 'Workshop, second round',
  purpose: 'Close what the first round left open, and find what helps against what it found',
  goals: [
    'What stayed open is answered, or somebody promised to',
    'Those outside whom we have not looked at yet were looked at',
    'For each attack somebody in the room knows what would help, and how much work that is',
  ],
  agenda: [
    'What stayed open -> answers, or the names of those who have them',
    'Those outside who are still missing -> what protects them',
    'What would help, and what it takes -> an idea for each attack',
  ],
  opening: [
    {
      heading: 'What stayed open',
      remark: 'Begin with the open questions of the first round.',
      questions: [
        { text: 'Which of the attacks so far would you try yourself, and what made you choose it?' },
        { id: 'single-point' },
      ],
    },
  ],
  minutes: 60,
  materials: 'The drawing and the list of the first round.',
};

const discussed = [
  'Findings, the worst first -> each confirmed, or let go with a reason',
  'Roadmap -> what comes now, what soon, what later',
  'Quick wins for the backlog -> who does them',
  'What stays open -> a name for each',
];

/** Of what is still being designed: it is worth a second look before it is built. */
export const discussion: InterviewKind = {
  name: 'discussion',
  role: 'discussion',
  title: 'Findings and roadmap, with the whole team',
  purpose: 'Agree on what is true, then on what comes first',
  goals: [
    'Nobody hears of a finding for the first time from the report',
    'Each risk is confirmed, or let go with a reason',
    'The quick wins are in the backlog',
  ],
  agenda: [
    ...discussed,
    'When to look again -> before it is built, and after which changes',
    'This session -> what to ask next time, and whom',
  ],
  opening: [
    {
      heading: 'Findings, the worst first',
      remark:
        'Write below each what was said, with who agrees and who objects: `@dana: agrees`, `@lee: the guard would see it`. Confirm it or let it go in Findings.',
      questions: [
        { text: 'Which of these findings do you see differently, and what makes you think so?' },
        { text: 'Which of them have you seen happen, here or elsewhere?' },
      ],
    },
    {
      heading: 'What comes first',
      remark: null,
      questions: [
        { text: 'What keeps you from doing the first of them next week?' },
        { text: 'When can the teams change it, and what would have to wait for it?' },
      ],
    },
    {
      heading: 'Next time',
      remark: 'Put the questions that were missing into a catalog of your own, so that they are asked then.',
      questions: [
        { text: 'What should we have asked, and did not?' },
        { text: 'Who was not here and would have seen something else?' },
        { text: 'What took your time and helped nobody?' },
      ],
    },
  ],
  minutes: 90,
  whom: 'the whole team, and those who plan its work',
  materials: 'The draft of the report, sent to everybody before.',
};

/** What the small meetings about the components of a running solution end in. */
export const wrapUp: InterviewKind = {
  ...discussion,
  name: 'wrap-up',
  title: 'Wrap-up with the team and the project leader',
  purpose: 'Hear what came out for each component, agree on what is true, then on what comes first',
  agenda: [
    'Each component in a few sentences -> what is particular about it',
    ...discussed,
    'When to look again -> after which changes',
    'This session -> what to ask next time, and whom',
  ],
  minutes: 60,
  whom: "the team, and the project's leader",
};

export const followUp: InterviewKind = {
  name: 'follow-up',
  role: 'follow-up',
  title: 'Follow-up',
  purpose: 'Close what stayed open',
  goals: ['Each open point is answered, or somebody promised to until a day'],
  agenda: ['Open points, one by one -> an answer to each', 'Who can answer the rest -> a name and a day'],
  opening: [],
  minutes: 30,
  whom: 'only those who can answer what is open',
  materials: 'The open questions, sent before: what you answer in writing needs no meeting.',
};

// The work between the interviews: nobody is invited, but it needs its time in the calendar.

/** Before anybody is asked: hours where there is little to read, days where there is much. */
export const preparation: InterviewKind = {
  name: 'preparation',
  role: 'analysis',
  title: 'Preparation',
  purpose: 'Know what there is to know before anybody is asked',
  goals: ['What was written down need not be asked', 'The first questions of each interview are known'],
  agenda: [
    'Ask for the documents, and read those that came',
    'Write down what is in scope and what is not',
    'List who and what touches it from outside',
    'Go through the notes of the interviews, and choose the questions to begin with',
  ],
  opening: [],
  minutes: 180,
  whom: 'the interviewers',
  materials: 'The documents.',
};

/** Behind the first interviews; the only one of a short plan. */
export const analysis: InterviewKind = {
  name: 'analysis',
  role: 'analysis',
  title: 'Notes, first diagrams, threats',
  purpose: 'Find out what was said, and what was not',
  goals: ['The notes can be read by somebody else', 'What is still to be asked, and of whom'],
  agenda: [
    'Read the notes',
    'First draft of the diagrams',
    'Threats and what helps against them',
    'Open points',
  ],
  opening: [],
  minutes: 180,
  whom: 'the interviewers',
  materials: 'The notes and the documents.',
};

export const secondAnalysis: InterviewKind = {
  ...analysis,
  name: 'second-analysis',
  title: 'Threats of this solution',
  purpose: 'Find the threats that only this solution has, and what helps against each',
  goals: ['For each risk there is a way it would work, and something that helps'],
  agenda: ['Threats that only this solution has', 'What helps against each', 'Questions for a short message'],
};

export const lastAnalysis: InterviewKind = {
  ...analysis,
  name: 'last-analysis',
  title: 'Clean-up and roadmap',
  purpose: 'Make of the findings something that a team can decide on',
  goals: ['A list that everybody understands', 'A first order: what now, what soon, what later'],
  agenda: ['Threats that are still missing', 'Clean-up', 'Draft of the roadmap'],
};
