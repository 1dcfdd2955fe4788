/**
 * Hints and risks that two notes of one interview seem to hold both: alike in their words, noted at nearly the same time,
 * about no different elements. They are offered to be merged; nothing is merged by itself. Format page, "Several at the
 * table".
 */
import { saidIn } from '../catalog/saidWords';
import { detailOf } from '../note/detailKeys';
import { isDropped, isFinding } from '../note/note';
import { isMisspelt } from '../text/compareTexts';
import { remembered } from '../text/remembered';
import { isSameList } from '../text/sameList';
import { momentOf } from './interviews';
import { firstNoteOf, noteName } from './meetingNotes';
import type { PlacedTag } from './placedTags';
import type { ProblemList } from './problemList';
import type { Interview, Session, TagContext } from './session';

/** Tells of each that another note of its interview has it too, at both places; each is told of one other, the likeliest. */
export function checkToldTwice(
  tags: readonly PlacedTag[],
  session: Pick<Session, 'people'>,
  problems: Pick<ProblemList, 'add'>,
): void {
  const byInterview = new Map<string, PlacedTag[]>();
  for (const placed of tags) {
    const { interview } = placed.from;
    const { tag } = placed;
    if (interview.notes.length === 1 || !isFinding(tag.kind)) continue;
    if (isDropped({ kind: tag.kind, status: detailOf(tag, 'status') })) continue;
    const held = byInterview.get(firstNoteOf(interview));
    if (held) held.push(placed);
    else byInterview.set(firstNoteOf(interview), [placed]);
  }
  for (const held of byInterview.values()) {
    for (const [one, other] of pairsBefore(held)) {
      const [first, second] = [held[one], held[other]];
      if (!first || !second) continue;
      for (const [{ tag, context }, twin] of [
        [first, second],
        [second, first],
      ] as const) {
        const { file, text, span } = twin.context;
        const whose = noteName(twin.from.interview, session);
        const told = { file, text, start: span.start };
        problems.add(context.file, { code: 'told-twice', span: tag.span, tag, other: told, whose });
      }
    }
  }
}

/** Places in a list of findings. */
type Pair = readonly [number, number];

/** The same as before while nobody changed one of them: a key compares those of its own interview at most. */
function pairsBefore(held: readonly PlacedTag[]): readonly Pair[] {
  const [first] = held;
  if (!first) return [];
  const contexts = held.map(({ context }) => context);
  const before = pairsFound.get(first.from.interview);
  if (before && isSameList(before.contexts, contexts)) return before.pairs;
  const pairs = pairsOf(held);
  pairsFound.set(first.from.interview, { contexts, pairs });
  return pairs;
}

const pairsFound = new WeakMap<
  Interview,
  { readonly contexts: readonly TagContext[]; readonly pairs: readonly Pair[] }
>();

/** The likeliest first, each finding in one pair at most. */
function pairsOf(held: readonly PlacedTag[]): readonly Pair[] {
  const byWord = new Map<string, number[]>();
  held.forEach(({ context }, index) => {
    for (const key of keysOf(context.text)) {
      const places = byWord.get(key);
      if (places) places.push(index);
      else byWord.set(key, [index]);
    }
  });
  const alike = held.flatMap((one, index) => {
    const candidates = new Set(
      keysOf(one.context.text).flatMap((key) => {
        const places = byWord.get(key) ?? [];
        return places.length > mostWithWord ? [] : places.filter((place) => place > index);
      }),
    );
    return [...candidates].flatMap((place) => {
      const other = held[place];
      const likeness = other ? likenessInInterview(one, other) : 0;
      return likeness > 0 ? [{ likeness, pair: [index, place] as const }] : [];
    });
  });
  const taken = new Set<number>();
  const found: Pair[] = [];
  for (const { pair } of alike.sort((one, other) => other.likeness - one.likeness)) {
    if (pair.some((place) => taken.has(place))) continue;
    pair.forEach((place) => taken.add(place));
    found.push(pair);
  }
  return found;
}

/** What so many findings of an interview say tells none of them apart. */
const mostWithWord = 40;

/** Where one names the other, somebody has said already what they have to do with one another. */
function likenessInInterview(one: PlacedTag, other: PlacedTag): number {
  if (one.context.file === other.context.file || names(one, other) || names(other, one)) return 0;
  const [first, second] = [secondOf(one), secondOf(other)];
  const isTimed = first !== null && second !== null;
  if (isTimed && Math.abs(first - second) > nearInTime) return 0;
  return likenessOf(one.context, other.context, isTimed ? enoughAtOnce : enough);
}

