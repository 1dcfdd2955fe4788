/** Where a text names a person: in full, by a part of the name, by id or by mail address, in any form of it. */
import escapeStringRegexp from 'escape-string-regexp';
import { together } from './besideNames';
import type { NamedPlace, Pseudonym } from './namedPlace';
import { folded, foldedWithPlaces } from './foldedText';
import { aliasPattern, apart, hasBlanks, isAccountPlace, type Judge } from './nameForm';
import { formsOf } from './nameForms';
import { isAlsoWord, isGroupWord, isMonth, isShortWord } from './nameWords';

type People = readonly Pseudonym[];

/** Finds people in texts. Whole words alone count: `Mark` is neither in `Markdown` nor in `mark the row`. */
export class NameMatcher {
  private readonly aliases = new Map<string, Partial<Record<NamedPlace['form'], People>>>();
  /** Ids and accounts: small letters are their own. */
  private readonly accounts = new Set<string>();
  /** Of forms that may be something else; null where somebody has the same for certain. */
  private readonly judges = new Map<string, Judge | null>();
  private readonly pattern: RegExp | null;

  /** `decode` gives what an entity of HTML shows. */
  constructor(
    people: People,
    private readonly decode: (entity: string) => string,
  ) {
    const patterns = new Map<string, string>();
    const joined = new Set<string>();
    const isOther = ({ from }: Pseudonym) => from === 'elsewhere';
    for (const person of [...people].sort((one, other) => Number(isOther(one)) - Number(isOther(other)))) {
      for (const one of formsOf(person)) {
        const { text, form, pattern = aliasPattern(text), isAccount = false, judge = null } = one;
        if (isAccount) this.accounts.add(text);
        if (form !== 'id' && this.judges.get(text) !== null) this.judges.set(text, judge);
        patterns.set(pattern, text);
        if (one.isJoined === true) joined.add(pattern);
        const alias = this.aliases.get(text) ?? {};
        // Who is of the session is meant rather than somebody else of that name.
        if (isOther(person) && Object.values(alias).some((those) => !those.every(isOther))) continue;
        this.aliases.set(text, { ...alias, [form]: [...new Set([...(alias[form] ?? []), person])] });
      }
    }
    const longestFirst = [...patterns].sort(([, one], [, other]) => other.length - one.length);
    const sourceOf = (isSpaced: boolean): string =>
      longestFirst
        .flatMap(([pattern, text]) => ((hasBlanks(text) && !joined.has(pattern)) === isSpaced ? pattern : []))
        .join('|') || '(?!)';
    // Most words begin otherwise than every name.
    const initials = [...new Set([...patterns.values()].flatMap((text) => [...text].slice(0, 1)))];
    const begin = initials.map((sign) => escapeStringRegexp(sign)).join('|');
    this.pattern = patterns.size
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])(?=${begin})(${sourceOf(true)})('s|s)?(?![\\p{L}\\p{N}])|(${sourceOf(false)})`,
          'gu',
        )
      : null;
  }

  /** All places in their order; of those that share signs the longest. */
  placesIn(text: string): readonly NamedPlace[] {
    if (!this.pattern || text === '') return [];
    const isCoded = /[&%\\]/.test(text);
    const isMarked = /\p{L}[*<]/u.test(text);
    const isParted = /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(text);
    // Most texts name nobody, and need no places.
    if (!isCoded && !isMarked && !isParted && folded(text).search(this.pattern) === -1) return [];
    const places = [
      ...this.placesBy(text, 'whole'),
      ...(isParted ? this.placesBy(text, 'parted') : []),
      ...(isMarked ? this.placesBy(text, 'unmarked') : []),
    ].sort((one, other) => one.start - other.start || other.end - one.end);
    let at = 0;
    const apartPlaces = places.filter(({ start, end }) => {
      if (start < at) return false;
      at = end;
      return true;
    });
    return together(apartPlaces, text);
  }

  private placesBy(text: string, way: 'whole' | 'parted' | 'unmarked'): readonly NamedPlace[] {
    const { text: plain, starts } = foldedWithPlaces(text, this.decode, way);
    const places: NamedPlace[] = [];
    for (const found of plain.matchAll(this.pattern ?? /(?!)/g)) {
      const { 0: whole, 1: spaced, 2: suffix = '', 3: unspaced, index } = found;
      const written = spaced ?? unspaced ?? '';
      const alias = this.aliases.get(apart(written)) ?? this.aliases.get(written);
      const start = starts[index];
      const end = starts[index + whole.length];
      if (!alias || start === undefined || end === undefined) continue;
      const isMention = /(?<![\p{L}\p{N}])@$/u.test(text.slice(Math.max(0, start - 2), start));
      const form = alias.mail ? 'mail' : alias.name && !(isMention && alias.id) ? 'name' : 'id';
      const people = alias[form] ?? [];
      const name = apart(written);
      const judge = form === 'name' ? this.judges.get(name) : null;
      const isDuty = form === 'id' && !isMention && isGroupWord(written);
      // What is called so at every firm is told of those of the session alone.
      if (isDuty && (isShortWord(written) || !people.some(({ from }) => from === 'file'))) continue;
      const before = text.slice(Math.max(0, start - 20), start);
      const isByPlace = !isDuty && isCalledByPlace(form, name, before, text.slice(end, end + 60));
      const said = meaningOf(text, start, end, name, suffix, form === 'id');
      const isSmall = form === 'name' && isWrittenSmall(text, start, end, name);
      const small = isSmall ? smallMeaning(text, start, end, this.accounts.has(name)) : said;
      const judged = judge
        ? judge(text.slice(start, end), before, text.slice(end, end + 20))
        : said === 'person'
          ? small
          : said;
      if (judged === null && !isByPlace) continue;
      const isWord = judge != null || meaningOf('', 0, 0, name, '', false) !== 'person';
      // Inside of a word only what can be nothing else.
      const isKept = isDuty || (way === 'parted' && isWord);
      const isSure = form === 'mail' || isMention || isByPlace;
      const meaning = isKept ? 'word' : isSure ? 'person' : (judged ?? 'word');
      const isNameAlone =
        form === 'mail' ||
        isMention ||
        (form === 'name' && !(isSmall && !this.accounts.has(name)) && !isWord);
      places.push({ start, end, people, form, isMention, suffix, isNameAlone, meaning });
    }
    return places;
  }
}

