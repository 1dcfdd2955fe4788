/** Whether a flow is encrypted, by all that its row and what stands below it say. */
import { encryptionIn, inDoubt, isBare, isSecure, negations, offWords, wordsOfFlow } from './encryption';

/** What only protection has: with any denial or doubt beside it, nobody knows what is left of it. */
const protection =
  /(?<!\p{L})(?:certificates?|certs?|zertifikate?n?|ciphers?|handshake|gesichert|secured?|protected|geschützt)(?!\p{L})/u;
/** What says by itself that it may be read, or changed, on the way. */
const exposed = new RegExp(
  String.raw`(?<!\p{L})(?:self-?signed|selbst ?signiert\w*|expired|abgelaufen|insecure|unsicher|ungesichert|decrypt\w*|entschlüsselt|intercept\w*|sniff\w*|eavesdrop\w*|mitlesen|abhören|(?:plain|clear) ?text|klartext|in (?:the )?clear|wireshark|tcpdump|ports? (?:80|8080|21|23)(?!\d)|(?:is|are|goes|runs|stays) (?:plain|bare|open|unprotected)|(?:ist|geht|läuft|bleibt) (?:offen|ungeschützt)|man in the middle)(?!\p{L})`,
  'u',
);
/** `@mira: `, a bullet and emphasis in front of what is said. */
const inFront = /^[\s>*_-]*(?:@[\p{L}\p{N}._-]+[^:]{0,20}:\s*)?[*_\s]*/u;
/**
 * What stands alone speaks of the whole row, as it is written: `not yet`, `I think so`, `planned for March`. `not at night`
 * and `no refunds` speak of what goes there.
 */
const takenBack = new RegExp(
  String.raw`^(?:${[
    '(?:no|nope|nein|never|nie|not|nicht|maybe|perhaps|probably|mostly|partly|usually|sometimes|supposedly|allegedly|planned|unclear|unknown|vielleicht|vermutlich|wahrscheinlich|teilweise|meistens|angeblich|geplant|unklar|jein)[\\s.!?]*$',
    '(?:no|nein|not|nicht)\\s*[,;.–—-]',
    'no longer|not any ?more|nicht mehr',
    'off(?![\\p{L}-])|(?:seit [\\p{L}\\d.]+ |since [\\p{L}\\d]+ )?(?:is |are |was |ist )?(?:switched|turned) off(?!\\p{L})|(?:seit [\\p{L}\\d.]+ )?(?:is |was |ist )?(?:disabled|deactivated|abgeschaltet|ausgeschaltet|deaktiviert)(?!\\p{L})',
    '(?:not|nicht|noch nicht)(?: yet)?(?: (?:for|from|with|between|in all|all|every|everywhere|always|really|sure|certain|für|von|mit|zwischen|alle|alles|überall|immer|wirklich|sicher)(?!\\p{L})|$|\\s*[,;.])',
    'not yet|noch nicht|not so|so not|except|außer|unless|until|bis(?= \\d)|but not|aber nicht|only (?:for|from|between|in)(?!\\p{L})|nur (?:für|von|zwischen|bei)(?!\\p{L})',
    '(?:is |are |it is |ist )?(?:planned|geplant|supposed|coming|soon|bald|demnächst|künftig)(?!\\p{L})',
    '(?:from|as of|ab) [\\p{L}\\d-]+ (?:on|20\\d\\d)(?!\\p{L})',
    "(?:i|we|they|he|she|somebody|people|ich|wir|sie|er) (?:think|thinks|guess|believe|believes|hope|hopes|assume|assumes|suppose|don't know|do not know|glaube|glauben|denke|denken|hoffe|hoffen|vermute|vermuten)(?!\\p{L})",
    '(?:maybe|perhaps|probably|presumably|supposedly|allegedly|hopefully|should|at least|vielleicht|vermutlich|wahrscheinlich|angeblich|hoffentlich|sollte|zumindest|wohl)(?!\\p{L})',
    '(?:nobody|no one|niemand|keiner) (?:knows|is sure|checked|has checked|weiß|hat)(?!\\p{L})',
  ].join('|')})`,
  'u',
);

/** Anywhere in a remark: somebody's opinion, a wish, a condition, a pilot, and where the way ends before its end. */
const opinions = new RegExp(
  String.raw`(?<!\p{L})(?:says?|said|tells?|told|guess(?:es)?|claims?|assum(?:es?|ed)|suppos\w*|would|should|could|might|sagt|sagen|meint|meinen|schätzt|wäre|wären|könnte|dürfte|sollte|pilot\p{L}*|(?:only|nur) (?:where|when|if|while|once|wo|wenn|falls|solange)|(?:ends|terminat\w+) (?:at|in|on)|endet (?:am|an|beim|im)|turn(?:s|ed)? (?:it|that|this|them) (?:off|down)|switch(?:es|ed)? (?:it|that|this|them) off)(?!\p{L})`,
  'u',
);

const isTakenBack = (line: string): boolean => {
  const said = line.toLowerCase().replace(/’/g, "'").replace(inFront, '');
  if (takenBack.test(said) || exposed.test(said) || opinions.test(said)) return true;
  const isDenied = wordsOfFlow(said).some((token) => negations.has(token) || offWords.has(token));
  return protection.test(said) && (isDenied || inDoubt.test(said));
};

/** A question about it and what was said: `Is it encrypted?`, `no`. One about what is not encrypted asks the other way round. */
export interface AskedOfFlow {
  readonly question: string;
  readonly answer: string;
}

/**
 * The same of a whole flow, whose data, remarks and answers may say otherwise: `(HTTPS)` with `TLS is off at night` below it
 * is null, and so are `titles, unencrypted (HTTPS)`, `not yet` below it, and `no` where it was asked; `remarks` are findings
 * about it too. What else stands there changes nothing.
 */
export function encryptionOfFlow(
  protocol: string,
  data: string | null,
  remarks: readonly string[],
  asked: readonly AskedOfFlow[] = [],
): boolean | null {
  const said = encryptionIn(protocol);
  const isOtherwise = (line: string): boolean => {
    const tokens = wordsOfFlow(line.toLowerCase());
    const isOpen = tokens.some((token) => isBare(token) || negations.has(token) || offWords.has(token));
    return said === true
      ? tokens.some(isBare) || (tokens.some(isSecure) && (isOpen || inDoubt.test(line.toLowerCase())))
      : tokens.some(isSecure) && encryptionIn(line) !== false;
  };
  const isAbout = (question: string): boolean => {
    const tokens = wordsOfFlow(question.toLowerCase());
    return tokens.some(isSecure) && !tokens.some(isBare);
  };
  const answersOf = (wanted: readonly AskedOfFlow[]) => wanted.map(({ answer }) => answer);
  const answers = answersOf(asked.filter(({ question }) => isAbout(question)));
  const others = answersOf(asked.filter(({ question }) => !isAbout(question)));
  const below = [...remarks, ...answers].flatMap((text) => text.split(/\n/));
  const isDoubted =
    [data ?? '', ...below, ...others].some(isOtherwise) ||
    (said === true &&
      (below.some(isTakenBack) ||
        answers.some(isNoYes) ||
        others.some((text) => exposed.test(text.toLowerCase()))));
  return isDoubted ? null : said;
}

/** Of an answer that speaks of it alone: `Everywhere but the old tills.` */
const isNoYes = (answer: string): boolean =>
  inDoubt.test(answer.toLowerCase()) ||
  wordsOfFlow(answer.toLowerCase().replace(/’/g, "'")).some(
    (token) => negations.has(token) || offWords.has(token),
  );
