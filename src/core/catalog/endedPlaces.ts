/**
 * What an answer tells to be over: passwords in "We replaced passwords with passkeys". Format page, section 10.
 */
import { OrderedSpans } from '../text/orderedSpans';
import type { Span } from '../text/span';
import { anyOf, wordTable } from './wordPatterns';

/** How something is, once it is over: `is switched off`. */
const states = wordTable(`
  switched off, turned off, shut off, shut down, disabled, deactivated, abolished, retired, decommissioned, discontinued, phased out,
  replaced, swapped, superseded, banned, forbidden, prohibited, outlawed, gone, history, a thing of the past`);

/** How it came to that. What is still done, as in "is dropped", is not over. */
const events = wordTable(`
  dropped, ditched, scrapped, removed, eliminated, uninstalled, thrown out, threw out, thrown away, threw away,
  taken out, took out, taken off, took off, kicked out, ripped out, given up, gave up, went away,
  moved away from, moved off, moved on from, switched from, switched away from, went from, migrated from,
  decided against, considered, thought about, planned to, wanted to`);

/** They stand behind what is over. */
const german = wordTable(`
  abgeschaltet, ausgeschaltet, deaktiviert, abgestellt, stillgelegt, außer Betrieb, abgeschafft, abgelöst, ersetzt,
  ausgetauscht, verboten, verbannt, gestrichen, entfernt, ausgemustert, aufgegeben, weggefallen, Geschichte,
  *rausgeworfen, *rausgeschmissen, *rausgeflogen, *rausgenommen, hinausgeworfen`);

/** Not yet, or not all of it: `will be switched off`. */
const unfinished = wordTable(`
  will, would, can, could, may, might, should, must, shall, going to, to be, being, soon, not all, not every*, partly,
  mostly, almost, nearly, half, some, wird, werden, soll*, kann, können, könnte*, muss, müssen, will, wollen, bald,
  teilweise, größtenteils, meist*, fast, nicht alle*, manche, einige`);

const blanks = String.raw`\s+`;
const particle = '(?:out|off|away)';
/** A word between the two halves of a verb: `threw the passwords out`. */
const between = String.raw`(?:\s+(?!(?:to|with|on|in|from|${particle})\b)(?:[^\s.,;:!?]|\.(?=\d))+){1,4}`;

const over = new RegExp(
  [
    `(?<state>${anyOf(states)})`,
    `(?<event>(?:${anyOf(events)}|(?<!\\p{L})(?:stopped|quit|ceased)\\s+\\p{L}+ing)(?! (?:a |the |our |that |one )?(?:table|database|column)))`,
    `(?<german>${anyOf(german)})`,
    `(?<!\\p{L})(?:threw|thrown|switched|turned|took|taken|phased|kicked|ripped)(?<object>${between})${blanks}${particle}(?!\\p{L})`,
  ].join('|'),
  'giu',
);

