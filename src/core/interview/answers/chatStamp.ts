/** The lines above messages that were copied out of a chat: who wrote, and when. */
import { lettersOf, type ReplyLine } from './replyLines';

export interface ChatStamp {
  readonly speaker: string;
  /** What stands behind it on its line. */
  readonly said: string;
  readonly lines: number;
}

/**
 * `Lea Brandt, 14:02`, `[24.11.26, 14:02] Lea: Only Ops.`, `24/11/2026, 14:02 - Lea: Only Ops.`, and a known name above
 * a line `2:02 PM`; with a day in that line any full name. Null for all others.
 */
export function chatStampAt(
  lines: readonly ReplyLine[],
  at: number,
  names: readonly string[],
): ChatStamp | null {
  const { words, isQuoted } = lines[at] ?? { words: '', isQuoted: true };
  if (isQuoted) return null;
  const head = words.slice(0, longestHead);
  if (!/\d[:.]\d\d/.test(head)) return aboveClock(lines, at, names);
  const [start, inBrackets, before] = ahead.exec(head) ?? [];
  const speaker = inBrackets ?? before;
  if (start !== undefined && speaker !== undefined) {
    return { speaker, said: words.slice(start.length).trim(), lines: 1 };
  }
  if (words.length > longestHead) return null;
  const [, named] = behind.exec(words) ?? [];
  return named === undefined ? null : { speaker: named, said: '', lines: 1 };
}

/** A name on one line, and when it was on the next. */
function aboveClock(lines: readonly ReplyLine[], at: number, names: readonly string[]): ChatStamp | null {
  const speaker = lines[at]?.words ?? '';
  const below = lines[at + 1]?.words ?? '';
  if (below.length > longestHead || !clockAlone.test(below)) return null;
  const isKnown = names.some((name) => lettersOf(name) === lettersOf(speaker));
  const isMessage = dayAlone.test(below) && nameAlone.test(speaker) && Boolean(lines[at + 2]?.words);
  return isKnown || isMessage ? { speaker, said: '', lines: 2 } : null;
}

/** What a chat shows below a message: `2 replies`, `👍 1`, `:+1: 1`, `1 Like 👍`. It counts, so that `👍` alone is an answer. */
export const isReaction = (words: string): boolean => words.length < longestHead && reaction.test(words);

/** `(edited)` at the end of what a chat shows; '' where it is not. */
export const editedMark = (words: string): string => edited.exec(words.slice(-longestMark))?.[0] ?? '';

const longestHead = 90;
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?(?: Uhr)?';
const day = "(?:[\\p{L}\\d][\\p{L}\\d.,/'-]*,? (?:(?:at|um|à) )?){0,4}";
const ahead = new RegExp(
  `^(?:\\[${day}${clock}\\] ?-? ?([^:\\d\\n]{1,40})(?::|$)|${day}${clock} [-–] ([^:\\d\\n]{1,40}):)`,
  'u',
);
const fullName = "[\\p{Lu}][\\p{L}.'’-]*(?: [\\p{Lu}][\\p{L}.'’-]*){1,3}";
const behind = new RegExp(
  `^(${fullName}),?\\s+[[(]?(?:(?:Today|Yesterday|Heute|Gestern|Aujourd'hui|Hier|Hoy|Oggi),? (?:at |um |à )?|[\\d./-]{3,10},? )?${clock}[\\])]?$`,
  'u',
);
const numericDay = '\\d{1,4}[./-]\\d{1,2}(?:[./-]\\d{0,4})?,? ';
const clockAlone = new RegExp(`^[[(]?(?:${numericDay})?${clock}[\\])]?$`, 'u');
const dayAlone = new RegExp(`^[[(]?${numericDay}`, 'u');
const nameAlone = new RegExp(`^${fullName}$`, 'u');
const emoji = '(?::[a-z0-9_+-]+:|\\p{Extended_Pictographic}[\\p{EMod}\\uFE0F]*)';
const reaction = new RegExp(
  `^(?:\\d{1,3} (?:repl(?:y|ies)|Antwort(?:en)?|réponses?|respuestas?)|(?:${emoji} ?\\d{1,3} ?)+|\\d{1,3} (?:Like|Heart|Laugh|Surprised|Sad|Angry)s?(?: reactions?\\.?)?(?: ?${emoji})?)$`,
  'u',
);
const edited = / ?\((?:edited|bearbeitet|modifié|editado|modificato)\)$/u;
const longestMark = 20;
