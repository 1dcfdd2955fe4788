/** Where a text names a person: in full, by a part of the name, by id or by mail address, in any form of it. */
import escapeStringRegexp from 'escape-string-regexp';
import { folded, foldedWithPlaces } from './foldedText';
import { isAlsoWord, isGroupWord, isParticle } from './nameWords';
import type { Pseudonym } from './roles';

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
  /** `word`: it is written as the word is, and stays. `unclear`: it may be the word, and counts as the name. */
  readonly meaning: 'person' | 'unclear' | 'word';
}

interface Alias {
  readonly people: Pseudonym[];
  readonly form: NamedPlace['form'];
}

/** Finds people in texts. Whole words alone count: `Mark` is neither in `Markdown` nor in `mark the row`. */
export class NameMatcher {
  private readonly aliases = new Map<string, Alias>();
  private readonly pattern: RegExp | null;

  /** `decode` gives what an entity of HTML shows. */
  constructor(
    people: readonly Pseudonym[],
    private readonly decode: (entity: string) => string,
  ) {
    for (const person of people) {
      for (const { text, form } of formsOf(person)) {
        const alias = this.aliases.get(text);
        if (!alias) this.aliases.set(text, { people: [person], form });
        else if (!alias.people.includes(person)) alias.people.push(person);
      }
    }
    const written = [...this.aliases.keys()].sort((one, other) => other.length - one.length);
    this.pattern = written.length
      ? new RegExp(`(?<![\\p{L}\\p{N}])(${written.map(patternOf).join('|')})('s|s)?(?![\\p{L}\\p{N}])`, 'gu')
      : null;
  }

  /** All places in their order. */
  placesIn(text: string): readonly NamedPlace[] {
    if (!this.pattern || text.length < 2) return [];
    // Most texts name nobody, and need no places.
    if (!text.includes('&') && !text.includes('\\') && folded(text).search(this.pattern) === -1) return [];
    const { text: plain, starts } = foldedWithPlaces(text, this.decode);
    const places: NamedPlace[] = [];
    for (const { 0: found, 1: written = '', 2: suffix = '', index } of plain.matchAll(this.pattern)) {
      const alias = this.aliases.get(apart(written)) ?? this.aliases.get(written);
      const start = starts[index];
      const end = starts[index + found.length];
      if (!alias || start === undefined || end === undefined) continue;
      const isMention = /(?<![\p{L}\p{N}])@$/u.test(text.slice(Math.max(0, start - 2), start));
      if (alias.form === 'id' && !isMention) continue;
      const meaning =
        isMention || alias.form !== 'name' ? 'person' : meaningOf(text, start, end, written, suffix);
      places.push({ start, end, ...alias, isMention, suffix, meaning });
    }
    return places;
  }
}

/** What joins the parts of a name, in texts, addresses and names of files. */
const apart = (name: string): string => name.replace(/[\s_.,-]+/g, ' ');

const patternOf = (alias: string): string =>
  alias.includes('@')
    ? escapeStringRegexp(alias)
    : escapeStringRegexp(alias).replaceAll(' ', '[\\s_.,\\x2d]{1,3}');

/** What somebody is called, folded: `mette holm`, `mette`, `holm`, `mholm`, `mette.holm@x.example`. */
function formsOf({ name, id, email }: Pseudonym): { text: string; form: NamedPlace['form'] }[] {
  const spelt = [name, name.normalize('NFC').replace(/[äöüåø]/giu, respelt)];
  const names = [...new Set(spelt)].flatMap((one) => namesIn(one, id === null));
  const accounts = [id, email?.replace(/@.*/, '')].flatMap((account) => (account ? [folded(account)] : []));
  const own = accounts.filter((account) => names.some((each) => isMadeOf(account, each)));
  return [
    ...(email ? [{ text: folded(email), form: 'mail' as const }] : []),
    ...[...names, ...own.map(apart)]
      .filter((text) => text.length > 1)
      .map((text) => ({ text, form: 'name' as const })),
    { text: apart(folded(id ?? name)), form: 'id' as const },
  ];
}

/** In full, both ways round, and its parts; of what may be a group in full alone. */
function namesIn(name: string, mayBeGroup: boolean): string[] {
  const parts = folded(name)
    .split(/[\s,.()"“”„]+/)
    .filter(Boolean);
  const full = [parts, [...parts.slice(-1), ...parts.slice(0, -1)]].map((each) => apart(each.join(' ')));
  if (mayBeGroup && parts.some(isGroupWord)) return full;
  const single = parts.flatMap((part) => [part, ...part.split('-')]).filter((part) => !isParticle(part));
  return [...new Set([...full, ...single.map(apart)])].flatMap((each) => [each, ...shortened(each)]);
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
const speaksBehind = new RegExp(`^\\s*(?::|\\s(?:${speaking})\\b)`, 'iu');
const speaksBefore = new RegExp(`(?:\\b(?:${speaking}|ask|frag)\\s+)$`, 'iu');

/** What a name that is a word too means here, by how it is written and what stands beside it. */
function meaningOf(
  text: string,
  start: number,
  end: number,
  name: string,
  suffix: string,
): NamedPlace['meaning'] {
  if (name.length > 2 && !isAlsoWord(name)) return 'person';
  const before = text.slice(Math.max(0, start - 20), start);
  const behind = text.slice(end, end + 20);
  if (speaksBehind.test(behind) || speaksBefore.test(before) || suffix === "'s") return 'person';
  return /^\p{Lu}/u.test(text.slice(start, end)) ? 'unclear' : 'word';
}
