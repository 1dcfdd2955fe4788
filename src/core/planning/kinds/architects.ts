/** The interviews with those who know how the solution, or one component of it, is built. */
import type { InterviewKind } from './interviewKind';

export const architects: InterviewKind = {
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
    'Show your architecture',
    'A first external interactor, in depth',
    'The next ones, as far as we get',
  ],
  opening: [
    {
      heading: 'Show your architecture',
      remark: 'Let them draw, and do not interrupt.',
      questions: [
        { text: 'Would you show us your architecture, as it is and not as it was planned?' },
        { id: 'first-trust' },
        { text: 'Where do you miss details yourselves, and whom may we ask about them?' },
      ],
    },
    {
      heading: 'Where we start',
      remark:
        'Usually with a person or a service outside. Give each a section of its own, such as `## Customer #interactor/human`, and stay with it until all six categories were touched.',
      questions: [{ text: 'Who or what outside the solution is a good one to start from?' }],
    },
  ],
  minutes: 120,
  whom: 'architects, and lead developers where they know more',
  materials: 'Whatever shows the architecture: a drawing, a presentation, a photograph of a whiteboard.',
};

export const secondArchitects: InterviewKind = {
  ...architects,
  title: 'Architects, second interview',
  purpose: 'Close what the first interview left open, and look at those outside who are still missing',
  goals: [
    'What reading the notes brought up is answered',
    'Those outside whom we have not looked at yet were looked at',
    'For each hint it is clear how an attack would work, or why it would not',
  ],
  agenda: [
    'What stayed open',
    'Risks that need a closer look',
    'External interactors that are still missing',
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
  role: 'architects',
  title: 'Component',
  purpose: 'Understand one component with the few people who know it best',
  goals: [
    'How the component is built, deployed and operated today',
    'Which of its safeguards are really switched on',
    'Who and what reaches it from outside, and what each may do',
  ],
  agenda: ['Show the component', 'Safeguards in use', 'Who reaches it from outside, one by one'],
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
