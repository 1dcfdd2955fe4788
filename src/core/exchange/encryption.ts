/** Whether data is encrypted on its way, as far as somebody said so. Format page, "In a model". */

const secure = String.raw`\p{L}*(?:tls|ssl)(?:v\d)?|https|wss|sftp|ftps|ssh|scp|vpn|ipsec|wireguard|quic|ldaps|amqps|mqtts|encrypted|encryption|verschlüsselt|verschlüsselung`;
const bare = String.raw`http|ws|ftp|telnet|unencrypted|cleartext|clear ?text|plain ?text|unverschlüsselt|klartext`;

const word = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}])`, 'iu');

const saysSecure = word(secure);
const saysBare = word(bare);

const negation =
  'no|not|non|never|without|instead of|kein|keine|nicht|nie|ohne|statt|lacks|missing|disabled|fehlende';

/** In front of the word with one other between at most, `no TLS` and `not over TLS`; or right behind it, `SSH disabled`. */
const denied = word(
  String.raw`(?:${negation})[ -](?:[\p{L}]+ )?(?:${secure})|(?:${secure}) (?:(?:is |ist )?(?:disabled|missing|broken|removed|deaktiviert|abgeschaltet|fehlt)|is off|ist aus|(?:off|aus)$)`,
);
const negates = word(negation);

/** Alternatives, plans, conditions and exceptions: what holds now, and everywhere, is not said. */
const inDoubt = word(
  String.raw`or|oder|bzw|maybe|perhaps|probably|optional|optionally|planned|plan|soon|later|yet|next|should|could|may|might|will|would|if|when|where|possible|partly|partially|mostly|sometimes|but|except|unless|until|formerly|used to|want|wants|wanted|need|needs|tbd|todo|unknown|unclear|vielleicht|wahrscheinlich|geplant|später|bald|noch|soll|sollte|wird|falls|wenn|teilweise|teils|meist|manchmal|außer|aber|bis|früher|unbekannt|unklar`,
);

/**
 * What the words in the brackets of a flow say: `'MQTT over TLS'` → true, `'no TLS'` → false. Null where nobody said, and
 * where it can't be told: `'MQTT'`, `'HTTP or HTTPS'`, `'TLS planned'`, `'unencrypted, behind the VPN'`.
 */
export function encryptionIn(protocol: string): boolean | null {
  if (protocol.includes('?') || inDoubt.test(protocol)) return null;
  const said = new Set(protocol.split(/[,;&+]|\/(?!\d)|\s(?:and|und)\s/).map(encryptionOfPart));
  said.delete(null);
  const [only = null] = said.size === 1 ? said : [];
  return only;
}

function encryptionOfPart(part: string): boolean | null {
  if (denied.test(part)) return false;
  // Of `HTTPS not used` and `HTTPS without a check` nobody can tell.
  if (saysSecure.test(part)) return negates.test(part) ? null : true;
  return saysBare.test(part) ? false : null;
}
