/** What becomes of a risk, with who says so, until when and why. Format page, "Decisions". */
import {
  type DecisionKind,
  type Detail,
  type DetailKey,
  detailOf,
  detailsCalled,
  partOf,
} from '../detailKeys';
import { isFinding, type Note, type Tag } from '../note';
import { insertAt, lineBreakOf, type TextEdit } from '../../text/textEdit';
import { addDetails, escapedKey, onOneLine } from './addDetails';
import { changedTag, tagOfTarget } from './changeTag';
import { changeOf, firstLawful, tagSignsOf } from './checkedEdit';
import { oneAfterAnother, type Step } from './composedEdits';
import { escapeText } from './escapeText';
import { bulletOf, continuationOf, nextMarker } from './layout';
import type { LineTarget } from './lineTarget';

/** An empty text says nothing. */
export interface NewDecision {
  readonly kind: DecisionKind;
  /** `@mette` */
  readonly by: string;
  /** `2027-03-31` */
  readonly until: string;
  readonly because: string;
}

/**
 * `- #risk/S the PIN` with `accept`, `@mette` becomes the same with `- decision: accept` nested, and in it `- by: @mette`.
 * What a decision that stands there says otherwise is replaced; what is empty stays as it was. Null when the tag is gone
 * or something else would read differently.
 */
export function decideRisk(
  note: Note,
  target: LineTarget,
  decision: NewDecision,
): readonly TextEdit[] | null {
  const tag = tagOfTarget(note, target);
  if (!tag || !isFinding(tag.kind)) return null;
  const index = note.tags.indexOf(tag);
  const at = (step: (read: Note, same: Tag) => readonly TextEdit[] | null): Step => {
    return (read) => {
      const same = read.tags[index];
      return same ? step(read, same) : null;
    };
  };
  const parts = (['by', 'until', 'because'] as const).filter((key) => decision[key].trim() !== '');
  return oneAfterAnother(note, [
    at((read, same) => withKind(read, same, decision.kind)),
    ...parts.map((key) => at((read, same) => withPart(read, same, key, onOneLine(decision[key])))),
  ]);
}

function withKind(note: Note, tag: Tag, kind: DecisionKind): readonly TextEdit[] | null {
  const [decision] = detailsCalled(tag, 'decision');
  if (!decision) return addDetails(note, tag, [{ key: 'decision', value: kind }], [], () => true);
  return decision.value === kind ? [] : rewrittenDetail(note, tag, decision, kind);
}

function withPart(note: Note, tag: Tag, key: DetailKey, value: string): readonly TextEdit[] | null {
  const [decision] = detailsCalled(tag, 'decision');
  if (!decision) return null;
  const present = tag.details.find((one) => one.of === decision && one.key === key);
  if (!present) return addPart(note, tag, decision, key, value);
  return present.value === value ? [] : rewrittenDetail(note, tag, present, value);
}

/** Another value of a detail that stands there: `decision: accept` with `treat`. Null where it would be read as something else. */
export const rewrittenDetail = (
  note: Note,
  tag: Tag,
  detail: Detail,
  value: string,
): readonly TextEdit[] | null => {
  const { key, valueSpan } = detail;
  const index = tag.details.indexOf(detail);
  const change = { ...changeOf(tag), rewritten: [...tagSignsOf(tag), valueSpan] };
  return firstLawful(note, [[{ span: valueSpan, newText: value }]], change, (after) => {
    const changed = after.tags[note.tags.indexOf(tag)];
    const now = changed?.details[index];
    return now?.key === key && now.value === value && changed?.details.length === tag.details.length;
  });
};

/**
 * Says more about one mitigation, or about the decision: below `- decision: accept` the item `- by: @mette`, or a line of
 * its own where that is one. A value that would be something else there, such as a tag, is escaped.
 */
export function addPart(
  note: Note,
  tag: Tag,
  of: Detail,
  key: DetailKey,
  value: string,
): readonly TextEdit[] | null {
  const index = tag.details.indexOf(of);
  const last = tag.details.findLast((one) => one === of || one.of === of) ?? of;
  const place = note.lines.endOf(note.lines.lineAt(last.span.end));
  const forms = [...new Set([value, escapedKey(escapeText(value))])];
  const ways = forms.map((form) => [insertAt(place, partBelow(note, of.span.start, key, form))]);
  return changedTag(note, tag, ways, (changed) => {
    const holder = changed.details[index];
    // Of a decision the reason may stand flat.
    const flat = key === 'because' && detailOf(tag, key) === null ? detailOf(changed, key) : null;
    const said = (holder && partOf(changed, holder, key)) ?? flat;
    const isSame = said !== null && [value, ...forms].includes(said);
    return isSame && changed.text === tag.text && changed.details.length === tag.details.length + 1;
  });
}

/** The line break and the line that says more about the mitigation or decision that begins at a place. */
export function partBelow({ text, lines }: Note, start: number, key: DetailKey, value: string): string {
  const isItem =
    nextMarker(lines, start)
      .trim()
      .replace(/^>[\s>]*/, '') !== '';
  const bullet = isItem ? `${bulletOf(lines, start)} ` : '';
  return `${lineBreakOf(text)}${continuationOf(lines, start)}${bullet}${key}: ${value}`;
}
