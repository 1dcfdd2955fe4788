/** Changes one tag where it stands: its word, its letters, its id, whom it names. */
import type { Note, Tag, TagKind } from '../note';
import type { Stride } from '../stride';
import { severityAround } from '../severitySigns';
import { changeOf, firstLawful, ownId } from './checkedEdit';
import { oneAfterAnother } from './composedEdits';
import { lineOfTarget, type LineTarget } from './lineTarget';
import { insertAt, type TextEdit } from '../../text/textEdit';

/** The tag that a target means now. */
export function tagOfTarget(note: Note, target: LineTarget): Tag | undefined {
  const line = lineOfTarget(target, note.lines);
  if (line === null) return undefined;
  const offset = note.lines.startOf(line) + target.character;
  return note.tags.find(({ span }) => span.start === offset);
}

/**
 * One change of several tags, each as it was seen: `(note, targets, (read, target) => dismissTag(read, target, why))`. Null
 * when one of them is gone or can't be changed: all or none.
 */
export function changeEach(
  note: Note,
  targets: readonly LineTarget[],
  change: (read: Note, target: LineTarget) => readonly TextEdit[] | null,
): readonly TextEdit[] | null {
  const places = targets.map((target) => {
    const tag = tagOfTarget(note, target);
    return tag ? note.tags.indexOf(tag) : -1;
  });
  if (places.includes(-1)) return null;
  // What is written below one may hold more tags: the last comes first.
  const inOrder = [...new Set(places)].sort((one, other) => other - one);
  return oneAfterAnother(
    note,
    inOrder.map((index) => (read) => {
      const tag = read.tags[index];
      return tag ? change(read, targetOfTag(read, tag)) : null;
    }),
  );
}

/** Where a tag is, as it stands there. */
export function targetOfTag({ lines }: Note, { span }: Tag): LineTarget {
  const { line, character } = lines.at(span.start);
  return { line, character, text: lines.textOf(line) };
}

/** `#hint/S! the key` and `risk` → `#risk/S! the key`. Details stay. */
export function setTagKind(note: Note, tag: Tag, kind: TagKind): readonly TextEdit[] | null {
  if (tag.kind === kind) return [];
  const word = { start: tag.span.start + 1, end: tag.span.start + 1 + tag.kind.length };
  return changedTag(
    note,
    tag,
    [[{ span: word, newText: kind }]],
    (changed) => changed.kind === kind && says(changed) === says(tag),
  );
}

/** `#hint/S! the key` and T, E → `#hint/TE! the key`; no letters leave none. Wrong ones go too. */
export function setTagStride(note: Note, tag: Tag, stride: readonly Stride[]): readonly TextEdit[] | null {
  const behindWord = tag.span.start + 1 + tag.kind.length;
  const written = note.text.slice(behindWord, tag.span.end);
  const { early, letters: present } = severityAround(written);
  const start = behindWord + early.length;
  const newText = stride.length ? `/${stride.join('')}` : '';
  if (present.toUpperCase() === newText) return [];
  const span = { start, end: start + present.length };
  return changedTag(
    note,
    tag,
    [[{ span, newText }]],
    (changed) => changed.stride.join('') === stride.join('') && says(changed) === says(tag),
  );
}

/** `#ask!/S Who?` → `#ask/S Who?`: without what says how severe it is; of a flow without its letters too. */
export function withoutUnusedSigns(note: Note, tag: Tag): readonly TextEdit[] | null {
  const { start, end } = tag.span;
  const behindWord = start + 1 + tag.kind.length;
  const { letters } = severityAround(note.text.slice(behindWord, end));
  const newText = tag.kind === 'flow' ? '' : letters;
  return changedTag(
    note,
    tag,
    [[{ span: { start: behindWord, end }, newText }]],
    (changed) => changed.severity === null && says(changed) === says(tag),
  );
}

/** `#risk the key @petra` and `R-2` → `#risk the key @petra ^R-2`; an id that it has is replaced, letters behind it stay. */
export function setTagId(note: Note, tag: Tag, id: string): readonly TextEdit[] | null {
  if (tag.id === id) return [];
  const written = `^${id}`;
  const behind = [tag.textSpan.end, tag.span.end].filter((place) => place >= tag.span.end);
  const ways = tag.idSpan
    ? [[{ span: ownId(tag.id, tag.idSpan), newText: written }]]
    : behind.map((place) => [insertAt(place, ` ${written}`)]);
  return changedTag(
    note,
    tag,
    ways,
    (changed) => changed.id === id && changed.kind === tag.kind && says(changed) === says(tag),
  );
}

/** `#ask Who pays?` and `petra` → `#ask @petra Who pays?` */
export function nameInTag(note: Note, tag: Tag, person: string): readonly TextEdit[] | null {
  return changedTag(
    note,
    tag,
    [[insertAt(tag.span.end, ` @${person}`)]],
    (changed) => changed.people[0]?.id === person && changed.kind === tag.kind && says(changed) === says(tag),
  );
}

/** The first of several ways to change a tag that leave it a tag, and all others as they are. */
export function changedTag(
  note: Note,
  tag: Tag,
  ways: readonly (readonly TextEdit[])[],
  wanted: (changed: Tag) => boolean,
): readonly TextEdit[] | null {
  const index = note.tags.indexOf(tag);
  return firstLawful(note, ways, changeOf(tag), (after) => {
    const changed = after.tags[index];
    return changed !== undefined && after.tags.length === note.tags.length && wanted(changed);
  });
}

const says = ({ text, details }: Tag): string =>
  [text, ...details.map(({ key, value }) => `${key}: ${value}`)].join('\n');
