/** What may still tell who somebody is, once all names that are known are out: a person looks at it before it leaves. */
import escapeStringRegexp from 'escape-string-regexp';
import type { Session } from '../../session/session';
import { oneLine } from '../../text/oneLine';
import type { UnclearName } from './pseudonymTexts';
import type { Pseudonym } from './namedPlace';
import { nearAccounts } from './nearAccounts';
import { nearNames } from './nearNames';

export interface LeftOver {
  readonly kind:
    | 'name'
    | 'replaced-word'
    | 'kept-word'
    | 'kept-name'
    | 'speaker'
    | 'near-name'
    | 'like-name'
    | 'near-account'
    | 'account'
    | 'capital'
    | 'mention'
    | 'mail'
    | 'phone'
    | 'number';
  /** As it stands in the notes, on one line. */
  readonly text: string;
  /** `notes/a.interview.md:12`, of the first place; null where it stands in no note. */
  readonly where: string | null;
}

/** `- “Ann” speaks or is spoken of here, and no people: of the session file has the name (a.interview.md:3)` */
export const leftOverLine = ({ kind, text, where }: LeftOver): string =>
  `“${text}” ${meanings[kind]}${where === null ? '' : ` (${where})`}`;

const meanings: Readonly<Record<LeftOver['kind'], string>> = {
  name: 'is named in notes alone and was replaced as written; another form of the name could not be',
  'replaced-word': 'may have been the word, and was replaced as a name',
  'kept-word': 'is written as the word is and was kept; it may be a name',
  'kept-name': 'is a name that somebody wrote between kept lines, where it stays',
  speaker: 'looks like a person, and no name that is known',
  'near-name': 'begins as a name that is known',
  'like-name': 'may be another way to write or to call a name that is known',
  'near-account': 'may be an account or a machine called after a name that is known',
  account: 'stands where an address or a path has somebody',
  capital: 'is written as names are',
  mention: 'is named with an @, and nobody knows who that is',
  mail: 'is a mail address',
  phone: 'looks like a phone number',
  number: 'is a number that may belong to somebody',
};

