/** What the interview roles are called, in reports and wherever one is chosen. */
import type { Role } from '../note/note';

export const roleNames: Record<Role, string> = {
  kickoff: 'Kick-off',
  business: 'Business',
  architects: 'Architects',
  deployment: 'Deployment',
  production: 'Production',
  workshop: 'Workshop',
  'follow-up': 'Follow-up',
};
