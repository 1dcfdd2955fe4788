/**
 * Whether an answer says some words or denies them: "We have logs", "We have no logs". Format page, section 10.
 *
 * A rule that a person can follow, and no grammar: a negation reaches to the end of its clause. Whatever else there is
 * to know of English and German stands in the tables below.
 */
import { OrderedSpans } from '../text/orderedSpans';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { EndedPlaces } from './endedPlaces';
import { anyOf, endOfVerb, wordPattern, wordTable } from './wordPatterns';

export interface SaidWords {
  /** As the catalog has them. */
  readonly words: string;
  /** Where the answer says them first. */
  readonly at: number;
}

/**
 * Those words that an answer says and does not deny, each once, in the order of the list:
 * `saidIn('No password, a shared key', ['password', 'shared'])` → `[{ words: 'shared', at: 15 }]`.
 */
export function saidIn(answer: string, list: readonly string[]): readonly SaidWords[] {
  const known = readers.get(list) ?? readerOf(list);
  readers.set(list, known);
  return known(answer);
}

type Reader = (answer: string) => readonly SaidWords[];

/** By the list as a catalog holds it: answers are read with every key, a catalog seldom. */
const readers = new WeakMap<readonly string[], Reader>();

function readerOf(list: readonly string[]): Reader {
  const each = list.map((words) => new WordPattern(words));
  // Most answers hold no word of most lists.
  const any = new RegExp(each.map(({ source }) => source).join('|'), 'i');
  return remembered((answer) => {
    if (list.length === 0 || !any.test(answer)) return [];
    const clauses = new Clauses(answer);
    return each.flatMap((pattern) => {
      const at = pattern.saidAt(clauses);
      return at === null ? [] : [{ words: pattern.words, at }];
    });
  }, mostAnswers);
}

/** Characters. Of each list some thousand answers are remembered. */
const mostAnswers = 150_000;

// The words, in English and German.

/** Span forward to the end of their clause. */
const negations = wordTable(`
  no, not, never, none, nobody, no one, nothing, nowhere, neither, nor, without, cannot, non, formerly,
  instead of, rather than, got rid of, we used to, they used to, it used to, people used to, used to be, used to have,
  kein*, nicht, nichts, nie, niemals, niemand*, nirgends, ohne, statt, anstatt, anstelle, weder, nein, früher`);

/** Deny nothing: what not all have, or nobody knows or has looked at, is there. */
const noNegations = wordTable(`
  not only, not just, not all, not every*, not always, not necessarily, nothing but, no doubt, no matter, no wonder,
  no exception, no exceptions, no more than, no longer than, not more than, not longer than, whether or not, if not,
  why not, or not, not ~ know, not ~ sure, not ~ certain, not ~ say, not ~ tell, not ~ remember, not ~ aware,
  not ~ look, not ~ read, not ~ touch, not ~ change, not ~ changed, never ~ know, never ~ looked, never ~ changed,
  never ~ rotated, never ~ touched, nobody ~ knows, nobody ~ looks, nobody ~ looked, nobody ~ reads, nobody ~ touches,
  nobody ~ changes, no one ~ knows, no one ~ looks, no one ~ reads, cannot ~ say, cannot ~ tell, no idea, no clue,
  nicht nur, nicht alle*, nicht jede*, nicht immer, nichts als, ob oder nicht, warum nicht, nicht ~ sicher,
  keine Ahnung, weiß ~ nicht, wissen ~ nicht, weiß niemand, niemand weiß, niemand ~ liest, niemand ~ sieht,
  keine Ausnahme*, früher oder`);

/** These negations reach back, too, at the end of a clause. */
const closers = wordTable(`
  no, not, never, nothing, none, nobody, cannot, nein, nicht, nichts, nie, niemals, niemand, kein*`);

/** What may still come behind such a one: `Passwords are not used any more`. */
const fillers = wordTable(`
  used, use, uses, longer, work, works, need, needed, have, exist, exists, there, allowed, possible, permitted, required, available,
  supported, enabled, accepted, offered, necessary, in place, in use, an option, at all, any more, anymore,
  any longer, yet, either, here, today, now, with us,
  mehr, benutzt, verwendet, genutzt, erlaubt, möglich, vorhanden, nötig, vorgesehen, eingesetzt, hier, heute,
  überhaupt, bei uns`);

