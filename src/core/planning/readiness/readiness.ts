/** What is still missing before a session can be held, and what would make it better: derived, never stored. */
import type { TextEdit } from '../../text/textEdit';
import type { YamlPath } from '../../yaml/yamlDocument';
import type { Span } from '../../text/span';
import { addMeeting } from '../../sessionFile/appendItem';
import { addPerson } from '../../sessionFile/appendItem';
import { appendItem } from '../../sessionFile/appendItem';
import { setValue } from '../../sessionFile/setValue';
import type { SessionFile } from '../../sessionFile/parseSessionFile';
import type { Session } from '../../session/session';
import { sessionPlan, type Fix, type Rule } from './plan';
import { emptyAgreement } from './rules/emptyAgreement';
import { noBreak, outsideWorkingHours, overlappingMeetings } from './rules/calendar';
import { documentNotReceived } from './rules/documents';
import { nobodyExperienced, unfilledDuty } from './rules/duties';
import {
  crowdedComponentMeeting,
  invitedWithoutReason,
  missingKnowledge,
  personWithoutChannel,
} from './rules/invited';
import { managerInvited } from './rules/managers';
import { longBusinessInterview, missingRole, oneArchitectsInterview } from './rules/roles';
import { noScope, nothingOutOfScope } from './rules/scope';

/** missing: the session cannot well be held without; advice: what experience recommends. */
export type ReadinessLevel = 'missing' | 'advice';

/** Every rule by its code, in the order in which they are told. */
export const readinessRules = {
  'no-scope': { level: 'missing', find: noScope },
  'nothing-out-of-scope': { level: 'missing', find: nothingOutOfScope },
  'document-not-received': { level: 'missing', find: documentNotReceived },
  'missing-role': { level: 'missing', find: missingRole },
  'one-architects-interview': { level: 'advice', find: oneArchitectsInterview },
  'long-business-interview': { level: 'advice', find: longBusinessInterview },
  'overlapping-meetings': { level: 'missing', find: overlappingMeetings },
  'outside-working-hours': { level: 'advice', find: outsideWorkingHours },
  'no-break': { level: 'advice', find: noBreak },
  'unfilled-duty': { level: 'missing', find: unfilledDuty },
  'nobody-experienced': { level: 'advice', find: nobodyExperienced },
  'missing-knowledge': { level: 'missing', find: missingKnowledge },
  'crowded-component-meeting': { level: 'advice', find: crowdedComponentMeeting },
  'invited-without-reason': { level: 'missing', find: invitedWithoutReason },
  'person-without-channel': { level: 'missing', find: personWithoutChannel },
  'manager-invited': { level: 'advice', find: managerInvited },
  'empty-agreement': { level: 'missing', find: emptyAgreement },
} as const satisfies Record<string, { readonly level: ReadinessLevel; readonly find: Rule }>;

export type ReadinessCode = keyof typeof readinessRules;

const codes = Object.keys(readinessRules) as readonly ReadinessCode[];

export interface ReadinessItem {
  readonly code: ReadinessCode;
  readonly level: ReadinessLevel;
  /** What the words name; see `readinessText`. */
  readonly about: readonly string[];
  /** What it is about, in the values of the session file. */
  readonly path: YamlPath;
  /** Where to jump to in the session file. */
  readonly span: Span;
  /** Null where only a person can know what is right. */
  readonly fix: Fix | null;
}

/**
 * `scope: { in: [Shop] }` → `[{ code: 'nothing-out-of-scope', level: 'missing', about: [], … }, …]`.
 *
 * The file is the one that the session was made of. Empty when nothing is to be said. What a plan costs is no
 * shortcoming: see `costOf`.
 */
export function readinessOf(session: Session, file: SessionFile): readonly ReadinessItem[] {
  const plan = sessionPlan(session);
  return codes.flatMap((code) => {
    const { level, find }: { readonly level: ReadinessLevel; readonly find: Rule } = readinessRules[code];
    return find(plan).map(({ about, path, fix = null }) => ({
      code,
      level,
      about,
      path,
      span: file.spanOf(path),
      fix,
    }));
  });
}

/** Whether two items, of an older and a newer version of the file, tell the same. */
export const isSameItem = (one: ReadinessItem, other: ReadinessItem): boolean =>
  one.code === other.code && one.about.join('\n') === other.about.join('\n');

/**
 * The edits that mend an item, in the text that it was derived from; in a newer one, look it up again with
 * `isSameItem`. Null when it has no fix, or when the file would read differently elsewhere.
 */
export function fixOf(text: string, { fix }: ReadinessItem): readonly TextEdit[] | null {
  switch (fix?.kind) {
    case 'set':
      return setValue(text, fix.path, fix.value);
    case 'append':
      return appendItem(text, fix.path, fix.item);
    case 'add-person':
      return addPerson(text, fix.person);
    case 'add-meeting':
      return addMeeting(text, fix.meeting);
    case undefined:
      return null;
  }
}