const speaking =
  'says|said|say|tells|told|asks|asked|thinks|knows|explains|explained|answers|answered|sagt|sagte|meint|meinte|fragt|fragte|weiß|erklärt|erklärte|antwortet';
const says = new RegExp(`^\\s+(?:${speaking})\\b`, 'iu');
const speaksBehind = new RegExp(`^\\s*:|${says.source}`, 'iu');
const speaksBefore = new RegExp(`(?:\\b(?:${speaking.replace('|weiß', '')}|ask|frag)\\s+)$`, 'iu');
/** In the text of a note: `owner: karl`, `by: jon, karl`. */
const isOwner = /(?<![\p{L}\p{N}])(?:owner|by):[ \t]*(?:[^\n]*[,;&][ \t]*)?$/iu;
/** Written large it is a name itself. */
const knowsBefore = /(?<!\p{L})weiß\s+$/u;

/** `3 May`, `in May`; no `by May`, whom it may name. */
const besideDay =
  /(?:\d(?:\.|st|nd|rd|th)?|\b(?:in|im|since|seit|until|till|bis|during|early|late|mid|end|anfang|mitte|ende|next|last)(?: of)?)\s+$/iu;
/** `Will it …`, `May I …` */
const asksOrWants = /^(?:will|may)$/;

/** Whether an account or the file of a note is called after somebody, whatever word that is. */
function isCalledByPlace(form: NamedPlace['form'], name: string, before: string, behind: string): boolean {
  if (isAccountPlace(before, behind)) return true;
  if (name.length > 1 && /(?:^|[/\\\s(<"'`])$/.test(before) && /^\.interview\.md(?!\w)/.test(behind))
    return true;
  return (
    form === 'id' &&
    name.length > 2 &&
    !isAlsoWord(name) &&
    !isShortWord(name) &&
    /^(?:[._-][\p{L}\p{N}]+)*\.interview\.md(?!\w)/u.test(behind)
  );
}

/** What a name that is a word too means here, by how it is written and what stands beside it. */
function meaningOf(
  text: string,
  start: number,
  end: number,
  name: string,
  suffix: string,
  isId: boolean,
): NamedPlace['meaning'] {
  // Two Chinese signs are a whole name, and nothing is written small there.
  if ((name.length > 2 || !hasBlanks(name)) && !isAlsoWord(name) && !isId) return 'person';
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 20);
  if (isMonth(name) && (besideDay.test(before) || /^\.?,?\s*\d/.test(behind))) return 'word';
  if (asksOrWants.test(name) && /^\s+(?:the|it|they|we|you|I|this|that|there|he|she|not)\b/.test(behind))
    return 'word';
  const speaks = isId ? says.test(behind) : speaksBehind.test(behind) || suffix === "'s";
  if (isOwner.test(before)) return 'person';
  if (speaks || speaksBefore.test(before) || knowsBefore.test(before)) return isId ? 'unclear' : 'person';
  return !isId && /^\p{Lu}/u.test(text.slice(start, end)) ? 'unclear' : 'word';
}

/** Whether one part of a name alone is written as any other word of a sentence, not in an address or an id. */
const isWrittenSmall = (text: string, start: number, end: number, name: string): boolean =>
  !name.includes(' ') &&
  end - start < text.length &&
  /^\p{Ll}+(?:['’]?s)?$/u.test(text.slice(start, end)) &&
  !/[\p{L}\p{N}/\\_@%+:=~.]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  !/^(?:[/\\_@%+=~]|[.:][\p{L}\p{N}])/u.test(text.slice(end, end + 2));

const article = /(?<![\p{L}\p{N}])(?:the|an?|this|that|these|those|some|any|no|every|each|much|more)\s+$/iu;

/** No list of words is whole: behind an article it is one, elsewhere it may be, and is told unless it is an account. */
function smallMeaning(text: string, start: number, end: number, isAccount: boolean): NamedPlace['meaning'] {
  const behind = text.slice(end, end + 20);
  const before = text.slice(Math.max(0, start - 20), start);
  if (speaksBehind.test(behind) || speaksBefore.test(before) || isOwner.test(before)) return 'person';
  if (article.test(before)) return isAccount ? 'unclear' : 'word';
  return isAccount ? 'person' : 'unclear';
}
