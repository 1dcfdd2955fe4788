/**
 * What stands around the words of a mail, in several languages: the lines above one that was answered, `On Tuesday Mira
 * wrote:`, and where a message ends: its signature, a good-bye, and what a phone adds.
 */
import { lettersOf, type ReplyLine } from './replyLines';

/** What stands before the colon in the head of a mail, by what it says. */
export const headKeys = {
  from: 'From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|От|Expéditeur|Mittente|Remitente|Remetente|Absender|发件人|差出人',
  sent: 'Sent|Date|Gesendet(?: am)?|Datum|Envoyé(?: le)?|Inviato(?: il)?|Data|Enviad[oa](?: el| em)?|Fecha|Verzonden|Skickat|Sendt|Dato|Wysłano|Lähetetty|Odesláno|Отправлено|Дата|发送时间|送信日時',
  to: 'To|An|À|A|Para|Aan|Till|Til|Do|Komu|Кому|Vastaanottaja|Destinataire|Destinatario|Destinatário|Empfänger|收件人|宛先',
  subject:
    'Subject|Betreff|Betrifft|Objet|Oggetto|Asunto|Assunto|Onderwerp|Ämne|Emne|Temat|Aihe|Předmět|Тема|主题|件名',
  other:
    'Cc|Bcc|Kopie(?: an)?|Copie(?: à)?|Copia|Cópia|Kopia|Kopi|Копия|Reply-To|Antwort an|Importance|Wichtigkeit|Priority|Priorität|Attachments?|Anlagen?|Pièces jointes|Allegati|Adjuntos|Anexos',
} as const;

export type HeadKey = keyof typeof headKeys;

/** `wrote` and its like, between the day and a quote. */
export const wroteVerbs =
  'wrote|writes|schrieb|schreibt|geschrieben|a écrit|écrit|escribió|escribio|ha scritto|scritto|scrisse|escreveu|schreef|geschreven|skrev|kirjoitti|pisze|napisał(?:a|\\(a\\))?|napsal(?:a|\\(a\\))?|написала?|пише|写道|のメッセージ';

/** What the line with that verb begins with, where it does not begin with the name. */
export const wroteOpenings =
  'On|At|Am|Le|El|Il|In data|Em|Op|Den|På|Dnia|W dniu|Dne|Em|Il giorno|Il dì|Pe|Ma|Ti|Ke|To|La|Su|在';

/** What stands between dashes above the mail that is answered, or alone. */
export const originalMessages =
  "Original Message|Original Appointment|Ursprüngliche Nachricht|Originalnachricht|Original-Nachricht|Ursprünglicher Termin|Weitergeleitete Nachricht|Anfang der weitergeleiteten (?:Nachricht|E-Mail)|Forwarded message|Begin forwarded message|Reply message|Message d['’]origine|Message original|Message transféré|Début du message (?:transféré|réexpédié)|Messaggio originale|Messaggio inoltrato|Inizio messaggio inoltrato|Mensaje original|Mensaje reenviado|Inicio del mensaje reenviado|Mensagem original|Mensagem encaminhada|Início da mensagem (?:encaminhada|reencaminhada)|Oorspronkelijk bericht|Doorgestuurd bericht|Ursprungligt meddelande|Vidarebefordrat meddelande|Oprindelig meddelelse|Alkuperäinen viesti|Wiadomość oryginalna|Původní zpráva|Исходное сообщение";