/** In front of a place: `in the office they don't` speaks of the office. */
const prepositions = wordTable(`
  in, at, on, for, from, with, during, im, am, bei, beim, aus, von, für, mit`);

/** What is denied of these is good: `never failed`. */
const failings = wordTable(`
  fail, fails, failed, problem, problems, error, errors, wrong, trouble, lost, broke, broken,
  fehlgeschlagen, Probleme, Fehler, schief`);

/** A new clause begins with them. */
const breaks = wordTable(`
  but, only, except, besides, apart from, other than, unless, however, though, although, because, so, while, whereas,
  then, and, nor, who, whom, whose, which, where, what, how, whether, if, when, why, until,
  aber, sondern, nur, außer, jedoch, doch, obwohl, weil, denn, wenn, ob, wer, wo, wie, wann, warum, und, noch, bis`);

/** So do they behind what something came instead of: `instead of a password they have a passkey`. */
const goingOn = wordTable(`
  we, they, it, he, she, you, there, everybody, everyone, haben, hat, gibt, nutzen, nutzt, benutzen, verwenden,
  bekommen, ist, sind`);
const insteadBefore = '(?<=\\b(?:instead of|rather than|statt|anstatt|anstelle)\\b[^.,;:!?]{1,40})';

/** One of them is met by each of the others. */
const alike = [
  wordTable(`
    not sure, not certain, no idea, no clue, not know, nobody knows, cannot say, cannot tell, could not say,
    could not tell, not that I, nicht sicher, keine Ahnung, weiß nicht, weiß ich nicht`),
  wordTable('nobody, no one'),
];

// The words as patterns.

const negation = new RegExp(`(?<nothing>${anyOf(noNegations)})|${anyOf(negations)}`, 'giu');
const failing = new RegExp(anyOf(failings), 'giu');
const closer = new RegExp(`^(?:${anyOf(closers)})$`, 'iu');
const filled = `(?:\\s*${anyOf(fillers)})*\\s*`;
const onlyFillers = new RegExp(`^${filled}$`, 'iu');
const onlyDenies = new RegExp(
  `^\\s*${anyOf(['none', 'nothing', 'nope', ...closers])}${filled}(?:$|[.,;!\\n])`,
  'iu',
);
/** In front of a place, looked at from there. */
const placed = new RegExp(
  `(?<=(${anyOf(prepositions)})(?:\\s+(?:the|our|their|its|a|an|der|die|das|dem|den))?\\s+)`,
  'diuy',
);

const goesOn = '\\s+(?:we|they|it|i|he|she|you|there)\\b';

/** Signs and words that end a clause, and a mere "no" before somebody goes on. */
const clauseBreak = new RegExp(
  [
    '[!?;:()"“”„|/…]',
    '\\.(?!\\d)',
    ',(?!\\d|\\s*dass\\b)',
    '\\s[-–—]+\\s',
    '—',
    '\\n(?=\\s*(?:[-*+>#]|\\d+[.)]|\\n|$))',
    `(?<=\\bno)${goesOn.replace('\\b', '')}`,
    anyOf(breaks),
    anyOf(goingOn) + insteadBefore,
  ].join('|'),
  'giu',
);

/** The answer no, and not the one of "no exceptions". */
const answerNo = new RegExp(`(?:no|nein|nope)(?=\\s*(?:$|[.,;:!?)…*_\\n–—])|\\s+-|${goesOn})`, 'gi');

/** What the last word of a list's entry may end with, in English and in German. */
const plurals = "(?:['’]?s|es|e|en|n)?";

interface ClausePlaces {
  readonly breaks: OrderedSpans;
  readonly negations: OrderedSpans;
  /** Those among them that reach back as well. */
  readonly closers: OrderedSpans;
  readonly ended: EndedPlaces;
  readonly failings: OrderedSpans;
}

/** An answer in its clauses, worked out once they are needed: it may be long, and say a word thousands of times. */
class Clauses {
  private found: ClausePlaces | null = null;