const notYet = new RegExp(anyOf(unfinished), 'iu');
const isOrWas = /\b(?:was|were|been|is|are|got|all)(?:\s+[\p{L}'’]+){0,2}\s*$/iu;
const isNow = /\b(?:is|are)(?:\s+[\p{L}'’]+){0,2}\s*$/iu;
const hasDone = /\b(?:has|have|had)(?:\s+(?!been)[\p{L}'’]+){0,2}\s*$/iu;
/** Behind a verb that has its object in front. */
const noObject =
  /^\s*(?:$|(?:since|in|for|from|on|at|by|last|long|years?|everywhere|now|already|two|this|after|before|with|today|again|completely|\d+)\b)/iu;
/** Where the object ends, and what came instead begins. */
const instead = /\s(?:with|by|for|to|in|into|on|from|at|after|durch|gegen)\s/iu;
/** What came instead, in front of a German verb: `durch Passkeys ersetzt`. */
const insteadBefore = /\s(?:durch|gegen|mit)\s[^.,;]*$/iu;
/** Speaks of what was said before: `Passwords? We dropped them.` */
const onlyPronouns =
  /^(?:\s*\b(?:we|they|it|that|those|these|them|was|were|is|are|has|have|been|now|already|all|long|wir|sie|es|das|die|den|haben|hat|ist|sind|wurden?|worden|längst|schon|inzwischen)\b)*\s*$/iu;
/** More of them, in front of "and". */
const listed = /^\s*(?:the\s+|die\s+|der\s+|das\s+)?[^\s]+(?:\s+[\d.]+)?\s*$/iu;
const many = /\b(?:were|are|have|haben|wurden|sind)\b/iu;
const and = /^(?:and|und|or|oder|,)$/iu;
const sentenceEnd = /[.!]/;

/** Characters around a verb that are looked at, in a clause without an end. */
const farthest = 300;

/** Places in an answer whose words are over: `new EndedPlaces('SMS was dropped', …).holds({ start: 0, end: 3 })`. */
export class EndedPlaces {
  private readonly places: OrderedSpans;

  constructor(
    private readonly answer: string,
    private readonly breaks: OrderedSpans,
    private readonly negations: OrderedSpans,
  ) {
    const found = [...answer.matchAll(over)].flatMap((match) => this.overBy(match));
    this.places = new OrderedSpans(united(found));
  }

  holds({ start, end }: Span): boolean {
    const last = this.places.spans[this.places.begunBefore(start + 1) - 1];
    return last !== undefined && end <= last.end;
  }

  private overBy(match: RegExpExecArray): readonly Span[] {
    const { answer, breaks, negations } = this;
    const start = match.index;
    const end = start + match[0].length;
    const first = breaks.endedAt(start) - 1;
    const from = breaks.spans[first]?.end ?? 0;
    const to = breaks.spans[breaks.begunBefore(end)]?.start ?? answer.length;
    const before = answer.slice(Math.max(from, start - farthest), start);
    const behind = answer.slice(end, Math.min(to, end + farthest));
    if (notYet.test(before)) return [];
    const { object, event, german: isGerman } = match.groups ?? {};
    if (object !== undefined) return [{ start, end }];
    const isBehind =
      isGerman !== undefined || (isOrWas.test(before) && !hasDone.test(before)) || noObject.test(behind);
    if (event !== undefined && isBehind && isNow.test(before)) return [];
    const told = onlyPronouns.test(before) ? this.clauseBefore(first) : [];
    if (!isBehind) {
      const length = instead.exec(behind)?.index ?? behind.length;
      return [...told, { start: end, end: end + length }];
    }
    if (negations.within(from, start) > 0) return [];
    const isPlural = many.test(before);
    const begin = isPlural ? this.listBegin(first, from) : from;
    const newer = isGerman === undefined ? undefined : insteadBefore.exec(before)?.index;
    return [...told, { start: begin, end: newer === undefined ? start : start - before.length + newer }];
  }

  /** The clause that ends with a break, for one that has but pronouns. */
  private clauseBefore(index: number): readonly Span[] {
    const { answer, breaks } = this;
    for (let at = index; at >= 0 && at > index - 2; at--) {
      const end = breaks.spans[at];
      if (end === undefined || sentenceEnd.test(answer.slice(end.start, end.end))) return [];
      const start = breaks.spans[at - 1]?.end ?? 0;
      if (answer.slice(start, end.start).trim() !== '') return [{ start, end: end.start }];
    }
    return [];
  }

  /** `SSLv3 and TLS 1.1 were turned off` speaks of both. */
  private listBegin(index: number, from: number): number {
    const { answer, breaks } = this;
    const last = breaks.spans[index];
    if (last === undefined || !and.test(answer.slice(last.start, last.end).trim())) return from;
    const start = breaks.spans[index - 1]?.end ?? 0;
    return listed.test(answer.slice(start, last.start)) ? start : from;
  }
}

/** In their order, one where they meet. */
function united(spans: readonly Span[]): readonly Span[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