/** Ends of a mail that say nothing else. */
export const farewells = [
  '(?:mit |with )?(?:viel|best|lieb|freundlich|herzlich|schön|sonnig|kollegial)e?n? (?:grü(?:ß|ss)en?|gruesse?n?|gru(?:ß|ss))(?: aus \\p{L}+)?',
  '(?:grü(?:ß|ss)e|gruesse|gru(?:ß|ss)|hochachtungsvoll|mfg|m\\.f\\.g\\.)',
  '(?:with |my )?(?:best|kind|kindest|warm|warmest|many thanks and|thanks and)(?: and \\p{L}+)? regards',
  '(?:regards|rgds|brgds|best wishes|all the best|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?)',
  '(?:(?:bien |très )?cordialement|bien (?:à vous|à toi)|(?:meilleures|sincères|cordiales) salutations|salutations(?: distinguées)?|cdlt|cdt)',
  '(?:(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|un abrazo)',
  '(?:(?:cordiali|distinti|cari|tanti) saluti|saluti|cordialmente|un saluto)',
  '(?:atenciosamente|atentamente|(?:com os )?(?:melhores )?cumprimentos|abraços?|att)',
  '(?:met )?(?:vriendelijke|hartelijke) groet(?:en)?|groeten|groetjes|m\\.?v\\.?g\\.?',
  '(?:med )?vänlig(?:a)? hälsning(?:ar)?|hälsningar|mvh|(?:med )?venlig hilsen|vennlig hilsen|ystävällisin terveisin|pozdrawiam|s pozdravem|с уважением',
].join('|');

/** Words that end a mail as often as they say something: only where a name or nothing follows. */
export const shortFarewells =
  "(?:many |best )?thanks?(?: you| again| in advance| a lot| so much)*|thx|cheers|best|br|kr|love|(?:vielen |herzlichen |besten )?dank(?:e)?(?: im voraus| und gru(?:ß|ss))?|lg|vg|gr|bis (?:bald|dann|morgen)|merci(?: d['’]avance)?|gracias|grazie(?: mille)?|obrigad[oa]|bedankt|tack|ciao|tschüss";

/** Lines that a phone or a program adds. */
export const deviceLines = [
  '(?:sent|written|typed) (?:from|with|via|using) (?:my |the )?\\p{L}.*',
  'get outlook for .*',
  '(?:von|aus) (?:meinem|meiner|unserem) .* (?:gesendet|geschickt|verschickt|geschrieben)',
  'von .* (?:gesendet|geschickt)',
  '(?:diese nachricht wurde )?(?:gesendet|verschickt|geschickt) (?:von|mit|über|aus) (?:meinem|meiner|dem|der|outlook|yahoo|gmx|web\\.de|proton|mobil).*',
  '(?:holen sie sich |outlook für )outlook für .*|outlook für (?:ios|android|mac).*',
  "envoyé (?:de|depuis|avec|à partir de) (?:mon|ma|mes|outlook|yahoo|l['’]|proton).*|téléchargez? outlook pour .*|obtenez outlook pour .*",
  'inviato (?:da|dal|con) .*|scarica outlook per .*|ottieni outlook per .*',
  'enviado (?:desde|do|de|a partir do|pelo|con) .*|obtener outlook para .*|obter o outlook para .*|baixe o outlook para .*',
  '(?:verzonden|verstuurd|gestuurd) (?:vanaf|vanuit|met|via) .*|outlook voor .* downloaden|download outlook voor .*',
  'skickat (?:från|med) .*|sendt fra .*|lähetetty .*|wysłane z .*|odesláno z .*|отправлено с .*',
].join('|');

// The lines above a mail that was answered: its head, and `On Tuesday Mira wrote:`.

/**
 * How many lines from one on are the head of a mail, 0 for none: `From: …`, `Sent: …`; `-----Original Message-----`;
 * `Am Di., 24. Nov. 2026 schrieb Mira <`, `mira@example.com>:`.
 */
export function mailHeadAt(lines: readonly ReplyLine[], at: number): number {
  const { words, isQuoted } = lines[at] ?? noLine;
  if (words === '' || isQuoted) return 0;
  if (words.length > 6 && separator.test(words)) {
    const below = skipBlank(lines, at + 1);
    return below - at + keysAt(lines, below, true);
  }
  if (rule.test(words)) {
    const below = skipBlank(lines, at + 1);
    const keys = keysAt(lines, below, true);
    return keys && below - at + keys;
  }
  return keysAt(lines, at, false) || wroteAt(lines, at);
}

