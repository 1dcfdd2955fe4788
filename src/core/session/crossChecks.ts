/** The rules that need a catalog, a session file or several notes. Format page, section 7. */
import { askKeyOf, otherOwnerOf, taskOf } from './sessionQuestions';
import type { InterviewNote } from './interviews';
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
  value.meetings.forEach(({ note }, index) => {
    if (note !== null) expect('missing-note', note, ['meetings', index, 'note']);
  });
}

/** Catalog questions and people that a note names and nobody knows. */
export function checkNote(
  { note, interview, people }: InterviewNote,
  questionIds: ReadonlyMap<string, unknown>,
  problems: ProblemList,
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
    if (tag.kind === 'hint' && stride.length === 0)
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
