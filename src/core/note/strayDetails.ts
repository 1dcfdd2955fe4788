/** Details that stand below no tag: which of them were meant as ours, and which are lines of any note. Format page, "Details". */
import type { Item, PlacedText } from './blocks';
import type { DetailKey } from './detailKeys';
import { type DetailDraft, hasPossibleValue, isDecision } from './details';
import type { NoteProblem } from './note';
import { trimmedSpan } from './textBlock';

/** `Owner: team` and `Status: draft` begin lines of any note: they belong to a tag only where one is near. */
const ordinaryKeys: readonly DetailKey[] = [
  'owner',
  'status',
  'due',
  'source',
  'about',
  'impact',
  'severity',
  'effort',
  'answer',
  'decision',
];

/**
 * Where no tag is, a line of any note. In a list of its own `- How: we build it` is one more of them, if nothing like a tag
 * stands right in front.
 */
const isQuietLine = (detail: DetailDraft, text: PlacedText, isBelowTag: boolean): boolean =>
  (!isBelowTag && isOrdinaryLine(detail.key, text)) || (detail.key === 'decision' && !isDecision(detail));

const isOrdinaryLine = (key: DetailKey, { item, opensItem }: PlacedText): boolean =>
  ordinaryKeys.includes(key) ||
  (key === 'how' && opensItem && item?.parent === null && !item.after?.content.includes('#'));

/** One that was read, until the next block. */
interface Seen {
  readonly item: Item;
  readonly detail: DetailDraft;
  readonly problem: NoteProblem;
  isTold: boolean;
}

export class StrayDetails {
  private last: Seen | null = null;

  /** What is to be told of a detail below no tag: `- how: a` is quiet alone, but not beside `- impact: high`. */
  problemsOf(text: PlacedText, detail: DetailDraft, isBelowTag: boolean): readonly NoteProblem[] {
    const problem: NoteProblem = {
      code: 'stray-detail',
      span: text.places.span(detail.start, detail.keyEnd),
      key: detail.key,
      valueSpan: trimmedSpan(text, detail.valueStart, detail.end),
    };
    const { item, opensItem } = text;
    const seen = item && opensItem ? { item, detail, problem, isTold: true } : null;
    const before = this.last?.item === item?.previous ? this.last : null;
    this.last = seen;
    const isPair =
      before !== null && (isOfAttack(before.detail, detail) || (before.isTold && hasPossibleValue(detail)));
    if (seen && !isPair) seen.isTold = !isQuietLine(detail, text, isBelowTag);
    const isTold = isPair || !isQuietLine(detail, text, isBelowTag);
    return [...(isPair && !before.isTold ? [before.problem] : []), ...(isTold ? [problem] : [])];
  }
}

/** How somebody attacks, and how bad that is: no two lines of a meeting. */
const isOfAttack = (one: DetailDraft, other: DetailDraft): boolean =>
  (one.key === 'how' && hasPossibleValue(other)) || (other.key === 'how' && hasPossibleValue(one));