const verbs =
  '(?:says|said|tells|told|thinks|thought|knows|explains|explained|mentions|mentioned|reports|reported|confirms|confirmed|checks|checked|decides|decided|agrees|agreed|promised|writes|wrote|showed|sagt|sagte|meint|meinte|erzählt|erzählte|erklärt|erklärte|berichtet|berichtete|bestätigt|prüfte|entschied|schrieb|zeigte|weiß)';
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’-]+(?:[ \t]\p{Lu}[\p{L}\p{M}'’-]+){0,2}`;

/** What somebody does, and things seldom do. */
const deeds =
  '(?:has|had|saw|sees|heard|found|keeps|kept|wants|wanted|promises|forgot|gave|gives|took|left|asks|opened|called|hat|hatte|sah|hörte|fand|gab|nahm|vergaß|kennt)';
/** At the begin of a sentence, where any word is large. */
const doer = new RegExp(
  `(?:^|\\n[ \\t>*-]*|[.!?][ \\t]+)(\\p{Lu}[\\p{Ll}\\p{M}'’-]+)[ \\t]+${deeds}(?!\\p{L})`,
  'gu',
);
/** `source: Zelda` */
const whoAlone = /^(\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{Ll}\p{M}'’-]+)?)$/gu;

const mailAddress = /((?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)/gu;

const phoneNumber = /(?<![\p{L}\p{N}.:/_-])((?:\+|00|0|\()\d[\d ()/.-]{5,20}\d)(?![\p{L}\p{N}])/gu;

/** (1) is what is left over. */
const patterns: readonly (readonly [LeftOver['kind'], RegExp])[] = [
  ['mail', mailAddress],
  [
    'mention',
    /(?<![\p{L}\p{N}._%+/@-])(@[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?)(?![\p{L}\p{N}]*\/)/gu,
  ],
  ['phone', phoneNumber],
  ['number', /(?<![\p{L}\p{N}.,:/_+-])(\d{5,})(?![\p{L}\p{N}]|[.,:/-]\d)/gu],
  ['speaker', new RegExp(`(?<![\\p{L}\\p{N}])(${capitalised})[ \\t]+${verbs}(?!\\p{L})`, 'gu')],
  [
    'speaker',
    new RegExp(
      `(?<!\\p{L})(?:${verbs}|according to|laut|ask|asked|fragt?|told)[ \\t]+(${capitalised})`,
      'gu',
    ),
  ],
  ['speaker', new RegExp(`(?<!\\p{L})(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herrn?|Frau)\\.?[ \\t]+(${capitalised})`, 'gu')],
  ['speaker', new RegExp(`(?:^|\\n)[ \\t>*-]*(\\p{Lu}[\\p{L}\\p{M}'’-]+):(?=\\s)`, 'gu')],
  // `seen by: Ann Lee`, of which no key of ours is
  [
    'speaker',
    new RegExp(
      `(?:^|\\n)[ \\t>*-]*\\p{Ll}[\\p{L}\\p{N} _-]{0,30}:[ \\t]+(${capitalised})[ \\t]*(?=\\r?\\n|$)`,
      'gu',
    ),
  ],
  [
    'account',
    /(?:\/~|[/\\](?:home|users?|people|profiles?|members?)[/\\]|[?&;](?:user|username|assignee|author|owner|reporter|by|name|mail|email)=)(\p{L}[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])/giu,
  ],
  [
    'speaker',
    /(\p{Script=Han}{1,4}(?:先生|女士|小姐|老师|老師|经理|經理|さん|さま|ちゃん|くん)|(?<!\p{L})\p{Script=Hangul}{1,3}[ \t]?(?:씨|대리|과장|차장|부장|팀장|사장|실장|본부장)(?!\p{L}))/gu,
  ],
];

/** `Frau Ast` */
const titled = /^(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herrn?|Frau)(?:[ \t]+|$)/u;

/** Written large where no sentence begins: in a language that writes its nouns so, that says nothing. */
const capitals = /(?<=\p{Ll}[,;]?[ \t]["“„'(]?)(\p{Lu}\p{Ll}[\p{Ll}\p{M}'’-]*)(?![\p{L}\p{N}])/gu;
const tagBefore = /#[a-z]+(?:\/[A-Z]+)?!{0,2}(?:[ \t]+(?:low|medium|high|critical)(?!\p{L}))?[:,]?[ \t]+/gu;

/** Directly beside a role, as the rest of a name would be: `Architect 2 Ivanovoj`. */
const besideRole = (roles: ReadonlySet<string>): RegExp =>
  new RegExp(
    `(?:${[...roles].map((role) => escapeStringRegexp(role)).join('|') || '(?!)'})[ \\t]+(\\p{Lu}\\p{Ll}[\\p{Ll}\\p{M}'’-]*)(?![\\p{L}\\p{N}])`,
    'gu',
  );

const nounsAreLarge = /(?<!\p{L})(?:und|der|nicht|ist)(?!\p{L})/u;

/** Words that begin sentences and lines, and are nobody. */
const nobody = new Set(
  '@me I He She It We You They Who Nobody Somebody Everybody Everyone One This That What There The A An And But Note Todo Answer Yes No Er Sie Es Wir Ihr Ich Man Wer Niemand Jemand Alle Das Dies Der Die Und Aber Ja Nein Hinweis Antwort Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays January February March April May June July August September October November December English German Internet'.split(
    ' ',
  ),
);

/** Others before what somebody does. */
const openers = new Set(
  'Each Every Both Several Many Most Some Any All None Someone Anyone Anybody Everything Nothing Something Which Whoever Our Their His Her My Your These Those Then Here Only Access Data Jeder Jede Jedes Viele Einige Manche Etwas Nichts Keiner Beide Mehrere Unser Hier Dort Dann Was'.split(
    ' ',
  ),
);

/** Keys whose texts are ours, or no words. */
const fixed = new Set([
  'file',
  'folder',
  'note',
  'notes',
  'kind',
  'code',
  'date',
  'due',
  'start',
  'started',
  'ended',
  'minutes',
]);

/** What stands in the content too, each once, as the sessions without names and the names that are words show. */
export function leftOverIn(
  sessions: readonly Session[],
  people: readonly Pseudonym[],
  unclear: readonly UnclearName[],
  content: string,
): readonly LeftOver[] {
  const shown = comparable(content);
  const roles = new Set(
    people.flatMap(({ role, slug }) => [role, slug, `@${slug}`, `${slug}@example.invalid`]),
  );
  const always = [...patterns, ['capital', besideRole(new Set(people.map(({ role }) => role)))] as const];
  const nearNamesIn = nearNames(people);
  const nearAccountsIn = nearAccounts(people);
  // What stands written small somewhere is a word.
  const smallWords = new Set(content.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]+/gu));
  const found: LeftOver[] = [];
  const told = new Set<string>();
  const tell = (one: LeftOver): void => {
    told.add(one.text);
    found.push(one);
  };
  const add = (one: LeftOver): void => {
    if (!told.has(one.text)) tell(one);
  };
  for (const { name, role, slug, from } of people) {
    if (from === 'notes' && [role, slug, comparable(name)].some((word) => shown.includes(word)))
      add({ kind: 'name', text: name, where: null });
  }
  for (const { written, isReplaced, roles: by } of unclear) {
    if ([comparable(written), ...(isReplaced ? by : [])].some((word) => shown.includes(word)))
      tell({ kind: isReplaced ? 'replaced-word' : 'kept-word', text: written, where: null });
  }
  for (const session of sessions) {
    const elements = new Set(
      [
        ...session.elements.map(({ name }) => name),
        ...session.scope.in,
        ...session.scope.out,
        session.title,
      ].flatMap((name) => [name, ...name.split(/[^\p{L}\p{M}'’-]+/u)]),
    );
    for (const { text, where, key } of textsIn(session)) {
      const isWho = key === 'source' && text.search(whoAlone) === 0;
      const looked = isWho
        ? [['speaker', whoAlone] as const]
        : nounsAreLarge.test(text)
          ? always
          : [...always, ['capital', capitals] as const];
      // What is told as an address is not told again for the words in it. A tag and its level begin a sentence.
      const bare = text.replace(mailAddress, ' ').replace(tagBefore, '\n');
      const unnumbered = bare.replace(phoneNumber, ' ');
      const lookedIn = (kind: LeftOver['kind']) =>
        kind === 'mail' ? text : kind === 'number' ? unnumbered : bare;
      const near = nearNamesIn(bare).map((each) => [each.kind, each.text] as const);
      for (const account of nearAccountsIn(bare)) {
        if (shown.includes(account)) add({ kind: 'near-account', text: account, where });
      }
      const places = looked.flatMap(([kind, pattern]) =>
        [...lookedIn(kind).matchAll(pattern)].map(({ 1: whole = '' }) => [kind, whole] as const),
      );
      const doers = [...bare.matchAll(doer)].flatMap(({ 1: whole = '' }) =>
        openers.has(whole) || smallWords.has(whole.toLowerCase()) ? [] : [['speaker', whole] as const],
      );
      for (const [kind, whole] of [...near, ...places, ...doers]) {
        const written = whole.replace(titled, '');
        const isKnown = written === '' || roles.has(written) || elements.has(written) || nobody.has(written);
        const isRole = [...roles].some((role) => role.startsWith(written) || written.startsWith(role));
        if (
          isKnown ||
          (['speaker', 'capital', 'near-name', 'like-name'].includes(kind) && isRole) ||
          !shown.includes(comparable(written))
        )
          continue;
        add({ kind, text: oneLine(written), where });
      }
    }
  }
  return found;
}

/** Without what a format puts before signs. */
const comparable = (text: string): string => text.replace(/[\\\u2060]/g, '');

interface TextOfSession {
  readonly text: string;
  readonly where: string | null;
  readonly key: string;
}

/** All texts of a session, each with the place of what it is part of. */
function textsIn(session: Session): readonly TextOfSession[] {
  const texts: TextOfSession[] = [];
  const collect = (value: unknown, key: string, where: string | null): void => {
    if (typeof value === 'string') {
      if (!fixed.has(key)) texts.push({ text: value, where, key });
    } else if (Array.isArray(value)) for (const item of value) collect(item, key, where);
    else if (typeof value === 'object' && value !== null && !(value instanceof Map)) {
      const place =
        'file' in value && 'line' in value && typeof value.file === 'string'
          ? `${value.file}:${String(value.line)}`
          : where;
      for (const [name, inner] of Object.entries(value)) if (name !== 'problems') collect(inner, name, place);
    }
  };
  collect(session, '', null);
  return texts;
}
