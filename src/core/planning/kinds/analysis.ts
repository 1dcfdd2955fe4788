/** The work between the interviews: nobody is invited, but it needs its time in the calendar. */
import type { InterviewKind } from './interviewKind';

/** Behind the first interviews; the only one of a short plan. */
export const analysis: InterviewKind = {
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
  title: 'Threats of this solution',
  purpose: 'Find the threats that only this solution has, and what helps against each',
  goals: ['For each risk there is a way it would work, and something that helps'],
  agenda: ['Threats that only this solution has', 'What helps against each', 'Questions for a short message'],
};

export const lastAnalysis: InterviewKind = {
  ...analysis,
  title: 'Clean-up and roadmap',
  purpose: 'Make of the findings something that a team can decide on',
  goals: ['A list that everybody understands', 'A first order: what now, what soon, what later'],
  agenda: ['Threats that are still missing', 'Clean-up', 'Draft of the roadmap'],
};
