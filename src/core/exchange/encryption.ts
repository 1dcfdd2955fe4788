/**
 * Whether data is encrypted on its way, as far as somebody said so for certain. Format page, "In a model". What speaks of
 * encryption counts only where every word around it is known: a word that nobody thought of may turn it round.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Who denies one of these says that nothing is encrypted. */
const secure = words(`https encrypted encryption verschlüsselung verschlüsselt verschlüsselte verschlüsselter
  verschlüsseltes verschlüsselten verschlüsseltem`);
/** Ways of doing it: without this one there may be another. */
const oneWay = words(
  'mtls wss sftp ftps ssh scp vpn openvpn ipsec wireguard quic ldaps amqps mqtts smtps imaps pop3s',
);
/** Nothing else goes through these by itself. */
const wholeWays = words('https wss sftp ftps ssh scp ldaps amqps mqtts smtps imaps pop3s');
/** Ways of their own, encrypted or not. */
const ownWays =
  words(`mqtt amqp ldap smtp imap pop3 kafka redis modbus snmp syslog dns ntp coap git rsync nfs smb rdp vnc sip
  rtp bluetooth ble postgres postgresql mysql xmpp nats udp mail e-mail email jdbc odbc opc grpc`);
/** Where it goes; with nothing behind, of a part of it: `TLS external`. */
const places = words('external internal public private extern intern');
/** With other letters in front, as in `fakeTLS`, it is no word that we know. */
const securePart = /^(?:m|d|start)?(?:tls|ssl)(?:v?[\d.]+)?$/;
const bareProtocols = words('http ws ftp tftp telnet');
const bare = words(
  'unencrypted unverschlüsselt unverschlüsselte unverschlüsselter unverschlüsseltes unverschlüsselten',
);

export const negations =
  words(`no not non never without instead rather lack lacks missing isn't aren't doesn't don't cannot can't
  kein keine keinen keiner keinerlei nicht nie niemals ohne statt fehlende`);
/** Behind the word, at the end: `TLS is off`. */
export const offWords =
  words(`disabled deactivated off removed missing none no abgeschaltet ausgeschaltet deaktiviert fehlt aus
  keine nein`);
/** Only what is denied is said with these: who supports TLS may not use it. */
const abilities = words('do does support supports speak speaks have has than');
/** `HTTP over TLS` */
const carried = words('over via through in inside with by über mit per durch');

/** May stand between a denial and what is denied: who has no mutual TLS, or not only TLS, may well have TLS. */
const linking = words(`any of over via through by with using use uses a an the is are it
  über per durch mit irgendeine`);
/** Of all of it or of a part: `HTTPS only` and `only HTTPS` do, `VPN only from home` does not. */
const onlyWords = words('only nur ausschließlich');
/** By what it is, nobody knows. */
const securedWords = words('secured protected gesichert geschützt');
/** Ports of what is not encrypted. */
const barePorts = words('80 8080 21 23');

/** What turns nothing round. */
const neutral = words(`
  over via through with by using use uses per in inside within on of from at behind between the a an any all our own their
  they we it wir sie es its is are for now today currently already always everywhere turned switched
  über mit durch im am an auf aus von vom der die das dem den des ein eine einen einem einer unser unsere unserer eigene eigener
  eigenes eigenen ist sind immer überall jetzt aktuell heute bereits schon hinter zwischen
  mutual mobile internal external private public dedicated corporate company enforced active enabled strict strong modern
  full fully completely interne internes internen externe mobiles mobiler erzwungen aktiv aktiviert
  durchgehend durchgängig
  connection connections line link channel channels tunnel network net internet intranet lan wan wlan wifi wi-fi vlan
  off-site on-site office home port ports version protocol transport verbindung verbindungen leitung kanal netz netzwerk büro
  homeoffice strecke
  tcp udp ip mqtt amqp grpc rest json xml soap graphql sql jdbc odbc ldap smtp imap pop3 kafka redis opc ua modbus snmp syslog
  dns ntp coap api websocket websockets webhook rsync git nfs smb rdp vnc sip rtp bluetooth ble 3g 4g 5g lte ethernet mail
  e-mail email postgres postgresql mysql odata csv xmpp nats aes rsa chacha20 pgp gpg hsts
  daily hourly weekly monthly nightly täglich stündlich wöchentlich monatlich read-only one-way signed signiert
  oauth oauth2 oidc saml jwt bearer basic auth authentication token tokens cookie cookies`);

