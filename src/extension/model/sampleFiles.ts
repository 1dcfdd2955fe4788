/** What the sample session consists of. In a browser nobody can list the extension's folder. */
export const sampleFiles = [
  'threat-session.yaml',
  'heating.questions.yaml',
  'kickoff.interview.md',
  'business.interview.md',
  'architects-1.interview.md',
  'architects-2.interview.md',
  'production.interview.md',
  'vendor-call.interview.md',
  'cabinet.svg',
];
