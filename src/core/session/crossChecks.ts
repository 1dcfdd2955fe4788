/** The rules that need a catalog, a session file or several notes. Format page, section 7. */
import { askKeyOf, taskOf } from './tasks';
import type { InterviewNote } from './interviews';
import { resolveFrom } from '../text/paths';
import { timeZoneNamed } from '../text/timeZone';
import type { PlacedTag } from './placedTags';
import type { SessionInput } from './sessionFolders';
import type { ProblemList } from './problemList';

/** What the session file names and nobody knows: notes and catalogs that are not there, a time zone. */
export function checkSessionFile(
  { folder, file, sessionFile, existing }: SessionInput,
  problems: ProblemList,
): void {
  if (!sessionFile || file === null) return;
  const { value, spanOf } = sessionFile;
  const { timezone } = value;
  if (timezone && timeZoneNamed(timezone) === null) {
    problems.add(file, 'unknown-timezone', spanOf(['timezone']), timezone);
  }
  const isMissing = (written: string) => !existing.has(resolveFrom(folder, written) ?? '');
  value.questions.forEach((written, index) => {
    if (isMissing(written)) problems.add(file, 'missing-catalog', spanOf(['questions', index]), written);
  });
  value.meetings.forEach(({ note }, index) => {
    if (note !== null && isMissing(note)) {
      problems.add(file, 'missing-note', spanOf(['meetings', index, 'note']), note);
    }
  });
}

/** Catalog questions and people that a note names and nobody knows. */
export function checkNote(
  { note, interview, people }: InterviewNote,
  questionIds: ReadonlyMap<string, unknown>,
  problems: ProblemList,
): void {
  for (const { id, idSpan } of note.questions) {
    if (id !== null && idSpan && !questionIds.has(id))
      problems.add(interview.file, 'unknown-question', idSpan, id);
  }
  if (people.nobody) return;
  for (const { id, span } of note.mentions) {
    if (people.idOf(id) === null) problems.add(interview.file, 'unknown-person', span, id);
  }
}

/** Ids that two tags of the session share, hints without a category, open asks of nobody. */
export function checkTags(tags: readonly PlacedTag[], problems: ProblemList): void {
  const ids = new Map<string, PlacedTag>();
  for (const placed of tags) {
    const { tag, context } = placed;
    const { file, span, id, text, stride } = context;
    const first = id === null ? undefined : ids.get(id.toUpperCase());
    if (id !== null && !first) ids.set(id.toUpperCase(), placed);
    if (id !== null && first && !isAskedAgain(first, placed)) {
      problems.add(file, 'repeated-id', tag.idSpan ?? span, id);
    }
    if (tag.kind === 'hint' && stride.length === 0) problems.add(file, 'hint-without-stride', span, text);
    if (tag.kind !== 'ask') continue;
    const { owners, status } = taskOf(placed);
    if (owners.length === 0 && status === 'open') problems.add(file, 'ask-without-person', span, text);
  }
}

/** What a later interview asks again is the same ask, and keeps its id. */
const isAskedAgain = (one: PlacedTag, other: PlacedTag): boolean =>
  one.tag.kind === 'ask' &&
  other.tag.kind === 'ask' &&
  one.context.file !== other.context.file &&
  askKeyOf(one.context) === askKeyOf(other.context);