/** Alternatives, plans, conditions, opinions and exceptions, anywhere: what holds now, and everywhere, is not said. */
export const inDoubt = new RegExp(
  String.raw`[?→|]|->|http[(\[]s|(?<![\p{L}\p{N}])(?:${[
    ...words(`or either vs maybe perhaps probably possibly presumably apparently allegedly supposed supposedly optional
      optionally opportunistic planned plan plans soon later yet next tomorrow future coming should could may might will would
      shall if when where whether depending depends possible partly partially mostly usually normally often sometimes rarely
      some but except unless until formerly previously once was were want wants wanted need needs tbd todo unknown unclear
      unsure sure certain know knows known think thinks guess believe believes assume assumes assumed assuming say says said
      told claim claims claimed hope hopes expected check checks checked verify verified validated terminated terminates ends
      oder bzw vielleicht wahrscheinlich vermutlich angeblich wohl eventuell evtl ggf gegebenenfalls geplant planung später
      bald demnächst künftig zukünftig zukunft noch soll sollte sollen muss wird werden würde falls wenn ob teilweise teils
      meist meistens manchmal oft außer aber bis früher vorher war mal unbekannt unklar möglich glaube glauben denke schätze
      sagt sagte weiß wissen sicher prüfen geprüft ungeprüft kommt`),
    'used to',
    '(?:https|tls|ssl|vpn|ssh) links?',
    '(?:and|und|sowie) e-?mail',
    'e-?mail (?:and|und|sowie)',
    // What speaks HTTP/2, or to that port, mostly does so over TLS.
    String.raw`http[/ ]?2(?! (?:over|via|über|mit) )`,
    String.raw`http\b[^s]*\b8?443`,
    'at rest',
    'zum teil',
    'je nach',
    // Elsewhere it may be otherwise.
    '(?:from|for|in|aus|für|vom|im) (?:the |dem |der |den )?(?:home|home-?office|outside|remote|mobile|external|extern\\p{L}*|außen|außerhalb|unterwegs)',
    // What is sent, not the way there.
    '(?:encrypted|verschlüsselte[rsnm]?) (?:tokens?|cookies?|jwts?|json|xml|csv)',
  ].join('|')})(?![\p{L}])`,
  'u',
);

const secureWord = String.raw`(?:[a-z]*(?:tls|ssl)|https|vpn|ssh|encryption|verschlüsselung)`;

/** Ways of saying one thing, put into one of them. */
const sameAs: readonly (readonly [RegExp, string])[] = [
  [/’/g, "'"],
  [/\bhttp\/3\b/g, 'https'],
  [/(?<!(?:no|not|without|keine?|nicht|ohne) )(?:end-to-end[- ]|ende-zu-ende-)/g, ''],
  [/(?:no|without|keine?|ohne) client[- ](?:certificates?|certs?|zertifikate?)/g, ''],
  [/\b(?:un-|non-?)(?=encrypted)/g, 'un'],
  [/\bnon?[ -]?(?=m?tls\b|ssl\b|https\b|vpn\b)/g, 'no '],
  [/(?:in |im )?(?:(?:the )?clear|plain|klar)[- ]?text|in (?:the )?clear\b/g, 'unencrypted'],
  [/plain (?=http|ftp)/g, ''],
  [/plain (?=mqtt|tcp|amqp|ldap|smtp|udp)/g, 'unencrypted '],
  [/(?:neither|weder) ([^,;]{1,60}?) (?:nor|noch) /g, 'no $1 no '],
  [
    new RegExp(`(no|without|keine?|ohne) (${secureWord})(?:/| or | oder )(?=${secureWord})`, 'g'),
    '$1 $2, $1 ',
  ],
  // `TLS 1.2 or higher`
  [/(\d)\s?(?:or|oder|bis|\/|-|–|\+)\s?(?:higher|newer|later|above|höher|neuer|v?\d\.\d)/g, '$1'],
  [/ (?:since|seit)(?: dem)? [\p{L}\d.-]+(?: \d+)?/gu, ''],
  [
    / (?:with|mit) (?:[\p{L}-]+ )?(?:certificates?|certs?|auth|authentication|tokens?|passwords?|keys?|login|oauth|cookies?|zertifikat(?:en)?|anmeldung|passwort|schlüssel)(?=$|[,;])/gu,
    '',
  ],
];

/**
 * What the words in the brackets of a flow say: `'MQTT over TLS'` → true, `'no TLS'` → false. Null where nobody said, and
 * where it can't be told for certain: `'MQTT'`, `'HTTP or HTTPS'`, `'TLS planned'`, `'unencrypted, behind the VPN'`.
 */
export function encryptionIn(protocol: string): boolean | null {
  const text = sameAs.reduce((said, [way, same]) => said.replace(way, same), protocol.toLowerCase());
  if (inDoubt.test(text) || otherSigns.test(text) || asks.test(text)) return null;
  const said = new Set<boolean>();
  const parts = text.split(/[,;&+]|\/(?!\d)|\s(?:and|und|sowie)\s/).map((part) => part.trim());
  for (const part of parts) {
    const found = saidInPart(part);
    if (found === 'unclear') return null;
    for (const one of found) said.add(one);
  }
  // `HTTPS, LDAP` and `TLS, Modbus` are two ways, `MQTT, TLS` is one.
  const tokens = parts.map(wordsOfFlow);
  const isOwnWay = (part: readonly string[]) =>
    part.some((word) => ownWays.has(word)) && !part.some(isSecure) && !part.some(isBare);
  const first = tokens.findIndex((part) => part.some((word) => securePart.test(word)));
  const isWhole = tokens.some((part) => part.some((word) => wholeWays.has(word)));
  if (tokens.some((part, at) => isOwnWay(part) && (isWhole || (first >= 0 && first < at)))) return null;
  const [only = null] = said.size === 1 ? said : [];
  return only;
}

