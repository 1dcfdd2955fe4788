/** What somebody may be called in scripts that write names in their own way: without blanks, with prefixes, with endings. */
import { folded } from './foldedText';
import { type Judge, type NameForm, nameForm } from './nameForm';
import { isAlsoWord } from './nameWords';

const honorifics = folded(
  '(?:さん|様|さま|氏|君|くん|ちゃん|殿|先輩|部長|課長|係長|社長|専務|常務|主任|先生|女士|小姐|老师|老師|经理|經理|總|总|工|哥|姐|主管|部长|组长|科长|处长|博士|教授|씨|님|대리|과장|차장|부장|팀장|사장|대표|주임|선임|책임|수석|실장|본부장|교수|박사)',
);

const friendly = folded('(?:さん|くん|ちゃん|君|哥|姐)');

/** Other words with a title in them: 이사장 chairs a board, 施工 is building. */
const otherTitles = folded(
  '(?:(?:이|지|공|백|부)사장|이\\s(?:대리|과장|차장|부장|팀장|사장|대표)|[金木電电化手施高人职職]工)',
);

/** 王小明 is 小明 as well, 佐藤太郎 佐藤 and 太郎; a family is one before a title, and one sign of it behind 小 and 老. */
export function unspacedForms(name: string): NameForm[] {
  const written = name.normalize('NFC').trim();
  const signs = [...written.replace(/\s/g, '')];
  if (!signs.every((sign) => /[\p{Script=Han}\p{Script=Hangul}]/u.test(sign))) return [];
  if (signs.length < 2 || signs.length > 4) return [];
  const part = (from: number, to: number) => signs.slice(from, to).join('');
  const [first = '', ...others] = written.split(/\s+/);
  const families = others.length ? [first] : signs.length === 4 ? [] : [part(0, 1), part(0, 2)];
  const halves = others.length
    ? [first, others.join('')].filter((half) => half.length > 1)
    : signs.length === 4
      ? [part(0, 2), part(2, 4)]
      : signs.length === 3
        ? [part(1, 3)]
        : [];
  const titled = families.filter((each) => each !== written);
  const last = signs.at(-1) ?? '';
  return [
    ...halves.map((half) => nameForm(folded(half))),
    ...titled.map((each) => {
      const sign = folded(each);
      // Korean has blanks between words.
      const before = /\p{Script=Hangul}/u.test(each) ? '(?<!\\p{L})' : '';
      return nameForm(sign, {
        pattern: `${before}(?!${otherTitles})${sign}(?=\\s?${honorifics})`,
        isJoined: true,
        judge: judgeTitled,
      });
    }),
    ...(/\p{Script=Han}/u.test(first)
      ? [
          ...['小', '老', '阿'].map((called) =>
            nameForm(called + part(0, 1), { isJoined: true, judge: judgeCalled }),
          ),
          // 健さん, 明哥
          nameForm(last, {
            pattern: `(?<![\\p{Script=Han}\\p{Script=Katakana}])${last}(?=${friendly})`,
            isJoined: true,
            judge: judgeTitled,
          }),
        ]
      : []),
  ];
}

/** One sign alone is nobody, but for what stands behind it. */
const judgeTitled: Judge = () => 'person';

/** 小于 is “less than”: with these families it is a word. */
const calledWords = /[于时師师计步段包米白车路节學学组孩王人心型子]$/u;

/** What stands behind somebody in a sentence, so that 小李说 is one and 小李子 none. */
const goesOn =
  /^(?:$|[^\p{Script=Han}]|[说說讲講问問的有在和跟与與是会會也去来來要想认認觉覺把给給对對从從就都还還没沒不能可告知提建回负負做管处處确確已将將昨今明])/u;

const judgeCalled: Judge = (written, _, behind) =>
  calledWords.test(written) || !goesOn.test(behind) ? 'word' : 'unclear';

