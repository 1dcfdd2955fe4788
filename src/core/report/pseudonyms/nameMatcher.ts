/** Where a text names a person: in full, by a part of the name, by id or by mail address, in any form of it. */
import escapeStringRegexp from 'escape-string-regexp';
import { folded, foldedWithPlaces } from './foldedText';
import { isAlsoWord, isGroupWord, isMonth, isParticle } from './nameWords';

/** A person and the role that stands for them. */
export interface Pseudonym {
  /** `Architect 2` */
  readonly role: string;
  /** The same inside of ids, addresses and names of files: `architect-2`. */
  readonly slug: string;
  readonly id: string | null;
  readonly name: string;
  readonly email: string | null;
  /**
   * Where the name is known from: the session file, what notes and meetings say alone, a key of before, or the file of
   * another session.
   */
  readonly from: 'file' | 'notes' | 'key' | 'elsewhere';
}

/** A place that names somebody, or may. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  /** Several where two have that name. */
  readonly people: readonly Pseudonym[];
  readonly form: 'name' | 'id' | 'mail';
  /** Right behind an `@`. */
  readonly isMention: boolean;
  /** `'s` and the like, at the end of the place. */
  readonly suffix: string;
  /** Whether nothing but a name is written so. */
  readonly isNameAlone: boolean;
  /** `word`: it is written as the word is, and stays. `unclear`: it may be the word, and counts as the name. */
  readonly meaning: 'person' | 'unclear' | 'word';
}

/** One way to call somebody. */
interface NameForm {
  /** Folded, a blank between its parts. */
  readonly text: string;
  readonly form: NamedPlace['form'];
  /** Where it is written otherwise: the source of a pattern. */
  readonly pattern?: string;
}

type People = readonly Pseudonym[];

/** Finds people in texts. Whole words alone count: `Mark` is neither in `Markdown` nor in `mark the row`. */
export class NameMatcher {
  private readonly aliases = new Map<string, Partial<Record<NamedPlace['form'], People>>>();
  private readonly pattern: RegExp | null;

  /** `decode` gives what an entity of HTML shows. */
  constructor(
    people: People,
    private readonly decode: (entity: string) => string,
  ) {
    const patterns = new Map<string, string>();
    const isOther = ({ from }: Pseudonym) => from === 'elsewhere';
    for (const person of [...people].sort((one, other) => Number(isOther(one)) - Number(isOther(other)))) {
      for (const { text, form, pattern = patternOf(text) } of formsOf(person)) {
        patterns.set(pattern, text);
        const alias = this.aliases.get(text) ?? {};
        // Who is of the session is meant rather than somebody else of that name.
        if (isOther(person) && Object.values(alias).some((those) => !those.every(isOther))) continue;
        this.aliases.set(text, { ...alias, [form]: [...new Set([...(alias[form] ?? []), person])] });
      }
    }
    const longestFirst = [...patterns].sort(([, one], [, other]) => other.length - one.length);
    const sourceOf = (isChosen: (text: string) => boolean): string =>
      longestFirst.flatMap(([pattern, text]) => (isChosen(text) ? pattern : [])).join('|') || '(?!)';
    // Most words begin otherwise than every name.
    const initials = [...new Set([...patterns.values()].flatMap((text) => [...text].slice(0, 1)))];
    const begin = initials.map((sign) => escapeStringRegexp(sign)).join('|');
    this.pattern = patterns.size
      ? new RegExp(
          `(?<![\\p{L}\\p{N}])(?=${begin})(${sourceOf(hasBlanks)})('s|s)?(?![\\p{L}\\p{N}])|(${sourceOf((text) => !hasBlanks(text))})`,
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
    return places.filter(({ start, end }) => {
      if (start < at) return false;
      at = end;
      return true;
    });
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
      const said = meaningOf(text, start, end, apart(written), suffix, form === 'id');
      const meaning = form === 'mail' || isMention ? 'person' : said;
      // Inside of a word only what can be nothing else.
      const isPart = way === 'parted' && meaningOf('', 0, 0, written, '', false) !== 'person';
      const isDuty = form === 'id' && isGroupWord(written);
      if (isPart || (isDuty && !isMention)) continue;
      const isNameAlone =
        form === 'mail' ||
        isMention ||
        (form === 'name' && meaningOf('', 0, 0, apart(written), '', false) === 'person');
      places.push({ start, end, people, form, isMention, suffix, isNameAlone, meaning });
    }
    return places;
  }
}

/** What joins the parts of a name, in texts, addresses and names of files. */
const apart = (name: string): string => name.replace(/[\s_.,+-]+/g, ' ').trim();

const patternOf = (alias: string): string =>
  alias.includes('@')
    ? escapeStringRegexp(alias)
    : escapeStringRegexp(alias).replaceAll(' ', '[\\s_.,+\\x2d]{1,3}');

/** Whether its script has blanks between words. */
const hasBlanks = (text: string): boolean =>
  !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai} ]{2,}$/u.test(
    text,
  );

/** What somebody is called, folded: `mette holm`, `mette`, `holm`, `mholm`, `mette.holm@x.example`. */
function formsOf({ name, id, email }: Pseudonym): readonly NameForm[] {
  const spelt = [name, name.normalize('NFC').replace(/[äöüåø]/giu, respelt)];
  const names = [...new Set(spelt)].flatMap((one) => namesIn(one, id === null));
  const [local = ''] = (email ?? '').split('@');
  const accounts = [id ?? '', local].filter(Boolean).map(folded);
  const own = accounts.filter((account) => names.some(({ text }) => isMadeOf(account, text)));
  const written = folded(local).split(/[._-]/);
  const isFullName =
    written.length > 1 && written.every((part) => /^\p{L}{2,}$/u.test(part) && !isGroupWord(part));
  return [
    ...(email ? [{ text: folded(email), form: 'mail' as const }] : []),
    ...names,
    ...own.map((account) => nameForm(apart(account))),
    ...(isFullName ? [nameForm(written.join(' ')), nameForm([...written].reverse().join(' '))] : []),
    { text: apart(folded(id ?? name)), form: 'id' as const },
  ].filter(({ text, form }) => /[\p{L}\p{N}]/u.test(text) && (text.length > 1 || form === 'id'));
}