/** `is it encrypted` */
const asks = /^\s*(?:is|are|does|do|ist|sind|wird) (?:it|they|this|that|es|das|die|der)(?!\p{L})/u;

/** A cross, a thumb, `!TLS`, `10 %`, and a sign where words should be: `TLS: -`. */
const otherSigns = /[^\p{L}\p{N}\s.,;:/()[\]"'„“”&+_*`–—·-]|:\s*(?:[^\p{L}\p{N}\s]|$)/u;

/** Each word that speaks of it, with what it comes to: `no TLS` → [false]; none where the part speaks of something else. */
function saidInPart(part: string): readonly boolean[] | 'unclear' {
  const tokens = wordsOfFlow(part);
  const said: { readonly word: string; readonly at: number; readonly says: boolean | null }[] = [];
  let isDenied = false;
  for (const [at, token] of tokens.entries()) {
    const last = said.at(-1);
    if (isSecure(token)) {
      // Without an old version there are newer ones.
      if (isDenied && hasVersion(tokens, at)) return 'unclear';
      const says = !isDenied || (oneWay.has(token) ? null : false);
      said.push({ word: token, at, says });
      isDenied = false;
    } else if (isBare(token)) {
      said.push({ word: token, at, says: isDenied ? null : false });
      isDenied = false;
    } else if (last?.says === isSecure(last?.word ?? '') && isEnd(tokens, at)) {
      if (isSecure(last.word) && hasVersion(tokens, last.at)) return 'unclear';
      said.splice(-1, 1, { ...last, says: last.says && !oneWay.has(last.word) ? false : null });
    } else if (negations.has(token)) {
      if (isDenied) return 'unclear';
      isDenied = true;
    } else if (isDenied ? !isLinking(tokens, at) : !isHarmless(tokens, at)) return 'unclear';
  }
  if (isDenied) return 'unclear';
  const [first, second] = said;
  const isCarried =
    said.length === 2 &&
    bareProtocols.has(first?.word ?? '') &&
    first?.says === false &&
    second?.says === true &&
    tokens.slice(first.at, second.at).some((token) => carried.has(token));
  if (isCarried) return [true];
  const all = said.flatMap(({ says }) => says ?? []);
  return tokens.some((token) => securedWords.has(token)) && !all.includes(true) ? 'unclear' : all;
}

/** `TLS-verschlüsselt` is two words, `off-site` is one. */
export const wordsOfFlow = (part: string): readonly string[] =>
  (part.match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []).flatMap((word) =>
    neutral.has(word) ? [word] : word.split('-'),
  );

export const isSecure = (word: string): boolean =>
  secure.has(word) || oneWay.has(word) || securePart.test(word);
export const isBare = (word: string): boolean => bare.has(word) || bareProtocols.has(word);
const isVersion = (word: string): boolean => /^v?[1-9](?:\.\d){0,2}$/.test(word);
/** No year either. */
const isPort = (word: string): boolean =>
  /^[1-9]\d{1,4}$/.test(word) && !/^20[2-9]\d$/.test(word) && !barePorts.has(word);

const hasVersion = (tokens: readonly string[], at: number): boolean =>
  /\d/.test(tokens[at] ?? '') || isVersion(tokens[at + 1] ?? '');

function isHarmless(tokens: readonly string[], at: number): boolean {
  const [before, token = '', next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (onlyWords.has(token)) {
    if (next === undefined) return before === undefined || isSecure(before) || isVersion(before);
    return isSecure(carried.has(next) ? (tokens[at + 2] ?? '') : next);
  }
  if (places.has(token) && next === undefined && before !== undefined) return false;
  if (neutral.has(token) || securedWords.has(token) || isHelper(tokens, at)) return true;
  const isNumbered =
    before !== undefined && (isSecure(before) || isBare(before) || /^(?:ports?|version)$/.test(before));
  return (isVersion(token) && isNumbered) || (isPort(token) && (isNumbered || tokens.length === 1));
}

const isLinking = (tokens: readonly string[], at: number): boolean =>
  linking.has(tokens[at] ?? '') || abilities.has(tokens[at] ?? '');

/** `does` of `does not use`. */
const isHelper = (tokens: readonly string[], at: number): boolean =>
  abilities.has(tokens[at] ?? '') && negations.has(tokens[at + 1] ?? '');

/** `off`, and behind it nothing but what turns nothing round; `aus dem Büro` is where it comes from. */
const isEnd = (tokens: readonly string[], at: number): boolean =>
  offWords.has(tokens[at] ?? '') &&
  tokens
    .slice(at + 1)
    .every((token) => ['for', 'now', 'today', 'currently', 'jetzt', 'aktuell'].includes(token));
