/** The calendar of a folder in the terminal. */
import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ExportedContent } from '../core/exchange/exportFormat';
import { exportTo } from '../core/exchange/exporter';
import { calendarFormat } from '../core/exchange/reportFormats';
import type { Session } from '../core/session/session';
import type { Command } from './commandLine';
import { isSystemError, UsageError } from './failures';
import { readTextIfThere } from './files';
import type { Target } from './target';

/** People have two days left to read what they were sent. */
const reminderDays = 2;

/** Says why a meeting was left out, and if all of them were. */
export function calendarContent(
  { folder, meeting: id }: Extract<Command, { kind: 'calendar' }>,
  sessions: readonly Session[],
  now: Date,
  target: Target,
): ExportedContent {
  const all = sessions.flatMap(({ meetings }) => meetings);
  const meetings = all.filter((meeting) => meeting.id === id);
  if (id !== null && meetings.length !== 1) {
    const ids = all.flatMap((meeting) => meeting.id ?? []).join(', ');
    throw new UsageError(`--meeting names one of ${ids || 'no meetings'}, not ${id}.`);
  }
  // Who sends it somewhere by `>` does so from the working directory.
  const replaced = target.kind === 'file' ? resolve(target.path) : null;
  const previous = calendarsIn(
    [
      folder,
      ...sessions.map((session) => join(folder, session.folder)),
      replaced === null ? '' : dirname(replaced),
    ],
    replaced,
  );
  const made = exportTo(calendarFormat, sessions, {
    ...{ now, reminderDays, previous },
    ...(id !== null && { meetings }),
  });
  return made.content === ''
    ? { ...made, leftOut: [...made.leftOut, 'There is no meeting to write into a calendar.'] }
    : made;
}

/**
 * The calendar files that lie in some folders, each once; none that can't be read, nor of such a folder. Throws what Node
 * throws where that is the one that is replaced: its versions would be lost.
 */
function calendarsIn(folders: readonly string[], replaced: string | null): readonly string[] {
  const paths = [...new Set(folders.map((folder) => resolve(folder)))].flatMap((folder) =>
    ifReadable(() => readdirSync(folder), []).map((name) => join(folder, name)),
  );
  return paths
    .filter((path) => /\.ics$/i.test(path))
    .map((path) => (path === replaced ? readTextIfThere(path) : ifReadable(() => readTextIfThere(path), '')));
}

function ifReadable<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return otherwise;
  }
}
