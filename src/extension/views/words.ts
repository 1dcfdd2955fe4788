/** The words that the three views share for the things of a session. */
import { strideName, type Stride } from '../../core/note/stride';
import type { Session } from '../../core/session/session';
import { lookupOf } from './lookup';

/** An id as the session knows it: `dana` → `Dana Reyes`; anybody else as written. */
export const personName = (session: Session, id: string): string =>
  lookupOf(session).personById.get(id)?.value.name ?? id;

export const personNames = (session: Session, ids: readonly string[]): string =>
  ids.map((id) => personName(session, id)).join(', ');

/** `['S', 'T']` → `Spoofing, Tampering` */
export const strideNames = (stride: readonly Stride[]): string => stride.map(strideName).join(', ');

/** `2026-11-23T09:00` → `2026-11-23 09:00` */
export const dateText = (date: string): string => date.replace('T', ' ');

export const interviewTitle = (session: Session, file: string): string =>
  lookupOf(session).interviewByFile.get(file)?.value.title ?? file;

/** The interview that something was written in, with its date: `Architects, 2026-11-23`. */
export function interviewText(session: Session, file: string): string {
  const date = lookupOf(session).interviewByFile.get(file)?.value.date ?? null;
  const title = interviewTitle(session, file);
  return date === null ? title : `${title}, ${dateText(date)}`;
}

/** `critical` → `Critical` */
export const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