/** In seconds: who takes notes writes down what was said a while ago. */
const nearInTime = 5 * 60;

/** The part of their words that two share. What was noted at nearly the same time may differ more. */
const [enough, enoughAtOnce] = [0.6, 0.45];

function names({ tag, context }: PlacedTag, { context: { id } }: PlacedTag): boolean {
  if (id === null) return false;
  const written = `^${id.toUpperCase()}`;
  const texts = [context.text, context.remarks ?? '', ...tag.details.map(({ value }) => value)];
  return texts.some((text) =>
    text
      .toUpperCase()
      .split(written)
      .slice(1)
      .some((behind) => !/^[\p{L}\p{N}_-]*[\p{L}\p{N}]/u.test(behind)),
  );
}

/** When it was noted, of those notes that say when they began; null where nobody can tell. */
function secondOf({ context: { at }, from: { interview } }: PlacedTag): number | null {
  const { started } = interview;
  if (at === null || !started?.includes('T')) return null;
  const [hours = 0, minutes = 0, seconds = 0] = at.split(':').map(Number);
  return Date.parse(`${momentOf(started)}Z`) / 1000 + hours * 3600 + minutes * 60 + seconds;
}

/**
 * How much of their words two findings share, from 0 for those that seem to be different up to 1: `the key hangs at the door`
 * and `Key hangs beside doors` → 0.86. Different elements, other numbers, and that one denies what the other says make them
 * different.
 */
export function likenessOf(
  one: Pick<TagContext, 'text' | 'about'>,
  other: Pick<TagContext, 'text' | 'about'>,
  least = enough,
): number {
  if (one.about.length && other.about.length && !one.about.some((name) => other.about.includes(name)))
    return 0;
  const [words, others] = [wordsOf(one.text), wordsOf(other.text)];
  const numbersIn = (list: readonly string[]) => list.filter((word) => /\p{N}/u.test(word)).sort();
  const [numbers, otherNumbers] = [numbersIn(words), numbersIn(others)];
  if (numbers.length && otherNumbers.length && !isSameList(numbers, otherNumbers)) return 0;
  const left = [...others];
  const shared = words.flatMap((word) => {
    const place = left.findIndex((each) => isSameWord(word, each));
    return place < 0 ? [] : [[word, ...left.splice(place, 1)]];
  });
  const likeness = (2 * shared.length) / (words.length + others.length);
  // Of two words one alone is a subject, and says nothing of it.
  if (shared.length === 0 || likeness < least || (shared.length === 1 && likeness < 1)) return 0;
  const isDenied = ({ text }: Pick<TagContext, 'text'>) =>
    shared.some((forms) => forms.some((word) => deniedIn(text).has(word)));
  return isDenied(one) === isDenied(other) ? likeness : 0;
}

/** The words of a text that it has and does not say: of `the door is not locked` that is `locked`. */
const deniedIn = remembered((text): ReadonlySet<string> => {
  const words = wordsOf(text);
  const said = new Set(saidIn(text, words).map((one) => one.words));
  return new Set(words.filter((word) => !said.has(word)));
});

/** The same word, with another ending or a slip: `key` and `keys`, `hangs` and `hanging`, `locker` and `lockr`. */
function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (/\p{N}/u.test(one + other)) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [shorter, longer] = [Math.min(one.length, other.length), Math.max(one.length, other.length)];
  const isEnding = same >= 4 ? longer - same <= 3 : same === 3 && shorter === 3 && longer === 4;
  return isEnding || isMisspelt(one, other);
}

/** By what two of them may be found to be the same; one of several words of a finding is enough. */
const keysOf = (text: string): readonly string[] => [
  ...new Set(wordsOf(text).map((word) => word.slice(0, 3))),
];

/** Nobody reads further to see whether two are the same. */
const mostWords = 60;

/** In small letters, each once, without those that nearly every sentence has. */
const wordsOf = remembered((text): readonly string[] =>
  [
    ...new Set(
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    ),
  ]
    .filter((word) => !smallWords.has(word))
    .slice(0, mostWords),
);

/** English and German, the languages of the catalogs. */
const smallWords: ReadonlySet<string> = new Set(
  `a an and any are as at be been but by can could do does for from had has have he her his i if in into is it its may me my
  of on or our so some than that the their them then there they this those to was we were what when which who will with
  would you your s t
  aber als am an auch auf aus bei beim das dass dem den der des die durch ein eine einem einen einer er es für hat haben
  ich ihr im in ist kann man mit nach noch oder sein sich sie sind um und vom von vor war was wenn wer werden wie wir wird
  zu zum zur über`.split(/\s+/),
);
