/**
 * What a detail says more about: a tag that can have it, or the mitigation or decision that it stands nested below. Format
 * page, "Details".
 */
import { textBehind } from './aroundTag';
import { isItemBelow, type Item, type PlacedText } from './blocks';
import { type DetailKey, partKeys } from './detailKeys';
import { type DetailDraft, hasPossibleValue, isDecision } from './details';
import type { NoteTagMark } from './markedText';
import { flowParts, isWholeFlow } from './flowRows';
import { isFinding, type NoteProblem, type TagKind } from './note';
import { trimmedSpan } from './textBlock';

/** What a tag that is no finding can have: at any other key it says nothing, and no export would have it. */
export const otherKeys = {
  ask: ['answer', 'owner', 'due', 'status', 'because', 'about'],
  control: ['about'],
  assumption: ['status', 'owner', 'due', 'source', 'because', 'about'],
  action: ['owner', 'due', 'status', 'because', 'answer', 'about'],
  calibration: ['severity', 'about', 'because', 'source'],
  flow: ['about'],
} as const satisfies Partial<Record<TagKind, readonly DetailKey[]>>;

/** Whether a detail says anything of a tag of a kind: `('control', 'how')` → false. */
export function isKeyOf(kind: TagKind, key: DetailKey): boolean {
  if (isFinding(kind)) return key !== 'answer';
  const keys: readonly DetailKey[] = otherKeys[kind];
  return keys.includes(key);
}

interface Detailed {
  readonly details: readonly DetailDraft[];
}

interface TagOfDetails extends Detailed {
  readonly text: PlacedText;
  readonly end: number;
  readonly item: Item | null;
  readonly home: Item | null;
  readonly placed: NoteTagMark;
}

interface Holder<Owner> {
  readonly detail: DetailDraft;
  readonly owner: Owner;
}

/** Somebody said what becomes of it, so `by:` and `until:` may follow. */
export const hasDecision = ({ details }: Detailed): boolean => details.some(({ key }) => key === 'decision');

/** The items that mitigations and decisions open. */
export class DetailHolders<Owner extends TagOfDetails> {
  private readonly opened = new Map<Item, Holder<Owner>>();

  /** Takes in a detail that begins an item: a line behind the words of a tag stands in the tag's. */
  open({ item, opensItem }: PlacedText, detail: DetailDraft, owner: Owner): void {
    if (opensItem && item && item !== owner.item && partKeys[detail.key] && !this.opened.has(item))
      this.opened.set(item, { detail, owner });
  }

  /** The innermost that a text stands in. */
  around({ item }: PlacedText): Holder<Owner> | null {
    if (this.opened.size === 0) return null;
    for (let at = item; at; at = at.parent) {
      const holder = this.opened.get(at);
      if (holder) return holder;
    }
    return null;
  }

  /** What a detail says more about, `- effort: days` below `- mitigation: a plate`; null: the tag. */
  holderOf(text: PlacedText, { key }: DetailDraft, owner: Owner): DetailDraft | null {
    const holder = this.around(text);
    if (holder?.owner === owner && partKeys[holder.detail.key]?.includes(key)) return holder.detail;
    // Nothing else has these, wherever they stand.
    const isOfDecision = key === 'by' || key === 'until';
    return (isOfDecision && owner.details.findLast((one) => one.key === 'decision')) || null;
  }

  /**
   * The mitigation or decision around a detail that has none of its name, and whose tag's it may not be either: a
   * `likelihood` below a mitigation may be the one that is left. A measure is one wherever it stands.
   */
  unfitFor(text: PlacedText, { key }: Pick<DetailDraft, 'key'>, owner: Owner): DetailDraft | null {
    const holder = this.around(text);
    if (holder?.owner !== owner || ['mitigation', 'by', 'until'].includes(key)) return null;
    return partKeys[holder.detail.key]?.includes(key) ? null : holder.detail;
  }

  /**
   * Whether a detail is text, since it says nothing of what it stands below. It is told where it would be lost: in an item
   * below the tag it is a remark.
   */
  fitOf(
    text: PlacedText,
    detail: DetailDraft,
    owner: Owner,
  ): { readonly isText: boolean; readonly problem: NoteProblem | null } {
    const { key, start, keyEnd, valueStart, end } = detail;
    const kind = owner.placed.mark.tag.word;
    const span = text.places.span(start, keyEnd);
    const of = this.unfitFor(text, detail, owner)?.key;
    if (of) {
      const valueSpan = trimmedSpan(text, valueStart, end);
      return { isText: true, problem: { code: 'misplaced-detail', span, key, of, valueSpan } };
    }
    if (isKeyOf(kind, key) && !(key === 'about' && hasBothEnds(owner)))
      return { isText: false, problem: null };
    const isRemark = text.opensItem && text.item !== null && isItemBelow(text.item, owner.home);
    // A control is in place or it is none: elsewhere it would be called active. What only a risk has nobody says in passing.
    const isOfRisk =
      key === 'decision'
        ? isDecision(detail)
        : kind === 'control' && (key === 'mitigation' || hasPossibleValue(detail));
    if ((isRemark || key === 'decision') && !isOfRisk) return { isText: true, problem: null };
    return { isText: isOfRisk, problem: { code: 'unused-detail', span, key, kind } };
  }
}

/** A flow that names both of its ends is about those, whatever stands behind `about:` below it. */
function hasBothEnds({ placed, text, end }: TagOfDetails): boolean {
  if (placed.mark.tag.word !== 'flow') return false;
  return isWholeFlow(flowParts(textBehind({ text, placed, end })), false);
}
