/** What becomes of a hint: a risk, dismissed, or a hint again. Format page, "From hint to risk". */
import { detailOf } from '../detailKeys';
import type { Note, Tag, TagKind } from '../note';
import { isReason } from '../placeholders';
import { addDetails, type NewDetail } from './addDetails';
import { setTagId, setTagKind, tagOfTarget } from './changeTag';
import type { LineTarget } from './lineTarget';
import { oneAfterAnother, type Step } from './composedEdits';
import { escapeText } from './escapeText';
import type { TextEdit } from '../../text/textEdit';

/** True for a hint, and for a risk that does not say yet how the attack works. */
export const canConfirm = (tag: Tag): boolean =>
  tag.kind === 'hint' || (tag.kind === 'risk' && !isReason(detailOf(tag, 'how')));

/** True for a hint and for a risk. */
export const canDismiss = ({ kind }: Tag): boolean => kind === 'hint' || kind === 'risk';

/** True for what was dismissed, and for a risk that does not say yet how the attack works. */
export const canTurnIntoHint = (tag: Tag): boolean =>
  tag.kind === 'dismissed' || (tag.kind === 'risk' && canConfirm(tag));

export interface GivenRating {
  readonly key: 'likelihood' | 'impact';
  readonly value: string;
}

const rated =
  (note: Note, tag: Tag, rating: readonly GivenRating[]): Step =>
  (read) =>
    addDetails(read, sameTag(note, read, tag), rating, [], () => true);

/**
 * `- #hint/S the key` with `how: 'copy it'`, `id: 'R-2'` becomes `- #risk/S the key ^R-2` with `- how: copy it` nested, and behind it its rating.
 * Letters, severity, people and an id that it has stay. Null when the tag is gone or is no longer to be confirmed,
 * when nothing says how the attack works, or when something else would read differently.
 */
export function confirmRisk(
  note: Note,
  target: LineTarget,
  {
    how,
    id,
    rating = [],
  }: { readonly how: string; readonly id: string; readonly rating?: readonly GivenRating[] },
): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || !canConfirm(tag)) return null;
  const numbered: readonly Step[] =
    tag.id === null ? [(read) => setTagId(read, sameTag(note, read, tag), id)] : [];
  const way = { key: 'how', value: how } as const;
  // A tag in the words takes what comes behind them.
  return how.includes('#') && rating.length
    ? judged(note, tag, 'risk', [...numbered, rated(note, tag, rating)], [way])
    : judged(note, tag, 'risk', numbered, [way, ...rating]);
}

/** `- #hint the key` and `'it is a copy'` becomes `- #dismissed the key` with `- because: it is a copy` nested. */
export function dismissTag(note: Note, target: LineTarget, because: string): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || !canDismiss(tag)) return null;
  return judged(note, tag, 'dismissed', [], [{ key: 'because', value: because }]);
}

/**
 * Two hints that turn out to be one; format page, "What the extension writes":
 * `- #hint one key for all` that is the same as “the key opens every door” becomes `- #dismissed one key for all` with
 * `- because: same as “the key opens every door”` nested: its words, speakers and details stay where they were said. An
 * other with an id is named by it, `same as ^R-1`, in whichever note it is. Null as for `dismissTag`.
 */
export function mergeHint(
  note: Note,
  target: LineTarget,
  other: Pick<Tag, 'id' | 'text'>,
): readonly TextEdit[] | null {
  const because = (words: string) => dismissTag(note, target, `same as ${words}`);
  if (other.id !== null) return because(`^${other.id}`);
  return because(`“${other.text}”`) ?? because(`“${escapeText(other.text)}”`);
}

/** Whether something was let go for being the same as another, as `mergeHint` writes it: nobody said that it is none. */
export const isMerged = ({ kind, because }: { readonly kind: TagKind; readonly because: string | null }) =>
  kind === 'dismissed' && /^same as (?:\^|“)/i.test(because ?? '');

/** Takes up again what was dismissed, or takes a risk back. Its details stay: why it was let go is still worth reading. */
export function turnIntoHint(note: Note, target: LineTarget): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  return tag && canTurnIntoHint(tag) ? setTagKind(note, tag, 'hint') : null;
}

/** The details come last, because a tag in it takes what follows. */
function judged(
  note: Note,
  tag: Tag,
  kind: TagKind,
  between: readonly Step[],
  details: readonly NewDetail[],
): readonly TextEdit[] | null {
  if (details[0]?.value.trim() === '') return null;
  return oneAfterAnother(note, [
    (read) => setTagKind(read, sameTag(note, read, tag), kind),
    ...between,
    (read) => addDetails(read, sameTag(note, read, tag), details, [], () => true),
  ]);
}

/** The same tag in a note in which tags changed, and none came or went. */
function sameTag(note: Note, read: Note, tag: Tag): Tag {
  const same = read.tags[note.tags.indexOf(tag)];
  if (!same) throw new Error('a change of a tag leaves it a tag');
  return same;
}
