/** The rules that need a catalog, a session file or several notes. Format page, section 7. */
import { askKeyOf, otherOwnerOf, taskOf } from './sessionTasks';
import { type InterviewNote, isSameTime } from './interviews';
import { noteName } from './meetingNotes';
import type { Session } from './session';
import { nearest } from '../text/compareTexts';
import { resolveFrom } from '../text/paths';
import { timeZoneNamed } from '../text/timeZone';
import type { YamlPath } from '../yaml/yamlDocument';
import type { PlacedTag } from './placedTags';
import type { SessionInput } from './sessionFolders';
import type { ProblemList } from './problemList';

/** What the session file names and nobody knows: notes and catalogs that are not there, a time zone; and whose id it has. */
export function checkSessionFile(
  { folder, file, sessionFile, existing, sharedId }: SessionInput,
  problems: ProblemList,
): void {
  if (!sessionFile || file === null) return;
  const { value, spanOf } = sessionFile;
  const { timezone } = value;
  if (timezone && timeZoneNamed(timezone) === null) {
    problems.add(file, { code: 'unknown-timezone', span: spanOf(['timezone']), written: timezone });
  }
  if (sharedId) problems.add(file, { code: 'repeated-id', span: spanOf(['id']), ...sharedId });
  const expect = (code: 'missing-note' | 'missing-catalog', written: string, at: YamlPath): void => {
    const path = resolveFrom(folder, written);
    if (!existing.has(path ?? '')) problems.add(file, { code, span: spanOf(at), written, path });
  };
  value.questions.forEach((written, index) => expect('missing-catalog', written, ['questions', index]));
  value.meetings.forEach(({ note, notes }, index) => {
    if (note !== null) expect('missing-note', note, ['meetings', index, 'note']);
    notes.forEach((one, place) => expect('missing-note', one, ['meetings', index, 'notes', place]));
  });
}

/** Catalog questions and people that a note names and nobody knows. */
export function checkNote(
  { note, interview, people }: InterviewNote,
  questionIds: ReadonlyMap<string, unknown>,
  problems: Pick<ProblemList, 'add'>,
): void {
  for (const question of note.questions) {
    const { id, idSpan } = question;
    if (id !== null && idSpan && !questionIds.has(id))
      problems.add(interview.file, { code: 'unknown-question', span: idSpan, question, id });
  }
  if (people.nobody) return;
  for (const mention of note.mentions) {
    if (people.idOf(mention.id) === null)
      problems.add(interview.file, { code: 'unknown-person', span: mention.span, mention, path: null });
  }
}

/** Notes that name a meeting which nobody else knows, and those that say another day or role than one of the same interview. */
export function checkMeetings(
  notes: readonly InterviewNote[],
  { people, meetings }: Pick<Session, 'people' | 'meetings'>,
  problems: ProblemList,
): void {
  const names = meetings.flatMap(({ id, title }) => id ?? title ?? []);
  const byFile = new Map(notes.map((one) => [one.interview.file, one.interview]));
  for (const { interview, meeting } of notes) {
    const { file, frontMatter } = interview;
    const { meeting: written, values } = frontMatter;
    const span = values.get('meeting');
    if (written !== null && span && !meeting && interview.notes.length === 1 && names.length > 0) {
      const near = nearest(written, names);
      problems.add(file, {
        code: 'unknown-meeting',
        span,
        written,
        meant: near.length ? near : names.slice(0, 3),
      });
    }
    const before = interview.notes.slice(0, interview.notes.indexOf(file));
    const earlier = before.flatMap((path) => byFile.get(path) ?? []);
    const facts = [
      { key: 'role', planned: meeting?.role, agree: (one: string, other: string) => one === other },
      { key: 'date', planned: meeting?.start, agree: isSameTime },
    ] as const;
    for (const { key, planned, agree } of facts) {
      const first = earlier.find((one) => one.frontMatter[key] !== null);
      const [said, held] = [first?.frontMatter[key] ?? null, frontMatter[key]];
      const place = values.get(key);
      // What the plan says is told against the plan.
      if (!first || said === null || held === null || !place || planned || agree(said, held)) continue;
      const whose = noteName(first, { people });
      problems.add(file, { code: 'notes-differ', span: place, key, earlier: said, whose });
    }
  }
}

/** Ids that two tags of the session share, hints without a category, open asks of nobody. */
export function checkTags(tags: readonly PlacedTag[], problems: ProblemList): void {
  const ids = new Map<string, PlacedTag>();
  for (const placed of tags) {
    const { tag, context } = placed;
    const { file, span, id, stride } = context;
    const first = id === null ? undefined : ids.get(id.toUpperCase());
    if (id !== null && !first) ids.set(id.toUpperCase(), placed);
    if (id !== null && first && !isAskedAgain(first, placed)) {
      problems.add(file, { code: 'repeated-id', span: tag.idSpan ?? span, id, tag });
    }
    if ((tag.kind === 'hint' || tag.kind === 'calibration') && stride.length === 0)
      problems.add(file, { code: 'hint-without-stride', span, tag });
    const owner = tag.kind === 'ask' || tag.kind === 'action' ? otherOwnerOf(placed) : null;
    if (owner)
      problems.add(file, { code: 'repeated-detail', span: owner.span, key: 'owner', isBeside: true });
    if (tag.kind !== 'ask') continue;
    const { owners, status } = taskOf(placed);
    if (owners.length === 0 && status === 'open')
      problems.add(file, { code: 'ask-without-person', span, tag });
  }
}

/** What a later interview asks again is the same ask, and keeps its id. */
const isAskedAgain = (one: PlacedTag, other: PlacedTag): boolean =>
  one.tag.kind === 'ask' &&
  other.tag.kind === 'ask' &&
  one.context.file !== other.context.file &&
  askKeyOf(one.context) === askKeyOf(other.context);
