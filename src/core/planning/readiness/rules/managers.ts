/** Managers where details are told: others may speak less freely. The choice is the interviewer's. */
import { technicalRoles, meetingLabel, type Rule } from '../plan';

/** `managerOk: true` says that here it is fine. */
export const managerInvited: Rule = ({ session }) =>
  session.people.flatMap(({ id, name, manager, managerOk }, index) => {
    if (!manager || managerOk) return [];
    const meetings = session.meetings.filter(
      ({ role, people }) => role !== null && technicalRoles.includes(role) && people.includes(id),
    );
    if (!meetings.length) return [];
    const path = ['people', index];
    return [
      {
        about: [name, meetings.map(meetingLabel).join(', ')],
        path,
        fix: { kind: 'set', path: [...path, 'managerOk'], value: true },
      },
    ];
  });