  constructor(readonly answer: string) {}

  /** Whether nothing denies the words of a place. */
  says({ start, end }: Span, isNegative: boolean): boolean {
    const { breaks, negations, closers, ended, failings } = this.places;
    const from = breaks.spans[breaks.endedAt(start) - 1]?.end ?? 0;
    const next = breaks.spans[breaks.begunBefore(end)];
    const to = next?.start ?? this.answer.length;
    const before = negations.within(from, start);
    const over = ended.holds({ start, end }) ? 1 : 0;
    if (isNegative) {
      return before + over + negations.within(end, to) === 0 && failings.within(end, to) === 0;
    }
    const back = closers.within(end, to);
    const reaching = before + over + (back > 0 && this.isPlaced(start, from) ? 0 : back);
    // Two of them: "nobody gets in without a password" speaks of one.
    if (reaching > 0) return reaching > 1;
    const isAsked = next !== undefined && /[?:–—-]/.test(this.answer.slice(next.start, next.end));
    return !(isAsked && onlyDenies.test(this.answer.slice(next.end, next.end + 60)));
  }

  /** Whether a place is told in front of it, in its clause. */
  private isPlaced(start: number, from: number): boolean {
    placed.lastIndex = start;
    const [told] = placed.exec(this.answer)?.indices?.[1] ?? [];
    return told !== undefined && told >= from;
  }

  private get places(): ClausePlaces {
    return (this.found ??= placesIn(this.answer));
  }
}

function placesIn(answer: string): ClausePlaces {
  const breaks = spansOf(answer, clauseBreak);
  const negations = new OrderedSpans(
    [...answer.matchAll(negation)].filter(({ groups }) => groups?.['nothing'] === undefined).map(placeOf),
  );
  const closers = negations.spans.filter(({ start, end }) => {
    const to = breaks.spans[breaks.begunBefore(end)]?.start ?? answer.length;
    return closer.test(answer.slice(start, end)) && onlyFillers.test(answer.slice(end, to));
  });
  return {
    ...{ breaks, negations, closers: new OrderedSpans(closers) },
    ended: new EndedPlaces(answer, breaks, negations),
    failings: spansOf(answer, failing),
  };
}

const spansOf = (answer: string, pattern: RegExp): OrderedSpans =>
  new OrderedSpans([...answer.matchAll(pattern)].map(placeOf));

const placeOf = (match: RegExpExecArray): Span => ({
  start: match.index,
  end: match.index + match[0].length,
});

/** One entry of a list. */
class WordPattern {
  private readonly pattern: RegExp;
  /** It wants a negation, and is met by the one that it is. */
  private readonly isNegative: boolean;

  constructor(readonly words: string) {
    const folded = words.toLowerCase();
    this.isNegative = words.search(negation) >= 0;
    const same = alike.find((each) => each.some((one) => one.toLowerCase() === folded)) ?? [words];
    const spelt = same.map((each) => wordPattern(each, this.isNegative ? '' : plurals));
    this.pattern =
      folded === 'no' || folded === 'nein'
        ? answerNo
        : // What bounds them is looked at for each that is found: in hundreds of patterns it would take long to make.
          new RegExp(spelt.map((each) => each.replace(/^not/, `(?:not|${endOfVerb})`)).join('|'), 'gi');
  }

  get source(): string {
    return this.pattern.source;
  }

  /** Where an answer says it first; null where it does not. */
  saidAt(clauses: Clauses): number | null {
    const { answer } = clauses;
    for (const match of answer.matchAll(this.pattern)) {
      const place = placeOf(match);
      if (isWhole(answer, place) && clauses.says(place, this.isNegative)) return place.start;
    }
    return null;
  }
}

const letter = /[\p{L}\p{N}]/u;

/** A whole word, or the end of "don't". */
function isWhole(text: string, { start, end }: Span): boolean {
  const [before, first, second] = [text[start - 1] ?? '', text[start] ?? '', text[start + 1] ?? ''];
  const isEndOfVerb = /n/i.test(first) && /['’t]/i.test(second);
  return (isEndOfVerb || !letter.test(before)) && !letter.test(text[end] ?? '');
}