const nameForm = (text: string): NameForm => ({ text, form: 'name' });

/** In full, both ways round, and its parts; of what may be a group in full alone. */
function namesIn(name: string, mayBeGroup: boolean): NameForm[] {
  const parts = folded(name)
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const both = parts.length > 1;
  const full = [parts, [last, ...parts.slice(0, -1)], both ? [first, last] : [], both ? [last, first] : []];
  const inFull = full.filter(({ length }) => length).map((each) => nameForm(apart(each.join(' '))));
  if (mayBeGroup && parts.some(isGroupWord)) return inFull;
  const single = parts.flatMap((part, index) =>
    isParticle(part, index === 0)
      ? []
      : [
          part,
          part.replaceAll('-', ''),
          part.replaceAll("'", ''),
          ...part.split('-'),
          ...behindApostrophe(part),
        ],
  );
  const all = [
    ...inFull,
    ...single.filter((part) => !isParticle(part, true)).map((part) => nameForm(apart(part))),
  ];
  return [
    ...all,
    ...all.flatMap(({ text }) => shortened(text).map(nameForm)),
    // `Mc Donald`
    ...[...name.matchAll(/\p{L}*\p{Ll}\p{Lu}\p{L}*/gu)].map(([word]) =>
      nameForm(folded(word.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 '))),
    ),
    ...(both ? initialsOf(first, last) : []),
  ];
}

/** `O'Connor` is a Connor; `d'Arc` is no Arc. */
const behindApostrophe = (part: string): string[] =>
  [...part.matchAll(/'(.{4,})/g)].map(([, name = '']) => name);

/** `P. Ott`, `Petra O.`, and accounts: `pott`, `petrao`, `petraott`. */
function initialsOf(first: string, last: string): NameForm[] {
  const [given, family] = [first.slice(0, 1), last.slice(0, 1)];
  const dotted = (text: string, pattern: string): NameForm => ({ ...nameForm(text), pattern });
  const [one, other] = [patternOf(apart(first)), patternOf(apart(last))];
  const joined = [first + last, last + first, given + last, first + family, last + given];
  return [
    dotted(apart(`${given} ${last}`), `${given}\\.\\s?${other}`),
    dotted(apart(`${first} ${family}`), `${one}\\s${family}\\.`),
    dotted(apart(`${last} ${given}`), `${other},?\\s${given}\\.`),
    ...joined
      .map((text) => apart(text.replace(/['-]/g, '')))
      .filter((text) => text.length > 4 && !isAlsoWord(text))
      .map(nameForm),
  ];
}

/** `mholm` and `tomasz2` are made of a name; `ops` and `security` are words. */
const isMadeOf = (account: string, name: string): boolean =>
  !isGroupWord(account) &&
  name.length > 2 &&
  (account.includes(name) || (account.length > 2 && name.startsWith(account)));

/** `Müller` as `Mueller`. */
const respelt = (letter: string): string =>
  ({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' })[letter.toLowerCase()] ?? letter;

/** `mueller` as `muller`, which is the fold of `Müller`. */
function shortened(text: string): string[] {
  const shorter = text.replace(/([aou])e(?=\S{2})/g, '$1');
  return shorter === text || shorter.length < 5 ? [] : [shorter];
}

const speaking =
  'says|said|say|tells|told|asks|asked|thinks|knows|explains|explained|answers|answered|sagt|sagte|meint|meinte|fragt|fragte|weiß|erklärt|erklärte|antwortet';
const says = new RegExp(`^\\s+(?:${speaking})\\b`, 'iu');
const speaksBehind = new RegExp(`^\\s*:|${says.source}`, 'iu');
const speaksBefore = new RegExp(`(?:\\b(?:${speaking}|ask|frag)\\s+)$`, 'iu');

/** `3 May`, `in May`; no `by May`, whom it may name. */
const besideDay =
  /(?:\d(?:\.|st|nd|rd|th)?|\b(?:in|im|since|seit|until|till|bis|during|early|late|mid|end|anfang|mitte|ende|next|last)(?: of)?)\s+$/iu;
/** `Will it …`, `May I …` */
const asksOrWants = /^(?:will|may)$/;

/** What a name that is a word too means here, by how it is written and what stands beside it. */
function meaningOf(
  text: string,
  start: number,
  end: number,
  name: string,
  suffix: string,
  isId: boolean,
): NamedPlace['meaning'] {
  if (name.length > 2 && !isAlsoWord(name) && !isId) return 'person';
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 20);
  if (isMonth(name) && (besideDay.test(before) || /^\.?,?\s*\d/.test(behind))) return 'word';
  if (asksOrWants.test(name) && /^\s+(?:the|it|they|we|you|I|this|that|there|he|she|not)\b/.test(behind))
    return 'word';
  const speaks = isId ? says.test(behind) : speaksBehind.test(behind) || suffix === "'s";
  if (speaks || speaksBefore.test(before)) return isId ? 'unclear' : 'person';
  return !isId && /^\p{Lu}/u.test(text.slice(start, end)) ? 'unclear' : 'word';
}
