/** What a tag's details are: their keys, the words that some of them take, what each says more about. Format page, "Details". */
import type { Span } from '../text/span';

/** Of a risk's mitigation: how long it takes, and when it should come. */
export const efforts = ['hours', 'days', 'weeks', 'months'] as const;
export type Effort = (typeof efforts)[number];
export const horizons = ['now', 'short', 'mid', 'long'] as const;
export type Horizon = (typeof horizons)[number];
export const progress = ['open', 'done', 'dropped'] as const;
export type Progress = (typeof progress)[number];

/** What becomes of a risk. */
export const decisionKinds = ['accept', 'treat', 'transfer', 'avoid'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** What stands below a tag. */
export const ownKeys = [
  'how',
  'because',
  'likelihood',
  'impact',
  'severity',
  'source',
  'mitigation',
  'effort',
  'horizon',
  'owner',
  'answer',
  'status',
  'due',
  'about',
  'decision',
] as const;

/** These two speak of a decision alone: elsewhere they are ordinary words. */
export const detailKeys = [...ownKeys, 'by', 'until'] as const;
export type DetailKey = (typeof detailKeys)[number];

export const mitigationKeys = ['effort', 'horizon', 'owner', 'status', 'due'] as const;
export type MitigationKey = (typeof mitigationKeys)[number];

/** What says more about one mitigation, or about the decision, where it stands nested below it. */
export const partKeys: Readonly<Partial<Record<DetailKey, readonly DetailKey[]>>> = {
  mitigation: [...mitigationKeys, 'because'],
  decision: ['by', 'until', 'because'],
};

/** `how: flood it`. Only details that count: impossible values and repeated keys are problems instead. */
export interface Detail {
  readonly key: DetailKey;
  /** Lines of its paragraph joined by one space, the Markdown of its blocks below; a fixed value in lower case. */
  readonly value: string;
  /** From the key to the end of the value. */
  readonly span: Span;
  readonly valueSpan: Span;
  /** The mitigation or decision that it says more about; null: the tag. */
  readonly of: Detail | null;
  /** Of a mitigation: how many that are empty or struck out stand in front of it; left out for none. */
  readonly behindEmpty?: number;
}

/** One that is told and does not count, `status: in progress`: nothing else speaks in its place. */
export type UnreadDetail = Pick<Detail, 'key' | 'of'>;

interface Detailed {
  readonly details: readonly Detail[];
}

/** Whether a detail stands there that nobody can read, of a tag or of one of its mitigations, and none that counts. */
export const isUnread = (
  { unread }: { readonly unread: readonly UnreadDetail[] },
  of: Detail | null,
  key: DetailKey,
): boolean => unread.some((one) => one.key === key && one.of === of);

/**
 * The value of a detail of a tag, several of one key joined by a line break, by a blank line where blocks are; null when
 * there is none. What stands below a mitigation or decision is theirs.
 */
export const detailOf = (tag: Detailed, key: DetailKey): string | null => valueOf(tag, key, null);

/** The same of one mitigation or decision: `(tag, mitigation, 'effort')` → `'days'`. */
export const partOf = (tag: Detailed, of: Detail, key: DetailKey): string | null => valueOf(tag, key, of);

function valueOf({ details }: Detailed, key: DetailKey, of: Detail | null): string | null {
  const values: string[] = [];
  for (const detail of details) if (detail.key === key && detail.of === of) values.push(detail.value);
  return values.length ? values.join(values.some((value) => value.includes('\n')) ? '\n\n' : '\n') : null;
}

/** By when it is to be done: the day among the words of a tag goes before that of a detail. */
export const dueDayOf = (tag: Detailed & { readonly due: string | null }): string | null =>
  tag.due ?? detailOf(tag, 'due');

/** The details of one key, each by itself: all mitigations of a risk. */
export const detailsCalled = ({ details }: Detailed, key: DetailKey): readonly Detail[] =>
  details.filter((detail) => detail.key === key && detail.of === null);
