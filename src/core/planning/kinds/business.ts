/** The interview with those who answer for the solution's value: short, because they seldom have more time. */
import type { InterviewKind } from './interviewKind';

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
