/** What stands nested below a mitigation or a decision says more about that one and not about the tag. Format page, "Details". */
import type { Item, PlacedText } from './blocks';
import { partKeys } from './detailKeys';
import type { DetailDraft } from './details';

interface Detailed {
  readonly details: readonly DetailDraft[];
}

interface Holder<Owner> {
  readonly detail: DetailDraft;
  readonly owner: Owner;
}

/** Somebody said what becomes of it, so `by:` and `until:` may follow. */
export const hasDecision = ({ details }: Detailed): boolean => details.some(({ key }) => key === 'decision');

/** The items that mitigations and decisions open. */
export class DetailHolders<Owner extends Detailed> {
  private readonly opened = new Map<Item, Holder<Owner>>();

  /** Takes in a detail that begins a paragraph of a tag. */
  open({ item, opensItem }: PlacedText, detail: DetailDraft, owner: Owner): void {
    if (opensItem && item && partKeys[detail.key] && !this.opened.has(item))
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

  /** A day below a decision is the one until which it holds, and has another name. */
  isUnfit(text: PlacedText, { key }: DetailDraft): boolean {
    return key === 'due' && this.around(text)?.detail.key === 'decision';
  }
}
