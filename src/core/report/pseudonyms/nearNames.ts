/** Words that may be a form of a known name: `Novákovi`, `Νίκο`, `Iwan` of Иван, `Tom` of Thomas. They stay, and are told. */
import { distance } from 'fastest-levenshtein';
import { folded } from './foldedText';
import { firstNameFirst } from './nameForm';
import type { Pseudonym } from './namedPlace';
import { isAlsoWord, isParticle, isShortWord } from './nameWords';

export interface NearName {
  readonly kind: 'near-name' | 'like-name';
  readonly text: string;
}

/** Those of a text: `'Petře has it'` with a Petra → `[{ kind: 'near-name', text: 'Petře' }]`. */
export function nearNames(people: readonly Pseudonym[]): (text: string) => readonly NearName[] {
  const parts = people.flatMap(({ name }) =>
    folded(firstNameFirst(name))
      .split(/[^\p{L}]+/u)
      .filter((part) => part !== '' && !isParticle(part, true)),
  );
  const long = [...new Set(parts)].filter((part) => part.length > 3 && !isAlsoWord(part));
  const stems = new Set(
    long.flatMap((part) =>
      /^\p{Script=Latin}+$/u.test(part)
        ? part.replace(/(?<=.{3})[aeiouy]$/u, '')
        : /^\p{Script=Greek}+$/u.test(part)
          ? part.replace(/(?:[οηαι]σ|[αηοω])$/u, '')
          : [],
    ),
  );
  const lengths = [...new Set([...stems].map(({ length }) => length))];
  const sounds = [...new Set(long.map(soundOf))].filter((sound) => sound.length > 3);
  const firsts = people.map(({ name }) => soundOf(folded(firstNameFirst(name)).split(/[^\p{L}]+/u)[0] ?? ''));
  const kindOf = (word: string): NearName['kind'] | null => {
    const plain = folded(word);
    if (lengths.some((length) => stems.has(plain.slice(0, length)) && nameEndings.has(plain.slice(length))))
      return 'near-name';
    // Of a short name that is a word, such as Tom, only what is longer says that it is meant.
    if (isShortWord(plain) || !/^[a-z]{3,}$/.test(plain)) return null;
    const sound = soundOf(plain);
    if (firsts.some((one) => isCalled(word, sound, one))) return 'like-name';
    if (isAlsoWord(plain)) return null;
    return sounds.some((one) => one === sound || (sound.length > 3 && isOneOff(word, sound, one)))
      ? 'like-name'
      : null;
  };
  const known = new Map<string, NearName['kind'] | null>();
  return (text) =>
    people.length === 0
      ? []
      : [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]+/gu)].flatMap(([word]) => {
          const kind = known.get(word) ?? kindOf(word);
          known.set(word, kind);
          return kind === null ? [] : { kind, text: word };
        });
}

/** `Tom` of Thomas, which is two letters longer at least. */
const isCalled = (word: string, sound: string, first: string): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(word) &&
  sound.length > 2 &&
  first.length > sound.length + 1 &&
  first.startsWith(sound);

const isOneOff = (word: string, sound: string, name: string): boolean =>
  /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(word) && sound[0] === name[0] && distance(sound, name) === 1;

const letters = new Map(
  'аa бb вv гg дd еe єe жzh зz иi іi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щsh ъ ыy ь эe юyu яya αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** Letters that are written for one another: `'lukasz'` and `'lucas'` → `'lukas'`, `'иван'` and `'iwan'` → `'ivan'`. */
const soundOf = (plain: string): string =>
  plain
    .replace(/[^a-z]/gu, (letter) => letters.get(letter) ?? letter)
    .replace(/ph/g, 'f')
    .replace(/[csz]{1,2}h?(?=$|[^h])/g, (one) => (/^c(?:h|k|$)/.test(one) ? 'k' : 's'))
    .replace(/(?<=.)h/g, '')
    .replace(/[wyjq]/g, (one) => ({ w: 'v', y: 'i', j: 'i', q: 'k' })[one] ?? one)
    .replace(/(.)\1+/g, '$1');

const nameEndings = new Set(
  'a u e y i o ou om em im ym ow ove ovi ovou ova ego emu iego iemu ej oj ie ii owi ka ce ze re ku ko us ich ina iny inu ens ns n nin lle lla lta ssa sta ne ni nak nek sche schen scher sches ο ου ε ον οι ων ουσ η ησ α ασ εσ'.split(
    ' ',
  ),
);
