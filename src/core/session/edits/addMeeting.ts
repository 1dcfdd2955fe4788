/** Adds a meeting to a session file. */
import type { TextEdit } from '../../note/edits/textEdit';
import type { MeetingRole } from '../session';
import { appendItem } from './appendItem';

/** The keys of a meeting in the session file, in the order in which they are written. */
export interface NewMeeting {
  readonly id: string;
  readonly title: string;
  readonly role: MeetingRole;
  readonly purpose?: string;
  readonly agenda?: readonly string[];
  readonly location?: string;
  readonly start?: string;
  readonly minutes?: number;
  readonly people?: readonly string[];
  /** As written in the file: a path from the session's folder. */
  readonly note?: string;
}

/** Appends to `meetings`. Null for an id that is taken, a date that is none, and where `appendItem` refuses. */
export function addMeeting(text: string, meeting: NewMeeting): readonly TextEdit[] | null {
  const { id, title, role, purpose, agenda, location, start, minutes, people, note } = meeting;
  const entries = { id, title, role, purpose, agenda, location, start, minutes, people, note };
  return appendItem(text, ['meetings'], entries);
}
