/** What is still missing before a session can be held, and what would make it better: derived, never stored. */
import type { TextEdit } from '../../text/textEdit';
import type { Span } from '../../text/span';
import { addMeeting, addPerson, appendItem } from '../../sessionFile/appendItem';
import { setValue } from '../../sessionFile/setValue';
import type { SessionFile } from '../../sessionFile/parseSessionFile';
import type { Session } from '../../session/session';
import { plannedSession } from './plannedSession';
import { agreementRules, scopeRules } from './rules/scopeRules';
import { attendanceRules, guestRules } from './rules/attendanceRules';
import { calendarRules } from './rules/calendarRules';
import { plannedMeetingRules } from './rules/plannedMeetingRules';

/** Every rule, in the order in which they are shown. A new one is an entry in the file of its subject. */
export const readinessRules = [
  ...scopeRules,
  ...plannedMeetingRules,
  ...calendarRules,
  ...attendanceRules,
  ...guestRules,
  ...agreementRules,
] as const;

/** Told apart by `code`, which says what `found` holds. */
export type ReadinessItem = ReturnType<(typeof readinessRules)[number]['check']>[number] & {
  /** Where to jump to in the session file. */
  readonly span: Span;
};

/**
 * `scope: { in: [Shop] }` → `[{ code: 'nothing-out-of-scope', level: 'missing', found: {}, … }, …]`.
 *
 * The file is the one that the session was made of, and may switch rules off. Empty when nothing is to be said. What a
 * plan costs is no shortcoming: see `costOf`.
 */
export function readinessOf(session: Session, file: SessionFile): readonly ReadinessItem[] {
  const plan = plannedSession(session);
  const off: readonly string[] = file.value.readiness?.off ?? [];
  return readinessRules
    .filter(({ code }) => !off.includes(code))
    .flatMap(({ check }): readonly ReadinessItem[] =>
      check(plan).map((shortcoming) => ({ ...shortcoming, span: file.spanOf(shortcoming.path) })),
    );
}

/** `2 missing · 1 advice`; `nothing missing` without any. */
export function readinessCount(items: readonly Pick<ReadinessItem, 'level'>[]): string {
  const missing = items.filter(({ level }) => level === 'missing').length;
  const advice = items.length - missing;
  const parts = [...(missing ? [`${missing} missing`] : []), ...(advice ? [`${advice} advice`] : [])];
  return parts.join(' · ') || 'nothing missing';
}

/**
 * The edits that mend an item, in the text that it was derived from; in a newer one, look it up again by its `key`.
 * Null when it has no fix, or when the file would read differently elsewhere.
 */
export function fixOf(text: string, { fix }: Pick<ReadinessItem, 'fix'>): readonly TextEdit[] | null {
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
