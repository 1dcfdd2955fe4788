/** The usual kind of meeting for each role. */
import type { InterviewKind } from './interviewKind';
import { analysis, discussion, followUp, kickoff, workshop } from './together';
import { architects, business, deployment, production } from './roleInterviews';
import type { MeetingRole } from '../../sessionFile/sessionFile';

/** `interviewKinds.business.minutes` → `30`. */
export const interviewKinds: Readonly<Record<MeetingRole, InterviewKind>> = {
  kickoff,
  business,
  architects,
  deployment,
  production,
  workshop,
  'follow-up': followUp,
  analysis,
  discussion,
};
