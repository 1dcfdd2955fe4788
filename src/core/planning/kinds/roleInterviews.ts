/** The short interviews with one role each: who answers for the solution's value, who delivers it, who runs it. */
import type { InterviewKind } from './interviewKind';

/** Short, because those who answer for the value seldom have more time. */
export const business: InterviewKind = {
  role: 'business',
  title: 'Business',
  purpose: 'Learn what it is worth to you and which kind of trouble would be the worst',
  goals: [
    'What it is really for, and why that matters',
    'What worries those who answer for it',
    'How much each of the six categories would hurt: it decides which findings come first',
  ],
  agenda: ['What it is worth', 'What worries you', 'Six kinds of trouble, and how bad each would be'],
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
  role: 'deployment',
  title: 'Deployment',
  purpose: 'Follow a change from the keyboard into production, with everything it picks up on the way',
  goals: [
    'Who and what can change what runs',
    'Where secrets live, and who can read them',
    'What comes from others, and how a bad piece of it would be noticed',
  ],
  agenda: ['The way into production', 'Secrets', "Other people's code"],
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
  role: 'production',
  title: 'Production',
  purpose: 'Learn what happens day and night when it runs, and who can do what to it',
  goals: [
    'Who gets onto the machines, and how',
    'Who would notice that something is wrong, and what they may do then',
    'What was learned from the last time that something went wrong',
  ],
  agenda: ['A bad night', 'Ways in', 'The last incident'],
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