const noLine: ReplyLine = { words: '', indent: 0, isQuoted: false };

const separator = new RegExp(`^[-_=*~—–> ]{0,40}(?:${originalMessages})\\s*[-_=*~—–: ]{0,40}$`, 'iu');
const rule = /^[-_=*~—–]{3,}$/;

const headLines = Object.entries(headKeys).map(([key, words]) => ({
  key: key as HeadKey,
  pattern: new RegExp(`^[*_]{0,3}(?:${words})[*_]{0,3} ?[:：]`, 'iu'),
}));

const keyOf = (words: string): HeadKey | null =>
  /[:：]/.test(words.slice(0, longestKey))
    ? (headLines.find(({ pattern }) => pattern.test(words))?.key ?? null)
    : null;

const longestKey = 30;

const longestHead = 40;

/** A long list of addresses goes on over a few lines. */
const longestValue = 4;

/** Lines of `Key: value`, at least two of them, of kinds that only a mail has together. `sure`: a line above says so. */
function keysAt(lines: readonly ReplyLine[], at: number, sure: boolean): number {
  const keys = new Set<HeadKey>();
  let end = at;
  for (let next: number | null = at; next !== null; next = nextKey(lines, end)) {
    const key = keyOf(lines[next]?.words ?? '');
    // A head says each once; what goes on and on is none.
    if (key === null || (key !== 'other' && keys.has(key)) || end - at > longestHead) break;
    keys.add(key);
    end = next + 1;
  }
  keys.delete('other');
  const text = lines.slice(at, end).map(({ words }) => words);
  const isMail =
    keys.size > 2 ||
    (keys.has('from') && (keys.has('sent') || keys.has('subject'))) ||
    (keys.size === 2 && (sure || text.some((words) => /@|\d[:.h]\d\d/.test(words))));
  return isMail ? end - at : 0;
}

/** The next line with a key: right below, behind one blank line, or behind the rest of a long value. */
function nextKey(lines: readonly ReplyLine[], from: number): number | null {
  for (let at = from; at < Math.min(lines.length, from + longestValue); at++) {
    const words = lines[at]?.words ?? '';
    if (keyOf(words) !== null) return at;
    if (words === '' && at > from) return null;
  }
  return null;
}

const longestWrote = 400;
const opens = new RegExp(`^[*_-]{0,3}(?:${wroteOpenings})[ ,\\d]`, 'u');
const verb = new RegExp(`(?:^|[\\s,>)\\d])(?:${wroteVerbs})(?=$|[\\s:：,;(<])`, 'iu');

/** With a time and an address it needs no verb: `2026年11月24日(火) 14:02 Mira <mira@example.com>:` */
const sentBy = /\d:\d\d.*<[^<>\s]+@[^<>\s]+>\)?\s?[:：]$/u;

/** `On …, Mira wrote:`, over as many lines as it takes; a number or an address tells it from a sentence. */
function wroteAt(lines: readonly ReplyLine[], at: number): number {
  const first = lines[at]?.words ?? '';
  if (first.length < longestWrote && sentBy.test(first)) return 1;
  const most = opens.test(first) ? 4 : verb.test(first) ? 2 : 0;
  let text = '';
  for (let next = at; next < Math.min(lines.length, at + most); next++) {
    const { words, isQuoted } = lines[next] ?? noLine;
    if (words === '' || isQuoted || (next > at && opens.test(words))) return 0;
    text += ` ${words}`;
    if (text.length > longestWrote) return 0;
    if (/[:：][-*_ ]{0,6}$/.test(words) && verb.test(text)) return /[@\d]/.test(text) ? next + 1 - at : 0;
  }
  return 0;
}

/** The next line that holds something. */
export function skipBlank(lines: readonly ReplyLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.words === '') at++;
  return at;
}

// Where a message ends: its signature, a good-bye, and what a phone adds.

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
