/** The usual kind of meeting for each role. */
import type { MeetingRole } from '../session';
import type { InterviewKind } from './interviewKind';
import { analysis } from './kinds/analysis';
import { architects } from './kinds/architects';
import { business } from './kinds/business';
import { deployment, production } from './kinds/operations';
import { discussion, followUp, kickoff, workshop } from './kinds/together';

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
