/** The rule of what two notes of one interview say both: merged, or said to be different, when somebody wants it so. */
import { continuationOf, bulletOf } from '../../note/edits/layout';
import { changeOf, firstLawful } from '../../note/edits/checkedEdit';
import { setTagId, targetOfTag } from '../../note/edits/changeTag';
import { mergeHint } from '../../note/edits/judgeHint';
import type { Note, Tag } from '../../note/note';
import { nextTagId, tagIdsIn } from '../../session/placedTags';
import type { ProblemOf } from '../../session/problemList';
import type { Session } from '../../session/session';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import type { NoteToFix, ProblemFix, ProblemRules } from './problemRule';

export const likenessRules = {
  'told-twice': {
    level: 'information',
    subject: ({ other }) => other.text,
    message: (words, problem) =>
      `${
        problem ? `The note of “${problem.whose}”, of the same meeting,` : 'Another note of the same meeting'
      } seems to say the same, ${words}: merge the two, or say that they are not the same.`,
    fixes: { inNote: mergeOrTellApart },
  },
} satisfies Partial<ProblemRules>;

/** A tag as its note has it now. */
interface Held {
  readonly file: string;
  readonly note: Note;
  readonly tag: Tag;
}

function mergeOrTellApart(
  { tag, other, whose }: ProblemOf<'told-twice'>,
  { note, file, session, noteOf }: NoteToFix,
): ProblemFix[] {
  const beside = noteOf(other.file);
  const twin = beside?.tags.find(({ span, text }) => span.start === other.start && text === other.text);
  if (!beside || !twin) return [];
  const one: Held = { file, note, tag };
  const two: Held = { file: other.file, note: beside, tag: twin };
  const merging = (title: string, kept: Held, dropped: Held): ProblemFix[] =>
    // A risk says how it works: it is not let go for a hint.
    dropped.tag.kind === 'risk' && kept.tag.kind === 'hint'
      ? []
      : [
          {
            kind: 'notes',
            title,
            edits: () =>
              namedBy(kept, dropped, session, (id) =>
                mergeHint(dropped.note, targetOfTag(dropped.note, dropped.tag), { id, text: kept.tag.text }),
              ),
          },
        ];
  return [
    ...merging('Merge: keep this one', one, two),
    ...merging(`Merge: keep the one of ${whose}`, two, one),
    {
      kind: 'notes',
      title: 'Not the same',
      edits: () => namedBy(two, one, session, (id) => notedBelow(one, `not the same as ^${id}`)),
    },
  ];
}

/** What one note writes to name a tag of the other one, which gets an id for it if it has none. */
function namedBy(
  named: Held,
  naming: Held,
  session: Session,
  write: (id: string) => readonly TextEdit[] | null,
): ReadonlyMap<string, readonly TextEdit[]> | null {
  const taken = [named.note, naming.note].flatMap(({ tags }) => tags.flatMap(({ id }) => id ?? []));
  const first = named.tag.kind === 'risk' ? 'R-1' : 'H-1';
  const id = named.tag.id ?? nextTagId(first, [...tagIdsIn(session), ...taken]);
  const numbered = setTagId(named.note, named.tag, id);
  const written = write(id);
  return (
    numbered &&
    written &&
    new Map([[naming.file, written], ...(numbered.length ? ([[named.file, numbered]] as const) : [])])
  );
}

/** As an item nested below the tag's own; null where that has none, or would read differently. */
function notedBelow({ note, tag }: Held, words: string): readonly TextEdit[] | null {
  const { item, mark, span, textSpan, details } = tag;
  if (!item) return null;
  const { lines, text } = note;
  const content = mark ? mark.start - 1 : span.start;
  const written = `${lineBreakOf(text)}${continuationOf(lines, content)}${bulletOf(lines, content)} ${words}`;
  const before = Math.max(textSpan.end, details.at(-1)?.span.end ?? 0);
  const places = [item.end, before].map((place) => lines.endOf(lines.lineAt(place)));
  const index = note.tags.indexOf(tag);
  return firstLawful(
    note,
    places.map((place) => [insertAt(place, written)]),
    changeOf(tag),
    (after) => {
      const changed = after.tags[index];
      return changed?.text === tag.text && (changed.remarks?.endsWith(words) ?? false);
    },
  );
}