/** Prefixes that stand at a name without a blank: and, with, for, the, when. */
const prefixes: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^\p{Script=Arabic}/u,
    ['', 'و', 'ف'].flatMap((and) => ['', 'ب', 'ل', 'ك', 'ال', 'لل', 'بال', 'كال'].map((to) => and + to)),
  ],
  [
    /^\p{Script=Hebrew}/u,
    ['', 'ו'].flatMap((and) =>
      ['', 'ה', 'ב', 'ל', 'מ', 'ש', 'כ', 'כש', 'לכש', 'מש', 'שה', 'שב', 'של', 'שמ', 'מה'].map(
        (to) => and + to,
      ),
    ),
  ],
];

/** `لسعيد`: for Saeed. */
export const withPrefixes = (form: NameForm): NameForm[] => {
  const all = prefixes.find(([script]) => script.test(form.text))?.[1] ?? [''];
  return form.text.length < 3 ? [form] : all.map((prefix) => ({ ...form, text: prefix + form.text }));
};

/** Endings of a name in Russian, Ukrainian, Bulgarian and Serbian, by its own; folded, so й is и. */
const endings: readonly (readonly [own: RegExp, endings: string])[] = [
  [/(?<=[сцзь]к)(?:ии|ыи|и)$/u, 'ого ому им ом их ими ая ои ую'],
  [/(?<=и|[аеую])и$/u, 'я ю ем и е еві'],
  [/(?:ыи|ои)$/u, 'ого ому ым им ом ои ую'],
  [/ая$/u, 'ои ую ою'],
  [/я$/u, 'и ю е еи ею і'],
  [/а$/u, 'ы и е у ои ою еи ею о і'],
  [/о$/u, 'а у ом е ові'],
  [/ь$/u, 'я ю ем е и'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а у ом ем е ым и ы ов ои ых ыми ові еві і'],
];

/** Stems that lose a vowel. */
const stems: Readonly<Record<string, string>> = { павел: 'павл', лев: 'льв' };

/** Others that have a vowel less, or are no adjective: Кравець, Коломієць, Сашок, Цой. */
const otherEndings: readonly (readonly [own: RegExp, endings: string, instead: string])[] = [
  [/(?<=о)и$/u, 'я ю ем е и еві', ''],
  [/(?<=[аиіоу])[еє]ць?$/u, 'а я у ю ом ем е еві', 'иц'],
  [/(?<=[^аиіоу])ець?$/u, 'а я у ю ом ем е еві', 'ц'],
  [/(?<=\p{L}{2})ок$/u, 'а у ом е', 'к'],
];

const pronouns = new Set('она они оно ана его ему еи ее ими том тому там тем тех'.split(' '));

/** `дмитрия`, `дмитрию` and so on for the folded `дмитрии`: of a name in Cyrillic, written large. */
export function inflected(part: string): NameForm[] {
  if (part.length < 2 || !/^\p{Script=Cyrillic}+$/u.test(part)) return [];
  const ways = [...endings.filter(([end]) => end.test(part)).slice(0, 1), ...otherEndings];
  return ways.flatMap(([own, all, instead = '']) => {
    if (!own.test(part)) return [];
    const stem = instead === '' ? (stems[part] ?? part.replace(own, '')) : part.replace(own, instead);
    return all.split(' ').map((ending) => {
      const text = stem + ending;
      // Of a letter and an ending too much is made: Мы, Она.
      const isTooShort = stem.length < 2 || pronouns.has(text);
      return nameForm(text, {
        judge: isTooShort ? judgeShort : isAlsoWord(part) ? judgeWord : judgeLarge,
      });
    });
  });
}

const judgeLarge: Judge = (written) => (/^\p{Lu}/u.test(written) ? 'person' : 'word');
const judgeShort: Judge = (written) => (/^\p{Lu}/u.test(written) ? 'word' : null);
const judgeWord: Judge = (written) => (/^\p{Lu}/u.test(written) ? 'unclear' : 'word');
