/** Days that somebody may promise something by. */
import type { NoteCursor } from './noteCursor';
import type { NoteSuggestion } from './suggestion';
import type { Known, NoteSurroundings } from './suggestion';
import type { Span } from '../../text/span';

/** Behind `due:` in a tag or question. Null anywhere else. */
export function dueSuggestions(cursor: NoteCursor, known: Known): readonly NoteSuggestion[] | null {
  const typed = cursor.mark(/due:[\d-]*$/i);
  if (!typed) return null;
  const { note, at } = cursor.readWith(`due:${someDay}`, typed.span);
  const takesDay =
    note.tags.some(({ due }) => due === someDay) ||
    note.questions.some(({ dueSpan }) => dueSpan?.start === at);
  return takesDay ? days(known(), { ...typed.span, start: typed.span.start + 'due:'.length }) : [];
}

/** Nobody writes it. */
const someDay = '0001-01-01';

/** Today, tomorrow, in a week, and the days of the meetings that come. */
export function days({ session, now }: NoteSurroundings, span: Span): readonly NoteSuggestion[] {
  const today = now.slice(0, 10);
  const next = session.meetings
    .map(({ start, title }) => ({ day: start?.slice(0, 10) ?? '', title }))
    .filter(({ day }) => day > today)
    .sort((one, other) => (one.day < other.day ? -1 : 1))[0];
  const offered = new Map([
    [today, 'today'],
    [dayAfter(today, 1), 'tomorrow'],
    [dayAfter(today, 7), 'in a week'],
  ]);
  if (next) offered.set(next.day, next.title ?? 'the next meeting');
  return [...offered].map(([day, detail]) => dateSuggestion(day, detail, span));
}

export const dateSuggestion = (date: string, detail: string, span: Span): NoteSuggestion => ({
  kind: 'date',
  label: date,
  detail,
  documentation: null,
  // Who types a digit writes a day of their own.
  filter: detail,
  text: date,
  span,
  goesOn: false,
});

/** `('2026-11-30', 1)` → `2026-12-01` */
function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
