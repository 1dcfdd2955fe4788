/** Where a message ends: its signature, a good-bye, and what a phone adds. */
import { skipBlank } from './mailHead';
import { deviceLines, farewells, shortFarewells } from './mailWords';
import { lettersOf, type ReplyLine } from './replyLines';

/**
 * `line`: it says nothing, as `Sent from my phone`. `rest`: nothing below it belongs to the answers, as below `--`
 * and `Best regards,`. Null for all others. `names` are those of whom sent it;
 * `isEnd` says whether what begins at a line is no word of theirs any more.
 */
export function farewellAt(
  lines: readonly ReplyLine[],
  at: number,
  names: readonly string[],
  isEnd: (at: number) => boolean,
): 'line' | 'rest' | null {
  const { words: said, isQuoted } = lines[at] ?? nothing;
  const words = said.slice(0, longest + 1).replace(/\s+/g, ' ');
  if (words === '' || words.length > longest || isQuoted) return null;
  if (dashes.test(words) || keySignature.test(words)) return 'rest';
  if (endRule.test(words)) return 'line';
  if (device.test(words) || isSealHead(words, lines[at - 1]?.words)) return 'line';
  const ends =
    isFarewell(words) ||
    (short.test(words) && isNameOrEnd(lines, at + 1, isEnd)) ||
    isSigned(words, names, isEnd(skipBlank(lines, at + 1))) ||
    isNameAtEnd(lines, at, names, isEnd);
  return ends ? 'rest' : null;
}

const nothing = { words: '', isQuoted: true };
const longest = 100;
const dashes = /^(?:-{2,3}|[—–]{1,3}|_{2,})$/;
const endRule = /^(?:-{4,}|[=*~]{3,})$/;
const keySignature = /^-----BEGIN PGP SIGNATURE-----$/;
const sealHead = /^-----BEGIN PGP SIGNED MESSAGE-----$/;
const device = new RegExp(`^[*_]{0,2}(?:${deviceLines})[*_.!]{0,2}$`, 'iu');
const farewell = new RegExp(`^[-—– ]{0,3}(?:${farewells})(?![\\p{L}\\p{N}])`, 'iu');
const short = new RegExp(`^[-—– ]{0,3}(?:${shortFarewells})[,;.! ]{0,3}$`, 'iu');
const shortOpening = new RegExp(`^[-—– ]{0,3}(?:${shortFarewells})(?=[,;.! ])`, 'iu');
const namesOnly = /^[\p{Lu}][\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}$/u;

/** What a program puts above a mail that it signs, in two lines: the second is `Hash: SHA256`. */
const isSealHead = (words: string, above = ''): boolean =>
  sealHead.test(words) || (sealHead.test(above) && /^Hash: [A-Z\d, -]+$/.test(words));

/** `Best regards, Lea Brandt`, but not `Best regards are sent by the shop`. */
function isFarewell(words: string): boolean {
  const [said] = farewell.exec(words) ?? [];
  if (said === undefined) return false;
  const rest = words.slice(said.length).replace(/^[,;.! ]+|[,;.! ]+$/g, '');
  return rest === '' || namesOnly.test(rest);
}

/** `Thanks, Lea`: any name at the end, where nobody is known. */
function isSigned(words: string, names: readonly string[], isLast: boolean): boolean {
  const [said] = shortOpening.exec(words) ?? [];
  if (said === undefined) return false;
  const rest = words.slice(said.length).replace(/^[,;.! ]+|[,;.! ]+$/g, '');
  if (!names.length) return isLast && namesOnly.test(rest);
  return names.some((name) => lettersOf(name) === lettersOf(rest));
}

/** `Thanks,` alone may be an answer; above a name or at the end it is none. */
function isNameOrEnd(lines: readonly ReplyLine[], from: number, isEnd: (at: number) => boolean): boolean {
  const at = skipBlank(lines, from);
  return isEnd(at) || namesOnly.test((lines[at]?.words ?? '').replace(/[,.]$/, ''));
}

/** A name behind a blank line, with nothing below it: `Lea`, `- Lea Brandt`. */
function isNameAtEnd(
  lines: readonly ReplyLine[],
  at: number,
  names: readonly string[],
  isEnd: (at: number) => boolean,
): boolean {
  if (lines[at - 1]?.words !== '') return false;
  const said = lettersOf(lines[at]?.words ?? '');
  if (said === '' || !names.some((name) => lettersOf(name) === said)) return false;
  const below = skipBlank(lines, at + 1);
  return isEnd(below) || dashes.test(lines[below]?.words ?? '') || device.test(lines[below]?.words ?? '');
}
